import { Button } from '@mantine/core';
import IconExternalLink from '@tabler/icons-react/dist/esm/icons/IconExternalLink.mjs';
import type { Account, OptionalPermission } from '../../../preload/contract/accounts.ts';
import type { ErrorCode } from '../../../preload/contract/errors.ts';
import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { idsToAsk } from './asking.ts';
import { ClientFile } from './ClientFile.tsx';
import styles from './GoogleSignIn.module.css';
import { AskedPermissions } from './Permissions.tsx';
import { SignInDone } from './SignInDone.tsx';
import { SignInWaiting } from './SignInWaiting.tsx';
import { Step } from './Step.tsx';
import { useSignIn } from './useSignIn.ts';

const keychainCodes: readonly ErrorCode[] = ['keychain-missing', 'keychain-locked', 'keychain-failed'];

/** The whole way of connecting Google: client file if there is none yet, what will be asked, waiting, what came of it. */
export function GoogleSignIn(props: {
  account?: Account;
  ask?: readonly OptionalPermission[];
  onDone: (account: Account) => void;
}) {
  const t = useWords();
  const { account, ask = [], onDone } = props;
  const accounts = useRead('accounts', 'list');
  const keychain = useRead('app', 'info').data?.keychain.state;
  const { signIn, hasBegun, begin, cancel } = useSignIn();
  const start = (sessionOnly?: boolean): void =>
    begin({ provider: 'google', accountId: account?.accountId, ask: [...ask], sessionOnly });

  if (signIn.step === 'waiting') return <SignInWaiting pending={signIn.pending} onCancel={cancel} />;
  if (signIn.step === 'done') {
    return (
      <SignInDone
        account={signIn.account}
        ask={ask}
        onAgain={() => start(!signIn.account.remembered)}
        onDone={() => onDone(signIn.account)}
      />
    );
  }
  if (!accounts.data) {
    return accounts.error ? (
      <ErrorState inline error={accounts.error} onRetry={accounts.retry} />
    ) : (
      <Skeletons rows={3} />
    );
  }
  if (accounts.data.client.source === 'none') return <ClientFile />;

  const { error } = signIn;
  const isKeychainOut = keychain === 'missing' || keychain === 'locked' || keychain === 'failed';
  const offersSession = isKeychainOut || (error !== null && keychainCodes.includes(error.code));
  return (
    <Step takesFocus={hasBegun}>
      <div>
        <p className={styles.lead}>
          {ask.length > 0 ? t('connections:willAskAlso') : t('connections:willAsk')}
        </p>
        <AskedPermissions ids={idsToAsk(account?.permissions ?? [], ask)} />
      </div>
      <p className={styles.note}>{t('connections:willAskNote')}</p>
      {error ? <ErrorState inline error={error} /> : null}
      <div className={styles.actions}>
        <Button
          onClick={() => start()}
          rightSection={<IconExternalLink size={16} stroke={1.75} aria-hidden="true" />}
        >
          {error ? t('retry') : t('connections:openBrowser')}
        </Button>
        {offersSession ? (
          <Button variant="default" onClick={() => start(true)}>
            {t('connections:sessionOnly')}
          </Button>
        ) : null}
      </div>
    </Step>
  );
}
