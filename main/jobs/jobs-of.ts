import type { Account } from '../../preload/contract/accounts.ts';
import type { JobKind } from '../../preload/contract/jobs.ts';
import type { Result } from '../result.ts';
import type { JobTiming } from '../timing.ts';
import type { Job } from './job.ts';

type Work = Promise<Result<unknown>>;

/** What the jobs call: one function of another domain each. */
export interface JobWork {
  renewToken(accountId: string): Work;
  /** Calendar list and events: what is new, or with `whole` everything. */
  readCalendars(accountId: string, options: { readonly whole: boolean }): Work;
  /** Left out while nothing is kept of the directory. */
  refreshDirectory?(): Work;
  /** Unfinished meetings and links that Google was still making. */
  recheckMeetings(): Work;
  /** Attendance that is due; after sleep, everything that was missed. */
  readAttendance(signal: AbortSignal): Work;
  watchConnections(): Work;
  reviewConnections(): Work;
}

/** The jobs that there are for these connections. */
export function jobsOf(accounts: readonly Account[], timing: JobTiming, work: JobWork): readonly Job[] {
  const forOne = (
    kind: JobKind,
    account: Account,
    every: number,
    run: () => Work,
    options: { first?: number; wakes?: boolean } = {},
  ): Job => ({
    jobId: jobId(kind, account.accountId),
    kind,
    accountId: account.accountId,
    rhythm: { every, first: options.first ?? every },
    wakes: options.wakes ?? true,
    signature: signatureOf(account),
    run,
  });
  const forAll = (kind: JobKind, every: number, run: Job['run'], wakes: boolean): Job => ({
    jobId: kind,
    kind,
    accountId: null,
    rhythm: { every, first: every },
    wakes,
    signature: accounts.map(signatureOf).join(','),
    run,
  });
  return [
    ...accounts.flatMap((account) => {
      const { accountId, provider } = account;
      const renew = forOne('renew-token', account, timing.renewToken, () => work.renewToken(accountId));
      if (provider === 'zoom') return [renew];
      if (provider === 'dataverse') {
        const { refreshDirectory } = work;
        return refreshDirectory
          ? [renew, forOne('directory', account, timing.directory, refreshDirectory)]
          : [renew];
      }
      return [
        renew,
        forOne('calendars', account, timing.calendars, () => work.readCalendars(accountId, { whole: false })),
        // Not on waking: what is new comes with the calendars, and everything is heavy.
        forOne('full-sync', account, timing.fullSync, () => work.readCalendars(accountId, { whole: true }), {
          wakes: false,
        }),
      ];
    }),
    forAll('open-meetings', timing.openMeetings, work.recheckMeetings, true),
    forAll('attendance', timing.attendance, work.readAttendance, true),
    forAll('watch-connections', timing.watchConnections, work.watchConnections, true),
    forAll('review-connections', timing.reviewConnections, work.reviewConnections, false),
  ];
}

export const jobId = (kind: JobKind, accountId: string): string => `${kind} ${accountId}`;

/** Changes with a new sign-in or other permissions, and with nothing that comes and goes by itself. */
function signatureOf({ connectedAt, health, permissions }: Account): string {
  const granted = permissions.filter((permission) => permission.granted).map(({ id }) => id);
  return [connectedAt, health.state === 'needs-sign-in' ? 'out' : 'in', ...granted].join(' ');
}
