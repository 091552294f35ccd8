import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from '../../../main/jobs/job.ts';
import { JobRecords } from '../../../main/jobs/records.ts';
import { JobRunner } from '../../../main/jobs/runner.ts';
import { ok, type Result } from '../../../main/result.ts';
import { openDatabase } from '../../../main/storage/database.ts';
import { createClock, type TestClock } from './clock.ts';

export const minute = 60_000;

/** A job whose runs the test ends. */
export interface TestJob extends Job {
  signature: string;
  /** Runs so far. */
  readonly runs: number;
  /** Runs under way; never more than one. */
  readonly underWay: number;
  /** What the next runs end with at once; while there is nothing, a run waits for `end`. */
  readonly answers: Result<unknown>[];
  end(result?: Result<unknown>): void;
}

export function testJob(
  jobId: string,
  options: { every?: number; wakes?: boolean; kind?: Job['kind'] } = {},
): TestJob {
  let runs = 0;
  const open: ((result: Result<unknown>) => void)[] = [];
  const answers: Result<unknown>[] = [];
  const every = options.every ?? 15 * minute;
  return {
    jobId,
    kind: options.kind ?? 'renew-token',
    accountId: null,
    rhythm: { every, first: every },
    wakes: options.wakes ?? true,
    signature: 'in',
    answers,
    get runs() {
      return runs;
    },
    get underWay() {
      return open.length;
    },
    run: () => {
      runs += 1;
      const answer = answers.shift();
      if (answer) return Promise.resolve(answer);
      return new Promise((resolve) => open.push(resolve));
    },
    end: (result = ok(undefined)) => {
      const resolve = open.shift();
      if (!resolve) throw new Error(`${jobId} is not running`);
      resolve(result);
    },
  };
}

export interface Desk {
  readonly clock: TestClock;
  readonly records: JobRecords;
  readonly runner: JobRunner;
  readonly logged: string[];
  /** The next start of Muster on the same file; without `close` before, as after a crash. */
  restart(jobs: readonly Job[]): Desk;
  /** Closes the file under whatever still runs. */
  shut(): void;
  remove(): void;
}

/** A runner over a real SQLite file, on a clock that the test moves. Not started. */
export function openDesk(
  jobs: readonly Job[],
  before?: { clock: TestClock; folder: string },
  changed: () => void = () => undefined,
): Desk {
  const folder = before?.folder ?? mkdtempSync(join(tmpdir(), 'muster-jobs-'));
  const clock = before?.clock ?? createClock();
  const opened = openDatabase(join(folder, 'muster.db'), clock.now);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  const records = new JobRecords(database);
  const logged: string[] = [];
  const log = (facts: object, message: string) => void logged.push(`${message} ${JSON.stringify(facts)}`);
  const runner = new JobRunner({
    jobs: () => jobs,
    records,
    log: { debug: log, info: log, warn: log, error: log },
    now: clock.now,
    timers: clock.timers,
    random: () => 0.5,
    changed,
  });
  return {
    clock,
    records,
    runner,
    logged,
    restart: (next) => openDesk(next, { clock, folder }),
    shut: () => database.close(),
    remove: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
