import { VisuallyHidden } from '@mantine/core';
import type { Job } from '../../../preload/contract/jobs.ts';
import { useWords } from '../i18n/words.ts';
import styles from './ActivityPage.module.css';
import { JobRow } from './JobRow.tsx';
import { inOrder } from './result.ts';

export function JobTable({ jobs }: { jobs: readonly Job[] }) {
  const t = useWords();
  return (
    <section aria-labelledby="jobs-title">
      <h2 id="jobs-title" className={styles.title}>
        {t('activity:jobs')}
      </h2>
      <table className={styles.table} aria-labelledby="jobs-title">
        <thead>
          <tr>
            <th scope="col">{t('activity:what')}</th>
            <th scope="col">{t('activity:last')}</th>
            <th scope="col">{t('activity:next')}</th>
            <th scope="col">{t('activity:result')}</th>
            <th scope="col">
              <VisuallyHidden>{t('activity:action')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder(jobs).map((job) => (
            <JobRow key={job.jobId} job={job} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
