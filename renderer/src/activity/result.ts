import type { Job, JobOutcome } from '../../../preload/contract/jobs.ts';
import type { StatusTone } from '../parts/StatusMark.tsx';

export const toneOf: Record<JobOutcome, StatusTone> = {
  done: 'good',
  failed: 'bad',
  stopped: 'neutral',
  interrupted: 'warn',
};

/** What the button beside a job is called: one mends, the other only hurries. */
export function needsRetry({ outcome, running }: Pick<Job, 'outcome' | 'running'>): boolean {
  return !running && (outcome === 'failed' || outcome === 'interrupted');
}

/** What failed first, then for each connection, then for all. */
export function inOrder(jobs: readonly Job[]): readonly Job[] {
  const rank = (job: Job): number => (needsRetry(job) ? 0 : 1);
  return jobs.toSorted((a, b) => rank(a) - rank(b));
}
