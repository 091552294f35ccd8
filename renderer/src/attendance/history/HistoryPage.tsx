import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import { Link, useParams } from '@tanstack/react-router';
import { useRead } from '../../bridge/queries.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { Page } from '../../parts/Page.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { Skeletons } from '../../parts/Skeletons.tsx';
import { StaleNote } from '../../parts/StaleNote.tsx';
import styles from './History.module.css';
import { besides, type History, rateLine } from './historyWords.ts';
import { MeetingHistory } from './MeetingHistory.tsx';
import { Trend } from './Trend.tsx';

/** One person: every meeting that has begun, what it comes to, and how it goes from month to month. */
export function HistoryPage() {
  const { email = '' } = useParams({ strict: false });
  return <Reading key={email} email={email} />;
}

function Reading({ email }: { email: string }) {
  const t = useWords();
  const read = useRead('attendance', 'person', { email });
  const settings = useRead('settings', 'get').data;
  const history = read.data;
  const name = history?.name ?? email;
  return (
    <Page>
      <Link to="/attendance/overview" className={styles.back}>
        <IconArrowLeft size={15} stroke={1.75} aria-hidden="true" />
        {t('overview:backToOverview')}
      </Link>
      <PageHeader title={t('overview:history', { name })} context={name === email ? ' ' : email} />
      <div className={styles.screen}>
        {read.isStale ? (
          <StaleNote readAt={read.readAt} reason={read.error?.message} onRetry={read.retry} />
        ) : read.error ? (
          <ErrorState inline error={read.error} onRetry={read.retry} />
        ) : null}
        {history === undefined ? (
          read.error ? null : (
            <Skeletons rows={8} height={2.75} />
          )
        ) : history.meetings.length === 0 ? (
          <EmptyState
            icon={<IconUser size={20} stroke={1.75} />}
            title={t('overview:noHistoryTitle')}
            hint={t('overview:noHistoryHint')}
          />
        ) : (
          <Known history={history} presenceOnly={settings?.attendancePresenceOnly ?? false} />
        )}
      </div>
    </Page>
  );
}

function Known({ history, presenceOnly }: { history: History; presenceOnly: boolean }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <>
      <section className={styles.summary}>
        <h2 className={styles.rate}>{rateLine(history, t, formats)}</h2>
        <p className={styles.quiet}>{besides(history, t)}</p>
        {presenceOnly ? <p className={styles.quiet}>{t('overview:presenceOnly')}</p> : null}
      </section>
      {history.trend.length > 0 ? <Trend trend={history.trend} /> : null}
      <MeetingHistory meetings={history.meetings} />
    </>
  );
}
