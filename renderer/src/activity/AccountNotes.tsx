import '@mantine/core/styles/Anchor.layer.css';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Account } from '../../../preload/contract/accounts.ts';
import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { StatusMark } from '../parts/StatusMark.tsx';
import styles from './AccountNotes.module.css';
import { DependsOn, NeedWords } from './NeedWords.tsx';

/** On a connection's card: that it needs somebody and for which meeting, or that it could go. */
export function AccountNotes({ account }: { account: Account }) {
  const t = useWords();
  const { data } = useRead('jobs', 'list');
  const isAbout = (one: { accountId: string }): boolean => one.accountId === account.accountId;
  const need = data?.attention.find(isAbout);
  const suggestion = data?.suggestions.find(isAbout);
  if (!need && !suggestion) return null;
  return (
    <div className={styles.notes}>
      {need ? (
        <div>
          <StatusMark tone="warn">{t('activity:needsAttention')}</StatusMark>
          <NeedWords need={need} />
          <DependsOn meeting={need.meeting} />
        </div>
      ) : null}
      {suggestion ? <p>{t(`activity:suggestion_${suggestion.reason}`)}</p> : null}
      <Anchor component={Link} to="/activity" size="sm">
        {t('activity:show')}
      </Anchor>
    </div>
  );
}
