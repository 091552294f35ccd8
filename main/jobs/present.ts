import type { Account } from '../../preload/contract/accounts.ts';
import type { ConnectionAttention, JobRun, Job as PresentedJob } from '../../preload/contract/jobs.ts';
import type { Context } from '../context.ts';
import type { Need } from './attention.ts';
import type { Job } from './job.ts';
import type { JobRecord, RunRecord } from './records.ts';

type Describe = Context['describe'];

export function presentJob(
  job: Job,
  record: JobRecord | undefined,
  facts: {
    readonly address: string | null;
    readonly running: boolean;
    readonly dueAt: number | null;
    readonly describe: Describe;
  },
): PresentedJob {
  return {
    jobId: job.jobId,
    kind: job.kind,
    accountId: job.accountId,
    address: facts.address,
    everyMinutes: Math.max(1, Math.round(job.rhythm.every / 60_000)),
    running: facts.running,
    lastRun: instantOrNull(record?.state.lastFinished),
    lastSuccess: instantOrNull(record?.state.lastSuccess),
    outcome: record?.outcome ?? null,
    error: record?.error ? facts.describe(record.error) : null,
    failures: record?.state.failures ?? 0,
    nextRun: instantOrNull(facts.dueAt),
  };
}

export function presentRun(run: RunRecord, accounts: readonly Account[], describe: Describe): JobRun {
  const account = accounts.find(({ accountId }) => accountId === run.accountId);
  return {
    runId: run.runId,
    kind: run.kind,
    address: account?.address ?? null,
    gone: run.accountId !== null && account === undefined,
    startedAt: instant(run.started),
    finishedAt: instant(run.finished),
    cause: run.cause,
    outcome: run.outcome,
    error: run.error && describe(run.error),
  };
}

export function presentNeed({ account, reason, failures, endsAt, meeting }: Need): ConnectionAttention {
  return {
    accountId: account.accountId,
    reason,
    error: account.health.lastError,
    failures,
    endsAt: instantOrNull(endsAt),
    meeting: meeting && {
      meetingId: meeting.meetingId,
      title: meeting.title,
      start: instant(meeting.start),
    },
  };
}

export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

const instantOrNull = (milliseconds: number | null | undefined): string | null =>
  milliseconds == null ? null : instant(milliseconds);
