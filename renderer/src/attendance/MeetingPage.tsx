import { useParams } from '@tanstack/react-router';
import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { StaleNote } from '../parts/StaleNote.tsx';
import { BackToList } from './BackToList.tsx';
import { Meeting } from './Meeting.tsx';
import styles from './MeetingPage.module.css';

/** Who came to one meeting. */
export function MeetingPage() {
  const { meetingId = '' } = useParams({ strict: false });
  return <Reading key={meetingId} meetingId={meetingId} />;
}

function Reading({ meetingId }: { meetingId: string }) {
  const t = useWords();
  const read = useRead('attendance', 'get', { meetingId });
  if (read.data) {
    return (
      <Meeting detail={read.data} isBehind={read.isRefreshing}>
        {read.isStale ? (
          <StaleNote readAt={read.readAt} reason={read.error?.message} onRetry={read.retry} />
        ) : null}
      </Meeting>
    );
  }
  const isGone = read.error?.code === 'not-found';
  return (
    <div className={styles.screen}>
      <div className={styles.main}>
        <BackToList />
        <PageHeader title={isGone ? t('attendance:missingTitle') : t('attendance:title')} />
        {isGone ? (
          <EmptyState compact title={read.error?.message} hint={read.error?.hint} />
        ) : read.error ? (
          <ErrorState inline error={read.error} onRetry={read.retry} />
        ) : (
          <Skeletons rows={9} height={2.75} />
        )}
      </div>
    </div>
  );
}
