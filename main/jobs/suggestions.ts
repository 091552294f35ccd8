import type { Account } from '../../preload/contract/accounts.ts';
import type { ConnectionSuggestion } from '../../preload/contract/jobs.ts';

const day = 24 * 60 * 60_000;
const unusedAfter = 60 * day;
const failingAfter = 14 * day;

export interface Suggestion {
  readonly accountId: string;
  readonly reason: ConnectionSuggestion['reason'];
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** Connections that could go: nothing worked for 14 days, or nobody needed them for 60. */
export function suggest(
  accounts: readonly Account[],
  /** When a person last made, or will hold, a meeting with the connection; milliseconds since the epoch. */
  lastUse: (account: Account) => number | null,
  now: number,
): readonly Suggestion[] {
  return accounts.flatMap((account): Suggestion[] => {
    const { accountId, health } = account;
    const connected = Date.parse(account.connectedAt);
    const worked = health.lastSuccess === null ? connected : Date.parse(health.lastSuccess);
    const works = health.state === 'connected' || health.state === 'untested';
    if (!works && now - worked >= failingAfter) return [{ accountId, reason: 'failing', since: worked }];
    const used = Math.max(connected, lastUse(account) ?? 0);
    return now - used >= unusedAfter ? [{ accountId, reason: 'unused', since: used }] : [];
  });
}
