import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import { lazy, Suspense } from 'react';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import styles from './Attention.module.css';
import { AccountItem, KeychainItem, UnusedItem } from './AttentionAccount.tsx';
import { DriftItem } from './AttentionDrift.tsx';
import { PendingItem, UnfinishedItem } from './AttentionMeeting.tsx';
import { type AttentionItem, attention } from './attention.ts';
import { useAttendanceAttention } from './useAttendanceAttention.ts';

const AttendanceItem = lazy(async () => ({
  default: (await import('./AttentionAttendance.tsx')).AttendanceItem,
}));
const day = 86_400_000;

/** What waits for a decision, each with its one button. */
export function Attention({ meetings, now }: { meetings: readonly Meeting[]; now: number }) {
  const t = useWords();
  const accounts = useRead('accounts', 'list');
  const info = useRead('app', 'info').data;
  const jobs = useRead('jobs', 'list').data;
  const unfinished = useRead('meetings', 'list', { status: 'unfinished' });
  const others = meetings.filter((meeting) => meeting.status !== 'unfinished');
  const items = attention({
    accounts: accounts.data?.accounts ?? [],
    meetings: [...(unfinished.data?.meetings ?? []), ...others],
    keychain: info?.keychain.state ?? 'unknown',
    needs: jobs?.attention ?? [],
    suggestions: jobs?.suggestions ?? [],
    now,
  });
  const offers = useRead('meetings', 'drift').data?.offers ?? [];
  const attended = useAttendanceAttention(Math.floor(now / day) * day);
  const count = items.length + attended.length + offers.length;
  const isKnown = accounts.data !== undefined && unfinished.data !== undefined;
  const failed = [accounts, unfinished].find((reading) => reading.error && !reading.data);
  return (
    <aside aria-labelledby="attention-title" className={styles.attention}>
      <h2 id="attention-title" className={styles.title}>
        {t('today:attention')}
        {count > 0 ? <span className={styles.count}>{count}</span> : null}
      </h2>
      {!isKnown && !failed ? <Skeletons rows={2} height={3.5} /> : null}
      {failed?.error ? <ErrorState inline error={failed.error} onRetry={failed.retry} /> : null}
      {isKnown && count === 0 ? <AllWell /> : null}
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={keyOf(item)} className={styles.item}>
            <Item item={item} />
          </li>
        ))}
        {attended.map((item) => (
          <li key={item.kind} className={styles.item}>
            <Suspense fallback={<Skeletons rows={1} height={3.5} />}>
              <AttendanceItem item={item} />
            </Suspense>
          </li>
        ))}
        {offers.map((offer) => (
          <li key={`drift ${offer.meetingId}`} className={styles.item}>
            <DriftItem offer={offer} />
          </li>
        ))}
      </ul>
    </aside>
  );
}

function keyOf(item: AttentionItem): string {
  if (item.kind === 'keychain') return 'keychain';
  return 'account' in item ? item.account.accountId : item.meeting.meetingId;
}

function Item({ item }: { item: AttentionItem }) {
  if (item.kind === 'keychain') return <KeychainItem />;
  if (item.kind === 'unused') return <UnusedItem account={item.account} />;
  if ('account' in item) return <AccountItem item={item} />;
  return item.kind === 'unfinished' ? (
    <UnfinishedItem meeting={item.meeting} />
  ) : (
    <PendingItem meeting={item.meeting} />
  );
}

function AllWell() {
  const t = useWords();
  return (
    <div className={styles.well}>
      <IconCircleCheck size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <p>{t('today:attentionNone')}</p>
        <p className={styles.hint}>{t('today:attentionNoneHint')}</p>
      </div>
    </div>
  );
}
