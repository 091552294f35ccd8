import type { Account } from '../../preload/contract/accounts.ts';
import type { ConnectionAttention } from '../../preload/contract/jobs.ts';

export type AttentionReason = ConnectionAttention['reason'];

export interface ComingMeeting {
  readonly meetingId: string;
  readonly accountId: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly start: number;
  /** Its guests come from a project in the directory. */
  readonly ofProject: boolean;
}

export interface Need {
  readonly account: Account;
  readonly reason: AttentionReason;
  readonly failures: number;
  /** When the sign-in ends that nothing can renew. */
  readonly endsAt: number | null;
  readonly meeting: ComingMeeting | null;
}

/** So many failures in a row are no accident any more. */
const repeatedly = 3;
const day = 24 * 60 * 60_000;

/** The connections that need somebody, each with the next meeting within a day that depends on it. */
export function needs(facts: {
  readonly accounts: readonly Account[];
  /** Of the job of each connection that failed most often in a row. */
  readonly failures: ReadonlyMap<string, number>;
  /** When a sign-in ends that nothing can renew. */
  readonly signInEndsAt: (accountId: string) => number | null;
  /** Of all connections, in order of their start. */
  readonly meetings: readonly ComingMeeting[];
  readonly now: number;
}): readonly Need[] {
  const { accounts, meetings, now } = facts;
  return accounts.flatMap((account) => {
    const failures = facts.failures.get(account.accountId) ?? 0;
    const endsAt = facts.signInEndsAt(account.accountId);
    const reason = reasonOf(account, failures, endsAt, now);
    if (reason === null) return [];
    const meeting = meetings.find(
      (one) => one.start > now && one.start - now <= day && dependsOn(one, account, reason, endsAt),
    );
    return [{ account, reason, failures, endsAt, meeting: meeting ?? null }];
  });
}

function reasonOf(
  account: Account,
  failures: number,
  endsAt: number | null,
  now: number,
): AttentionReason | null {
  if (account.health.state === 'needs-sign-in') return 'sign-in';
  if (account.health.state === 'missing-permission') return 'permission';
  if (failures >= repeatedly) return 'failing';
  return endsAt !== null && endsAt - now <= day ? 'ends' : null;
}

function dependsOn(
  meeting: ComingMeeting,
  account: Account,
  reason: AttentionReason,
  endsAt: number | null,
): boolean {
  // The link of a meeting that was made works without the connection.
  if (account.provider === 'zoom') return false;
  const isItsOwn =
    account.provider === 'google' ? meeting.accountId === account.accountId : meeting.ofProject;
  if (!isItsOwn) return false;
  if (reason === 'ends') return endsAt !== null && meeting.start >= endsAt;
  // Without the others, a meeting takes place all the same.
  if (reason !== 'permission' || account.provider !== 'google') return true;
  return account.permissions.some(({ id, granted }) => id === 'events' && !granted);
}
