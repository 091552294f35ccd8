import { randomUUID } from 'node:crypto';
import type { JobOutcome } from '../../preload/contract/jobs.ts';
import type { Log } from '../log/log.ts';
import { fail, type Result } from '../result.ts';
import { endingOf } from './ending.ts';
import type { Cause, Job } from './job.ts';
import type { JobRecord, JobRecords } from './records.ts';
import { begin, dueAt, ended, woken } from './schedule.ts';

export interface Timers {
  /** Calls back once, that many milliseconds later; the returned function takes it back. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const systemTimers: Timers = {
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

export interface RunnerOptions {
  /** The jobs that there are now. */
  readonly jobs: () => readonly Job[];
  readonly records: JobRecords;
  readonly log: Log;
  readonly now: () => number;
  readonly timers: Timers;
  /** 0..1 */
  readonly random: () => number;
  /** Something that a page may show is different. */
  readonly changed: () => void;
}

type Ended = Promise<Result<unknown>>;

interface Running {
  readonly job: Job;
  readonly ended: Ended;
}

interface Asked {
  readonly cause: Cause;
  readonly ended: Ended;
  readonly settle: (ended: Ended) => void;
}

const atOnce = 2;
/** The timer's clock stands still during sleep and does not follow a clock that is set, so one looks now and then. */
const longestNap = 5 * 60_000;

/**
 * Runs jobs when they are due: two at once at most, none twice at once, whoever asks. What happened is on disk before
 * and after each run, so that a crash is seen at the next start and leaves nothing running.
 */
export class JobRunner {
  readonly #options: RunnerOptions;
  readonly #boot = randomUUID();
  readonly #stop = new AbortController();
  readonly #running = new Map<string, Running>();
  readonly #asked = new Map<string, Asked>();
  readonly #causes = new Map<string, Cause>();
  #cancelTimer: (() => void) | null = null;
  #state: 'new' | 'open' | 'closed' = 'new';

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#state = 'open';
    const jobs = new Map(this.#options.jobs().map((job) => [job.jobId, job]));
    for (const record of this.#options.records.all()) {
      const job = jobs.get(record.jobId);
      // It may have been what ended Muster: it counts as a failure, so that it does not do so at every start.
      if (job && record.boot !== null) this.#write(job, record, 'passing', 'interrupted', null);
    }
    this.look();
  }

  isRunning(jobId: string): boolean {
    return this.#running.has(jobId);
  }

  /** When the job is to run; null: not before its connection changes. */
  dueAt(job: Job): number | null {
    const record = this.#options.records.find(job.jobId);
    const facts = { now: this.#options.now(), signature: job.signature };
    return dueAt(record?.state ?? begin(job.rhythm, facts.now), job.rhythm, facts);
  }

  /** Runs the job as soon as one may, whenever it is due, or joins its run under way; before `start` it waits for that. */
  run(jobId: string, cause: Cause): Ended {
    const underWay = this.#running.get(jobId) ?? this.#asked.get(jobId);
    if (underWay) return underWay.ended;
    if (this.#state === 'closed') return Promise.resolve(fail('busy'));
    let settle: Asked['settle'] = () => undefined;
    const whenEnded: Ended = new Promise((resolve) => {
      settle = resolve;
    });
    this.#asked.set(jobId, { cause, ended: whenEnded, settle });
    this.look();
    return whenEnded;
  }

  /** The computer woke, or the network is back. */
  wake(cause: 'resume' | 'online'): void {
    if (this.#state !== 'open') return;
    const { records, now } = this.#options;
    for (const job of this.#options.jobs()) {
      const state = job.wakes && !this.isRunning(job.jobId) && records.find(job.jobId)?.state;
      if (!state) continue;
      const { nextDue } = woken(state, now());
      if (nextDue !== state.nextDue) records.setDue(job.jobId, nextDue);
      if (nextDue !== state.nextDue || nextDue <= now()) this.#causes.set(job.jobId, cause);
    }
    this.look();
  }

  /** Starts what is due, as far as there is room, and sets the timer for the next. */
  look(): void {
    if (this.#state !== 'open') return;
    const now = this.#options.now();
    const jobs = this.#reconcile(now);
    const waiting = jobs
      .filter((job) => !this.isRunning(job.jobId))
      .flatMap((job) => {
        const due = this.#asked.has(job.jobId) ? Number.NEGATIVE_INFINITY : this.dueAt(job);
        return due === null ? [] : [{ job, due }];
      })
      .sort((a, b) => a.due - b.due);
    for (const { job, due } of waiting) {
      // Telling that one began may have made the runner look again meanwhile.
      const isFree = this.#running.size < atOnce && !this.isRunning(job.jobId);
      if (due <= now && isFree) this.#begin(job, now);
    }
    const next = waiting.find(({ due }) => due > now)?.due ?? Number.POSITIVE_INFINITY;
    this.#cancelTimer?.();
    this.#cancelTimer = this.#options.timers.after(Math.min(next - now, longestNap), () => this.look());
  }

  /** Starts nothing more and waits for what runs, `limit` milliseconds at most; what still runs then is written off. */
  async close(limit: number): Promise<void> {
    this.#state = 'closed';
    this.#cancelTimer?.();
    this.#stop.abort();
    for (const { settle } of this.#asked.values()) settle(Promise.resolve(fail('busy')));
    this.#asked.clear();
    const all = Promise.all([...this.#running.values()].map((running) => running.ended));
    let cancel: () => void = () => undefined;
    const tooLong = new Promise<void>((resolve) => {
      cancel = this.#options.timers.after(limit, resolve);
    });
    await Promise.race([all, tooLong]);
    cancel();
    for (const { job } of this.#running.values()) this.#finish(job, fail('timed-out', { service: 'Muster' }));
  }

  /** A row for every job that there is, and none for those that are gone. */
  #reconcile(now: number): readonly Job[] {
    const { records } = this.#options;
    const jobs = this.#options.jobs();
    const known = new Set(records.all().map(({ jobId }) => jobId));
    for (const job of jobs) if (!known.delete(job.jobId)) records.add(job, begin(job.rhythm, now));
    for (const gone of known) if (!this.isRunning(gone)) records.remove(gone);
    const names = new Set(jobs.map(({ jobId }) => jobId));
    for (const [jobId, { settle }] of this.#asked) {
      if (names.has(jobId)) continue;
      this.#asked.delete(jobId);
      settle(Promise.resolve(fail('not-found')));
    }
    return jobs;
  }

  #begin(job: Job, now: number): void {
    const asked = this.#asked.get(job.jobId);
    const cause = asked?.cause ?? this.#causes.get(job.jobId) ?? 'due';
    this.#asked.delete(job.jobId);
    this.#causes.delete(job.jobId);
    this.#options.records.started(job.jobId, { at: now, boot: this.#boot, cause });
    // Not before this one stands in `#running`: the work may change an account, and that makes the runner look again.
    const whenEnded = Promise.resolve()
      .then(() => this.#attempt(job))
      .then((result) => {
        this.#finish(job, result);
        return result;
      });
    this.#running.set(job.jobId, { job, ended: whenEnded });
    asked?.settle(whenEnded);
    this.#options.changed();
  }

  async #attempt(job: Job): Ended {
    try {
      return await job.run(this.#stop.signal);
    } catch (exception) {
      const reference = randomUUID().slice(0, 8);
      this.#options.log.error({ reference, job: job.kind, exception }, 'exception in a job');
      return fail('internal', { reference });
    }
  }

  #finish(job: Job, result: Result<unknown>): void {
    // Written off by `close`, and the database is closed since.
    if (!this.#running.delete(job.jobId)) return;
    const record = this.#options.records.find(job.jobId);
    const isStopped = this.#stop.signal.aborted && !result.ok;
    const error = result.ok || isStopped ? null : result.error;
    const outcome = isStopped ? 'stopped' : result.ok ? 'done' : 'failed';
    if (record) this.#write(job, record, isStopped ? 'stopped' : endingOf(result), outcome, error);
    if (error) this.#options.log.info({ job: job.kind, code: error.code }, 'a job failed');
    this.look();
    if (this.#state === 'open') this.#options.changed();
  }

  #write(
    job: Job,
    record: JobRecord,
    ending: ReturnType<typeof endingOf>,
    outcome: JobOutcome,
    error: JobRecord['error'],
  ): void {
    const { records, now, random } = this.#options;
    // As it is after the run, which may itself have found out that the sign-in is over.
    const { signature } = this.#options.jobs().find(({ jobId }) => jobId === job.jobId) ?? job;
    const state = ended(record.state, ending, job.rhythm, { now: now(), random: random(), signature });
    records.ended(job.jobId, state, outcome, error);
  }
}
