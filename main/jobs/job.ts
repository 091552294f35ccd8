import type { JobCause, JobKind } from '../../preload/contract/jobs.ts';
import type { Result } from '../result.ts';
import type { Rhythm } from './schedule.ts';

/** One thing that is done now and then, for one connection or for all. */
export interface Job {
  /** The kind, with the connection's id when it is for one. */
  readonly jobId: string;
  readonly kind: JobKind;
  readonly accountId: string | null;
  readonly rhythm: Rhythm;
  /** Sleep and a lost network leave something to catch up with. */
  readonly wakes: boolean;
  /** What the connection is: when this changes, what only a change could mend is tried again. */
  readonly signature: string;
  /** `signal` is aborted when the workspace closes. */
  run(signal: AbortSignal): Promise<Result<unknown>>;
}

export type Cause = JobCause;
