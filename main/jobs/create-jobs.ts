import type { Account } from '../../preload/contract/accounts.ts';
import type { Context } from '../context.ts';
import type { Implementation } from '../ipc/implementation.ts';
import { fail, ok } from '../result.ts';
import type { Language } from '../words/language.ts';
import type { Job } from './job.ts';
import { type JobWork, jobId, jobsOf } from './jobs-of.ts';
import { instant, presentJob, presentNeed, presentRun } from './present.ts';
import { JobRecords } from './records.ts';
import { JobRunner, systemTimers, type Timers } from './runner.ts';
import { Watch } from './watch.ts';
import { WatchRecords } from './watch-records.ts';

export interface Jobs {
  readonly handlers: Implementation['jobs'];
  /** Takes up what an earlier start left; from then on, what is due runs. */
  start(): void;
  /** A Google connection can be used, as it could not before: its calendars are read at once, and who came after that. */
  ready(accountId: string): Promise<unknown>;
  /** The sources of attendance may be asked, as they could not before. */
  attendanceReady(): void;
  /** Starts nothing more and waits a moment for what runs. */
  close(): Promise<void>;
}

export interface JobsOptions {
  readonly accounts: () => readonly Account[];
  readonly work: Omit<JobWork, 'watchConnections' | 'reviewConnections'>;
  /** When a sign-in ends that nothing can renew, milliseconds since the epoch. */
  readonly signInEndsAt: (accountId: string) => number | null;
  readonly language: () => Language;
  readonly mayNotify: () => boolean;
  readonly timeZone: () => string;
  readonly timers?: Timers;
  readonly random?: () => number;
}

/** What a workspace does by itself. Nothing happens before `start`. */
export function createJobs(context: Context, options: JobsOptions): Jobs {
  const { accounts } = options;
  const timing = context.timing.jobs;
  const records = new JobRecords(context.database);
  const watch = new Watch({ ...options, context, records: new WatchRecords(context.database) });
  const work: JobWork = {
    ...options.work,
    watchConnections: () => watch.warn(),
    reviewConnections: () => watch.review(),
  };
  const jobs = (): readonly Job[] => jobsOf(accounts(), timing, work);
  const runner = new JobRunner({
    jobs,
    records,
    log: context.log,
    now: context.now,
    timers: options.timers ?? systemTimers,
    random: options.random ?? Math.random,
    changed: () => {
      context.broadcast.changed('jobs');
      watchWhenNeeded();
    },
  });
  let needed: ReadonlySet<string> = new Set();
  /** The next meeting may be nearer than the next regular look at the connections. */
  function watchWhenNeeded(): void {
    const now = new Set(watch.needs().map(({ account, reason }) => `${reason} ${account.accountId}`));
    const isNew = [...now].some((need) => !needed.has(need));
    needed = now;
    if (isNew) void runner.run('watch-connections', 'trouble');
  }
  const present = (job: Job) =>
    presentJob(job, records.find(job.jobId), {
      address: accounts().find(({ accountId }) => accountId === job.accountId)?.address ?? null,
      running: runner.isRunning(job.jobId),
      dueAt: runner.dueAt(job),
      describe: context.describe,
    });

  const attendanceReady = (): void => {
    runner
      .run('attendance', 'ready')
      .catch((exception: unknown) => context.log.error({ exception }, 'looking at attendance'));
  };

  const { platform, broadcast } = context;
  const undo = [
    platform.power.onResume(() => runner.wake('resume')),
    platform.network.onOnline(() => runner.wake('online')),
    // A new connection has jobs, and a new sign-in takes up those that waited for it.
    broadcast.subscribe((name, payload) => {
      if (name === 'changed' && 'topics' in payload && payload.topics.includes('accounts')) {
        runner.look();
        watchWhenNeeded();
      }
    }),
  ];

  return {
    handlers: {
      list: async () =>
        ok({
          jobs: jobs().map(present),
          history: records.history().map((run) => presentRun(run, accounts(), context.describe)),
          attention: watch.needs().map(presentNeed),
          suggestions: watch.suggestions().map((one) => ({ ...one, since: instant(one.since) })),
        }),
      retry: async ({ jobId }) => {
        await runner.run(jobId, 'person');
        const job = jobs().find((one) => one.jobId === jobId);
        return job ? ok({ job: present(job) }) : fail('not-found');
      },
    },
    start: () => runner.start(),
    ready: async (accountId) => {
      await runner.run(jobId('calendars', accountId), 'ready');
      attendanceReady();
    },
    attendanceReady,
    close: async () => {
      for (const end of undo) end();
      await runner.close(timing.close);
    },
  };
}
