import type { JobCause, JobKind, JobOutcome } from '../../preload/contract/jobs.ts';
import type { Failure } from '../result.ts';
import type { Database, Row } from '../storage/database.ts';
import type { Job } from './job.ts';
import type { JobState } from './schedule.ts';

export interface JobRecord {
  readonly jobId: string;
  readonly state: JobState;
  readonly outcome: JobOutcome | null;
  readonly error: Failure | null;
  /** Which start of Muster runs it; null when none does. */
  readonly boot: string | null;
}

export interface RunRecord {
  readonly runId: number;
  readonly kind: JobKind;
  readonly accountId: string | null;
  readonly started: number;
  readonly finished: number;
  readonly cause: JobCause;
  readonly outcome: JobOutcome;
  readonly error: Failure | null;
}

const keptRuns = 200;

/** What jobs did and are to do next, on disk. */
export class JobRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all(): readonly JobRecord[] {
    return this.#database.all('SELECT * FROM job').map(fromRow);
  }

  find(jobId: string): JobRecord | undefined {
    const row = this.#database.get('SELECT * FROM job WHERE job_id = ?', jobId);
    return row && fromRow(row);
  }

  add(job: Job, state: JobState): void {
    this.#database.run(
      'INSERT INTO job (job_id, kind, account_id, failures, next_due) VALUES (?, ?, ?, ?, ?)',
      job.jobId,
      job.kind,
      job.accountId,
      state.failures,
      state.nextDue,
    );
  }

  remove(jobId: string): void {
    this.#database.run('DELETE FROM job WHERE job_id = ?', jobId);
  }

  setDue(jobId: string, nextDue: number): void {
    this.#database.run('UPDATE job SET next_due = ? WHERE job_id = ?', nextDue, jobId);
  }

  started(jobId: string, run: { at: number; boot: string; cause: JobCause }): void {
    this.#database.run(
      'UPDATE job SET last_started = ?, boot = ?, cause = ? WHERE job_id = ?',
      run.at,
      run.boot,
      run.cause,
      jobId,
    );
  }

  /** The run that `started` told of has ended: the job's row and the log change together. */
  ended(jobId: string, state: JobState, outcome: JobOutcome, error: Failure | null): void {
    const failure = error && JSON.stringify(error);
    this.#database.transaction(() => {
      this.#database.run(
        `INSERT INTO job_run (kind, account_id, started, finished, cause, outcome, error)
         SELECT kind, account_id, coalesce(last_started, ?), ?, coalesce(cause, 'due'), ?, ? FROM job WHERE job_id = ?`,
        state.lastFinished,
        state.lastFinished,
        outcome,
        failure,
        jobId,
      );
      this.#database.run(
        `UPDATE job SET last_finished = ?, last_success = ?, failures = ?, next_due = ?, halted_for = ?, outcome = ?,
           error = ?, boot = NULL, cause = NULL WHERE job_id = ?`,
        state.lastFinished,
        state.lastSuccess,
        state.failures,
        state.nextDue,
        state.haltedFor,
        outcome,
        failure,
        jobId,
      );
      this.#database.run(
        'DELETE FROM job_run WHERE run_id <= (SELECT max(run_id) FROM job_run) - ?',
        keptRuns,
      );
    });
  }

  history(): readonly RunRecord[] {
    return this.#database.all('SELECT * FROM job_run ORDER BY run_id DESC LIMIT ?', keptRuns).map((row) => ({
      runId: Number(row.run_id),
      kind: String(row.kind) as JobKind,
      accountId: row.account_id === null ? null : String(row.account_id),
      started: Number(row.started),
      finished: Number(row.finished),
      cause: String(row.cause) as JobCause,
      outcome: String(row.outcome) as JobOutcome,
      error: failureOf(row.error),
    }));
  }
}

function fromRow(row: Row): JobRecord {
  const time = (value: unknown): number | null => (value === null ? null : Number(value));
  return {
    jobId: String(row.job_id),
    state: {
      lastStarted: time(row.last_started),
      lastFinished: time(row.last_finished),
      lastSuccess: time(row.last_success),
      failures: Number(row.failures),
      nextDue: Number(row.next_due),
      haltedFor: row.halted_for === null ? null : String(row.halted_for),
    },
    outcome: row.outcome === null ? null : (String(row.outcome) as JobOutcome),
    error: failureOf(row.error),
    boot: row.boot === null ? null : String(row.boot),
  };
}

function failureOf(json: unknown): Failure | null {
  return typeof json === 'string' ? JSON.parse(json) : null;
}
