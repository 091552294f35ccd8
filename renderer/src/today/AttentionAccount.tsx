import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Account } from '../../../preload/contract/accounts.ts';
import { DependsOn, NeedWords } from '../activity/NeedWords.tsx';
import { useWrite } from '../bridge/queries.ts';
import { accountTitle } from '../connections/accountTitle.ts';
import { useWords } from '../i18n/words.ts';
import { AttentionWords } from './AttentionWords.tsx';
import type { AccountAttention } from './attention.ts';

const SignInAgain = lazy(async () => ({
  default: (await import('../connections/SignInAgain.tsx')).SignInAgain,
}));

export function AccountItem({ item }: { item: AccountAttention }) {
  const t = useWords();
  const test = useWrite('accounts', 'test');
  const [isSigningIn, setSigningIn] = useState(false);
  const { account, kind, need } = item;
  const message = account.health.lastError?.message;
  const what = {
    'sign-in': account.provider === 'dataverse' ? t('today:signInNeededDataverse') : t('today:signInNeeded'),
    permission: t('today:permissionMissing'),
    unreachable: t('today:unreachable'),
    failing: t('today:failing'),
    ends: t('today:tokenEnds'),
  };
  const isReached = kind === 'unreachable' || kind === 'failing';
  return (
    <AttentionWords
      what={what[kind]}
      {...(kind === 'permission' && message ? {} : { who: accountTitle(account) })}
      {...(kind === 'sign-in' || kind === 'ends' ? {} : { hint: message })}
      more={
        need ? (
          <>
            <NeedWords need={need} />
            <DependsOn meeting={need.meeting} />
          </>
        ) : null
      }
      error={test.error}
    >
      {isReached ? (
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

/** Nobody needed it for long: it may go, which only a person decides. */
export function UnusedItem({ account }: { account: Account }) {
  const t = useWords();
  return (
    <AttentionWords what={t('today:unused')} who={account.address} hint={t('activity:suggestion_unused')}>
      <Button component={Link} to="/connections" size="xs" variant="default">
        {t('today:showConnections')}
      </Button>
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
