import type { Failure, FailureDetails } from '../../result.ts';
import { networkFailure } from '../network.ts';

export interface GoogleFailure {
  readonly failure: Failure;
  /** The request may have been carried out: cut or timed out under way, 5xx, or an unreadable answer. */
  readonly ambiguous: boolean;
  /** HTTP status; null when no whole answer came. */
  readonly status: number | null;
  /** `error.errors[0].reason` of Google's answer; null when it gave none. */
  readonly reason: string | null;
  /** Milliseconds that Retry-After asks for; null when the header is missing. */
  readonly retryAfter: number | null;
}

/**
 * Says what a failed Google call means (https://developers.google.com/workspace/calendar/api/guides/errors).
 * `service` is the name the person knows it by ("Google Calendar"); `about` fills the words of a missing permission.
 */
export function googleFailure(
  error: unknown,
  service: string,
  about: { readonly address?: string; readonly permission?: string } = {},
): GoogleFailure {
  const response = responseOf(error);
  if (!response) return { ...networkFailure(error, service), status: null, reason: null, retryAfter: null };
  const { status, data } = response;
  const facts = { status, reason: reasonOf(data), retryAfter: retryAfterOf(response.headers) };
  const answer = (code: Failure['code'], details: FailureDetails = { service }, ambiguous = false) => ({
    failure: { code, details },
    ambiguous,
    ...facts,
  });
  const { retryAfter } = facts;
  const asked = retryAfter === null ? {} : { retryAfter };
  if (status >= 500) return answer('service-unavailable', { service, status, ...asked }, true);
  if (status === 408) return answer('timed-out', { service }, true);
  if (status < 400 || !hasError(data)) {
    if (status === 429) return answer('rate-limited', { service, ...asked });
    return answer('service-garbled', { service }, true);
  }
  const { address = '', permission = '' } = about;
  switch (meaningOf(status, facts.reason)) {
    case 'signed-out':
      return answer('sign-in-needed', { address });
    case 'rate':
      return answer('rate-limited', { service, ...asked });
    case 'usage':
      return answer('usage-limit');
    case 'disabled':
      return answer('api-disabled');
    case 'scope':
      return answer('permission-missing', { address, permission });
    case 'gone':
      return answer('not-found');
    default:
      return answer('service-refused', {
        service,
        reason: messageOf(data) ?? facts.reason ?? String(status),
      });
  }
}

/** An answer of 200 whose body is not what was asked for, e.g. the page of a captive portal. */
export function garbledAnswer(service: string): GoogleFailure {
  const failure: Failure = { code: 'service-garbled', details: { service } };
  return { failure, ambiguous: true, status: 200, reason: null, retryAfter: null };
}

type Meaning = 'signed-out' | 'rate' | 'usage' | 'disabled' | 'scope' | 'gone' | 'refused';

const meanings: Readonly<Record<string, Meaning>> = {
  rateLimitExceeded: 'rate',
  userRateLimitExceeded: 'rate',
  RATE_LIMIT_EXCEEDED: 'rate',
  quotaExceeded: 'usage',
  dailyLimitExceeded: 'usage',
  accessNotConfigured: 'disabled',
  SERVICE_DISABLED: 'disabled',
  insufficientPermissions: 'scope',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'scope',
};

function meaningOf(status: number, reason: string | null): Meaning {
  if (status === 401) return 'signed-out';
  if (status === 429) return 'rate';
  if (status === 404 || status === 410) return 'gone';
  return (status === 403 && reason !== null && meanings[reason]) || 'refused';
}

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly headers: unknown;
}

function responseOf(error: unknown): Answer | undefined {
  if (!isRecord(error) || !isRecord(error.response)) return undefined;
  const { status, data, headers } = error.response;
  return typeof status === 'number' ? { status, data, headers } : undefined;
}

function hasError(data: unknown): data is { error: unknown } {
  return isRecord(data) && (isRecord(data.error) || typeof data.error === 'string');
}

/** The old shape has `errors[].reason`; newer paths (AIP-193) say it more exactly in `details[].reason`. */
function reasonOf(data: unknown): string | null {
  if (!hasError(data)) return null;
  if (!isRecord(data.error)) return String(data.error);
  const { details, errors } = data.error;
  for (const list of [details, errors]) {
    if (!Array.isArray(list)) continue;
    const found = list.find((one: unknown) => isRecord(one) && typeof one.reason === 'string');
    if (isRecord(found)) return String(found.reason);
  }
  return null;
}

function messageOf(data: unknown): string | null {
  if (!hasError(data) || !isRecord(data.error)) return null;
  const { message } = data.error;
  return typeof message === 'string' ? message.slice(0, 300) : null;
}

/** RFC 9110 section 10.2.3: seconds, or an HTTP date. */
function retryAfterOf(headers: unknown): number | null {
  if (!isHeaders(headers)) return null;
  const value = headers.get('retry-after');
  if (value === null) return null;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

/** By shape: gaxios answers with node-fetch's own Headers. */
function isHeaders(value: unknown): value is { get(name: string): string | null } {
  return isRecord(value) && typeof value.get === 'function';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
