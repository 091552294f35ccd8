import { type GoogleFailure, googleFailure } from '../../../accounts/google/failures.ts';
import type { Failure } from '../../../result.ts';

const service = 'Google Reports';
/** As the Google Cloud console lists it. */
const api = 'Admin SDK API';

export interface Refusal {
  readonly failure: Failure;
  /**
   * quota: over the quota, wait long; passing: ask again soon; place: the page token or the window is not taken;
   * token: the access token may have ended; final: asking again changes nothing.
   */
  readonly kind: 'quota' | 'passing' | 'place' | 'token' | 'final';
  /** Milliseconds that the service asks to wait; null when it does not say. */
  readonly retryAfter: number | null;
}

/**
 * What a failed request means. The audit log refuses whoever is no administrator with 401 and the reason `authError`,
 * as if the token had ended, and only the message tells the two apart; over its quota it answers 503.
 * https://developers.google.com/workspace/admin/reports/v1/limits
 */
export function refusalOf(error: unknown, address: string): Refusal {
  const found = googleFailure(error, service, { address, permission: 'reports' });
  const { retryAfter } = found;
  if (notAdmin(found, messageOf(error))) {
    return { failure: { code: 'attendance-not-admin', details: { address } }, kind: 'final', retryAfter };
  }
  const { code } = found.failure;
  if (found.status === 503 || code === 'rate-limited' || code === 'usage-limit') {
    return { failure: { code: 'rate-limited', details: { service } }, kind: 'quota', retryAfter };
  }
  if (code === 'api-disabled') {
    return { failure: { code: 'api-disabled', details: { service: api } }, kind: 'final', retryAfter };
  }
  return { failure: found.failure, kind: kindOf(found), retryAfter };
}

/** The body of an answer that is no page of the list. */
export const garbledPage: Refusal = {
  failure: { code: 'service-garbled', details: { service } },
  kind: 'passing',
  retryAfter: null,
};

/** Given up because `signal` was aborted. */
export const givenUp: Failure = { code: 'timed-out', details: { service } };

function kindOf({ failure, status, ambiguous }: GoogleFailure): Refusal['kind'] {
  if (status === 400 || status === 410) return 'place';
  if (status === 401) return 'token';
  return ambiguous || failure.code === 'offline' ? 'passing' : 'final';
}

function notAdmin({ status, reason }: GoogleFailure, message: string): boolean {
  if (status === 401) return /access denied|not authorized to read activity/i.test(message);
  return status === 403 && (reason === 'forbidden' || /^not authorized/i.test(message));
}

function messageOf(error: unknown): string {
  const response = field(error, 'response');
  const message = field(field(field(response, 'data'), 'error'), 'message');
  return typeof message === 'string' ? message : '';
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
