import { Button } from '@mantine/core';
import IconBrandGoogle from '@tabler/icons-react/dist/esm/icons/IconBrandGoogle.mjs';
import IconDatabase from '@tabler/icons-react/dist/esm/icons/IconDatabase.mjs';
import IconVideo from '@tabler/icons-react/dist/esm/icons/IconVideo.mjs';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { Account, OptionalPermission } from '../../../preload/contract/accounts.ts';
import { AccountNotes } from '../activity/AccountNotes.tsx';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';
import styles from './AccountCard.module.css';
import { AccountFacts } from './AccountFacts.tsx';
import { accountDetails, accountTitle } from './accountTitle.ts';
import { DisconnectDialog } from './DisconnectDialog.tsx';
import { healthOf } from './health.ts';
import { OptionalPermissions } from './OptionalPermissions.tsx';
import { GrantedPermissions } from './Permissions.tsx';
import { SignInAgain } from './SignInAgain.tsx';

/** One connection: who, how it is, what it may do, and what can be done with it. */
export function AccountCard({ account }: { account: Account }) {
  const t = useWords();
  const titleId = useId();
  const test = useWrite('accounts', 'test');
  const [dialog, setDialog] = useState<'none' | 'sign-in' | 'disconnect' | { ask: OptionalPermission }>(
    'none',
  );
  const { provider } = account;
  const address = accountTitle(account);
  const Icon = { google: IconBrandGoogle, dataverse: IconDatabase, zoom: IconVideo }[provider];
  const health = healthOf(account, t);
  const isTestedWell = test.data?.account.health.state === 'connected' && !test.isPending;
  const needsSignIn = ['needs-sign-in', 'missing-permission'].includes(account.health.state);
  const isTold = account.health.lastError !== null && account.health.state !== 'connected';
  const close = (): void => setDialog('none');
  // What is wrong and what to do about it stand together; the foot may be out of sight.
  const signIn = (
    <Button
      size="xs"
      variant={needsSignIn ? 'filled' : 'default'}
      aria-label={t('connections:signInAgainAccount', { address })}
      onClick={() => setDialog('sign-in')}
    >
      {t('connections:signInAgain')}
    </Button>
  );
  return (
    <article aria-labelledby={titleId} className={styles.card}>
      <header className={styles.head}>
        <span className={styles.icon} aria-hidden="true">
          <Icon size={18} stroke={1.75} />
        </span>
        <div className={styles.who}>
          <h3 id={titleId} className={styles.address}>
            {address}
          </h3>
          <p className={styles.name}>
            {[t(`connections:${provider}`), ...accountDetails(account)].join(' · ')}
          </p>
        </div>
        <StatusMark tone={health.tone}>{health.word}</StatusMark>
      </header>
      {account.health.lastError && isTold ? (
        <ErrorState inline error={account.health.lastError} action={needsSignIn ? signIn : null} />
      ) : null}
      {test.error ? <ErrorState inline error={test.error} /> : null}
      <AccountNotes account={account} />
      <div className={styles.columns}>
        <div>
          <h4 className={styles.label}>{t('connections:mayDo')}</h4>
          {provider === 'google' ? (
            <>
              <GrantedPermissions permissions={account.permissions.filter(({ optional }) => !optional)} />
              <h4 className={`${styles.label} ${styles.later}`}>{t('connections:whenNeeded')}</h4>
              <OptionalPermissions account={account} address={address} onAsk={(ask) => setDialog({ ask })} />
            </>
          ) : (
            <p>
              {t(provider === 'zoom' ? 'connections:permission_zoom' : 'connections:permission_directory')}
            </p>
          )}
        </div>
        <AccountFacts account={account} />
      </div>
      <footer className={styles.actions}>
        {needsSignIn && isTold ? null : signIn}
        <Button
          size="xs"
          variant="default"
          loading={test.isPending}
          aria-label={t('connections:testAccount', { address })}
          onClick={() => test.mutate({ accountId: account.accountId })}
        >
          {t('connections:test')}
        </Button>
        {provider === 'google' ? (
          <Button
            size="xs"
            variant="default"
            component={Link}
            to="/calendars"
            aria-label={t('calendars:ofAccount', { address })}
          >
            {t('calendars:link')}
          </Button>
        ) : null}
        <span role="status">
          {isTestedWell ? <StatusMark tone="good">{t('connections:works')}</StatusMark> : null}
        </span>
        <Button
          size="xs"
          variant="subtle"
          color="red"
          className={styles.disconnect}
          aria-label={t('connections:disconnectAccount', { address })}
          onClick={() => setDialog('disconnect')}
        >
          {t('connections:disconnect')}
        </Button>
      </footer>
      {dialog === 'sign-in' ? <SignInAgain account={account} onClose={close} /> : null}
      {typeof dialog === 'object' ? (
        <SignInAgain account={account} ask={[dialog.ask]} onClose={close} />
      ) : null}
      <DisconnectDialog account={account} opened={dialog === 'disconnect'} onClose={close} />
    </article>
  );
}
