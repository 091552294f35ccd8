import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Account } from '../../../preload/contract/accounts.ts';
import { useWrite } from '../bridge/queries.ts';
import { accountTitle } from '../connections/accountTitle.ts';
import { useWords } from '../i18n/words.ts';
import { AttentionWords } from './AttentionWords.tsx';

const SignInAgain = lazy(async () => ({
  default: (await import('../connections/SignInAgain.tsx')).SignInAgain,
}));

export function AccountItem(props: { kind: 'sign-in' | 'permission' | 'unreachable'; account: Account }) {
  const t = useWords();
  const test = useWrite('accounts', 'test');
  const [isSigningIn, setSigningIn] = useState(false);
  const { account, kind } = props;
  const message = account.health.lastError?.message;
  const what = {
    'sign-in': account.provider === 'google' ? t('today:signInNeeded') : t('today:signInNeededDataverse'),
    permission: t('today:permissionMissing'),
    unreachable: t('today:unreachable'),
  };
  return (
    <AttentionWords
      what={what[kind]}
      {...(kind === 'permission' && message ? {} : { who: accountTitle(account) })}
      {...(kind === 'sign-in' ? {} : { hint: message })}
      error={test.error}
    >
      {kind === 'unreachable' ? (
        <Button
          size="xs"
          variant="default"
          loading={test.isPending}
          onClick={() => test.mutate({ accountId: account.accountId })}
        >
          {t('today:test')}
        </Button>
      ) : (
        <Button size="xs" variant="default" onClick={() => setSigningIn(true)}>
          {t('today:signInAgain')}
        </Button>
      )}
      {isSigningIn ? (
        <Suspense>
          <SignInAgain account={account} onClose={() => setSigningIn(false)} />
        </Suspense>
      ) : null}
    </AttentionWords>
  );
}

export function KeychainItem() {
  const t = useWords();
  return (
    <AttentionWords what={t('today:keychain')} hint={t('today:keychainHint')}>
      <Button component={Link} to="/connections" size="xs" variant="default">
        {t('today:showConnections')}
      </Button>
    </AttentionWords>
  );
}
