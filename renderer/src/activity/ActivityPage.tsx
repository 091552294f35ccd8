import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Page } from '../parts/Page.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { StaleNote } from '../parts/StaleNote.tsx';
import styles from './ActivityPage.module.css';
import { JobTable } from './JobTable.tsx';
import { Log } from './Log.tsx';

/** What ran in the background, when, and what failed. */
export function ActivityPage() {
  const t = useWords();
  const reading = useRead('jobs', 'list');
  const { data } = reading;
  return (
    <Page>
      <PageHeader title={t('activity:title')} context={t('activity:lead')} />
      {reading.isStale ? <StaleNote readAt={reading.readAt} onRetry={reading.retry} /> : null}
      {reading.isLoading ? <Skeletons rows={8} height={3} /> : null}
      {reading.error && !data ? <ErrorState error={reading.error} onRetry={reading.retry} /> : null}
      {data ? (
        <div className={styles.sections}>
          <JobTable jobs={data.jobs} />
          <Log history={data.history} />
        </div>
      ) : null}
    </Page>
  );
}
