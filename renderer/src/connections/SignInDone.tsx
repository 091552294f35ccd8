import { Button } from '@mantine/core';
import type { Account, OptionalPermission } from '../../../preload/contract/accounts.ts';
import { useWords } from '../i18n/words.ts';
import { StatusMark } from '../parts/StatusMark.tsx';
import { answered } from './asking.ts';
import styles from './GoogleSignIn.module.css';
import { GrantedPermissions } from './Permissions.tsx';
import { Step } from './Step.tsx';

/** What was granted and what was left out, with what that means, and the way to put it right. */
export function SignInDone(props: {
  account: Account;
  ask: readonly OptionalPermission[];
  onAgain: () => void;
  onDone: () => void;
}) {
  const t = useWords();
  const { account } = props;
  const permissions = answered(account.permissions, props.ask);
  const isComplete = permissions.every(({ granted }) => granted);
  return (
    <Step takesFocus>
      <div role="status">
        <StatusMark tone={isComplete ? 'good' : 'warn'}>
          {isComplete
            ? t('connections:allGranted', { address: account.address })
            : t('connections:someMissing', { address: account.address })}
        </StatusMark>
      </div>
      <GrantedPermissions permissions={permissions} />
      {account.remembered ? null : <p className={styles.note}>{t('connections:notRemembered')}</p>}
      <div className={styles.actions}>
        <Button onClick={props.onDone}>{t('connections:done')}</Button>
        {isComplete ? null : (
          <Button variant="default" onClick={props.onAgain}>
            {t('connections:signInAgain')}
          </Button>
        )}
      </div>
    </Step>
  );
}
