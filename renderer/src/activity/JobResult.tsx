import type { ErrorValue } from '../../../preload/contract/errors.ts';
import type { Job } from '../../../preload/contract/jobs.ts';
import { useWords } from '../i18n/words.ts';
import { StatusMark } from '../parts/StatusMark.tsx';
import styles from './ActivityPage.module.css';
import { toneOf } from './result.ts';

/** How the last run ended, in words; `error`: the retry itself could not be asked for. */
export function JobResult({ job, error }: { job: Job; error: ErrorValue | null }) {
  const t = useWords();
  if (job.running) return <StatusMark tone="busy">{t('activity:running')}</StatusMark>;
  if (job.outcome === null) return <StatusMark tone="neutral">{t('activity:never')}</StatusMark>;
  const failure = error ?? job.error;
  const hint = {
    done: undefined,
    failed: failure?.message,
    stopped: t('activity:stoppedHint'),
    interrupted: t('activity:interruptedHint'),
  };
  const times = job.failures > 1 ? t('activity:failures', { count: job.failures }) : null;
  return (
    <>
      <StatusMark tone={toneOf[job.outcome]}>{t(`activity:outcome_${job.outcome}`)}</StatusMark>
      {hint[job.outcome] ? (
        <span className={styles.note}>{[hint[job.outcome], times].filter(Boolean).join(' · ')}</span>
      ) : null}
      {job.outcome === 'failed' && failure?.hint ? <span className={styles.note}>{failure.hint}</span> : null}
    </>
  );
}
