import { type Health, optionalPermissions } from '../../preload/contract/accounts.ts';
import type { ErrorCode } from '../../preload/contract/errors.ts';
import type { Failure } from '../result.ts';

export type HealthState = Health['state'];

export interface HealthRecord {
  readonly state: HealthState;
  readonly lastSuccess: number | null;
  /** The last one there was; `lastErrorAt` against `lastSuccess` says whether it is over. */
  readonly lastError: Failure | null;
  readonly lastErrorAt: number | null;
}

export const untested: HealthRecord = {
  state: 'untested',
  lastSuccess: null,
  lastError: null,
  lastErrorAt: null,
};

/** `complete`: every permission that Muster cannot do without was granted. */
export function afterSuccess(health: HealthRecord, complete: boolean, now: number): HealthRecord {
  // A call that was under way when the sign-in died does not bring it back; only a sign-in does.
  const state =
    health.state === 'needs-sign-in' ? health.state : complete ? 'connected' : 'missing-permission';
  return { ...health, state, lastSuccess: now };
}

export function afterSignIn(complete: boolean, now: number): HealthRecord {
  return { ...untested, state: complete ? 'connected' : 'missing-permission', lastSuccess: now };
}

export function afterFailure(health: HealthRecord, failure: Failure, now: number): HealthRecord {
  const next = saysNothing(failure) ? health.state : (stateOf[failure.code] ?? health.state);
  const state = health.state === 'needs-sign-in' ? health.state : next;
  return { ...health, state, lastError: failure, lastErrorAt: now };
}

/** What everything else works without is no fault of the connection. */
function saysNothing({ code, details }: Failure): boolean {
  const permission: unknown = details?.permission;
  return code === 'permission-missing' && optionalPermissions.some((id) => id === permission);
}

/** Only a new sign-in helps. */
export const endsSignIn = (code: ErrorCode): boolean => stateOf[code] === 'needs-sign-in';

/** What a failure says about the connection itself; one that is not here is about the request. */
const stateOf: Partial<Record<ErrorCode, HealthState>> = {
  'sign-in-needed': 'needs-sign-in',
  'client-refused': 'needs-sign-in',
  'admin-blocked': 'needs-sign-in',
  'microsoft-sign-in-needed': 'needs-sign-in',
  'microsoft-tenant-unknown': 'needs-sign-in',
  'microsoft-client-unknown': 'needs-sign-in',
  'microsoft-client-not-public': 'needs-sign-in',
  'microsoft-consent-needed': 'needs-sign-in',
  'microsoft-blocked': 'needs-sign-in',
  'dataverse-token-refused': 'needs-sign-in',
  'zoom-credentials-refused': 'needs-sign-in',
  'zoom-host-unknown': 'needs-sign-in',
  'zoom-scope-missing': 'missing-permission',
  'permission-missing': 'missing-permission',
  'dataverse-forbidden': 'missing-permission',
  offline: 'unreachable',
  'timed-out': 'unreachable',
  'service-unavailable': 'unreachable',
  'service-garbled': 'unreachable',
  'keychain-locked': 'unreachable',
  'keychain-missing': 'unreachable',
  'keychain-failed': 'unreachable',
};
