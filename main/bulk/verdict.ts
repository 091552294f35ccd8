import type { ErrorCode } from '../../preload/contract/errors.ts';
import type { Failure } from '../result.ts';

/**
 * What a failure at one row means for its batch.
 * hold: it may pass, and it is everybody's: the whole batch waits, the row stays open. pause: somebody has to mend
 * something first, the row stays open. failed: it is this row's own.
 */
export type Verdict = 'hold' | 'pause' | 'failed';

const holding: ReadonlySet<ErrorCode> = new Set([
  'rate-limited',
  'service-unavailable',
  'service-garbled',
  'timed-out',
  'offline',
  'outcome-unknown',
  'change-unknown',
  'change-under-way',
  'busy',
]);

const pausing: ReadonlySet<ErrorCode> = new Set([
  'usage-limit',
  'zoom-daily-limit',
  'zoom-missing',
  'zoom-credentials-refused',
  'zoom-scope-missing',
  'zoom-host-unknown',
  'sign-in-needed',
  'account-missing',
  'permission-missing',
  'admin-blocked',
  'api-disabled',
  'client-missing',
  'client-refused',
  'keychain-missing',
  'keychain-locked',
  'keychain-failed',
  'storage-failed',
]);

export function verdictOf({ code }: Failure): Verdict {
  if (pausing.has(code)) return 'pause';
  return holding.has(code) ? 'hold' : 'failed';
}

/** The longest Retry-After that a running batch waits for, in milliseconds. */
const longestWait = 15 * 60_000;

/**
 * Milliseconds before anything is sent again after `streak` troubles in a row (0: the first); null: no more waiting, a
 * person decides. Half of each wait is chance, so that two programs that were refused together do not come back together.
 */
export function waitAfter(
  streak: number,
  failure: Failure,
  waits: readonly number[],
  chance: number,
): number | null {
  const usual = waits[streak];
  const asked = Number(failure.details?.retryAfter ?? 0);
  if (usual === undefined || asked > longestWait) return null;
  return Math.max(asked, usual * (0.5 + chance / 2));
}
