import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Job } from '../../../preload/contract/jobs.ts';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { Ago } from '../parts/Ago.tsx';
import { useNowAbout } from '../parts/useNow.ts';
import styles from './ActivityPage.module.css';
import { JobResult } from './JobResult.tsx';
import { needsRetry } from './result.ts';
import { rhythmOf } from './rhythm.ts';

/** One job: what and for whom, its last and next run, how it went, and a button that runs it now. */
export function JobRow({ job }: { job: Job }) {
  const t = useWords();
  const retry = useWrite('jobs', 'retry');
  const what = t(`activity:job_${job.kind}`);
  const account = job.address ?? t('activity:all');
  const isRetry = needsRetry(job);
  const { unit, count } = rhythmOf(job.everyMinutes);
  const onRun = (): void =>
    retry.mutate(
      { jobId: job.jobId },
      {
        onSuccess: (answer) => {
          if (answer.job.outcome !== 'done') return;
          const message = t('activity:done', { what });
          notifications.show({ message, closeButtonProps: { 'aria-label': t('close') } });
        },
      },
    );
  return (
    <tr data-job={job.jobId}>
      <th scope="row">
        <span className={styles.what}>{what}</span>
        <span className={styles.note}>
          {job.address ? `${job.address} · ` : ''}
          {t(`activity:every${unit}`, { count })}
        </span>
      </th>
      <td className={styles.when}>{job.lastRun ? <Ago at={job.lastRun} /> : t('activity:never')}</td>
      <td className={styles.when}>
        <NextRun job={job} />
      </td>
      <td>
        <JobResult job={job} error={retry.error} />
      </td>
      <td className={styles.action}>
        <Button
          size="xs"
          variant={isRetry ? 'filled' : 'default'}
          loading={retry.isPending}
          aria-label={t(isRetry ? 'activity:retryJob' : 'activity:runJob', { what, account })}
          onClick={onRun}
        >
          {isRetry ? t('activity:retry') : t('activity:runNow')}
        </Button>
      </td>
    </tr>
  );
}

function NextRun({ job }: { job: Job }) {
  const t = useWords();
  const now = useNowAbout(job.nextRun === null ? 0 : Date.parse(job.nextRun));
  if (job.running) return t('activity:running');
  if (job.nextRun === null) return t('activity:onceMended');
  return Date.parse(job.nextRun) <= now ? t('activity:soon') : <Ago at={job.nextRun} />;
}
