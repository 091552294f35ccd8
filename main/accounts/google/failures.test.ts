import { describe, expect, it } from 'vitest';
import { AccessFailure } from '../network.ts';
import { garbledAnswer, googleFailure } from './failures.ts';

const answered = (status: number, data: unknown, headers: Record<string, string> = {}) =>
  Object.assign(new Error('x'), { response: { status, data, headers: new Headers(headers) } });
const google = (status: number, reason: string) =>
  answered(status, { error: { code: status, message: `about ${reason}`, errors: [{ reason }] } });
const aip = (status: number, reason: string) =>
  answered(status, {
    error: {
      code: status,
      message: 'm',
      status: 'PERMISSION_DENIED',
      errors: [{ reason: 'forbidden' }],
      details: [{ reason }],
    },
  });
const system = (code: string, syscall?: string) =>
  Object.assign(new Error(code), { code, ...(syscall && { syscall }) });

describe('googleFailure', () => {
  it.each([
    ['401', google(401, 'authError'), 'sign-in-needed', false],
    ['403 rate', google(403, 'rateLimitExceeded'), 'rate-limited', false],
    ['403 user rate', google(403, 'userRateLimitExceeded'), 'rate-limited', false],
    ['403 quota', google(403, 'quotaExceeded'), 'usage-limit', false],
    ['403 api off', google(403, 'accessNotConfigured'), 'api-disabled', false],
    ['403 api off, new shape', aip(403, 'SERVICE_DISABLED'), 'api-disabled', false],
    ['403 scope', google(403, 'insufficientPermissions'), 'permission-missing', false],
    ['403 scope, new shape', aip(403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'), 'permission-missing', false],
    ['403 other', google(403, 'forbiddenForNonOrganizer'), 'service-refused', false],
    ['400', google(400, 'timeRangeEmpty'), 'service-refused', false],
    ['404', google(404, 'notFound'), 'not-found', false],
    ['409', google(409, 'duplicate'), 'service-refused', false],
    ['410', google(410, 'deleted'), 'not-found', false],
    ['412', google(412, 'conditionNotMet'), 'service-refused', false],
    ['429', google(429, 'rateLimitExceeded'), 'rate-limited', false],
    ['429 without a body', answered(429, ''), 'rate-limited', false],
    ['500', google(500, 'backendError'), 'service-unavailable', true],
    ['503 HTML', answered(503, '<html>'), 'service-unavailable', true],
    ['408', answered(408, ''), 'timed-out', true],
    ['a 400 that is not Google’s', answered(400, '<html>'), 'service-garbled', true],
    ['refused connection', system('ECONNREFUSED', 'connect'), 'offline', false],
    ['unknown host', system('ENOTFOUND', 'getaddrinfo'), 'offline', false],
    ['connect time-out', system('ETIMEDOUT', 'connect'), 'offline', false],
    ['cut connection', system('ECONNRESET', 'read'), 'offline', true],
    ['cut body', system('ERR_STREAM_PREMATURE_CLOSE'), 'offline', true],
    ['time limit', system('TimeoutError'), 'timed-out', true],
    ['broken JSON', new SyntaxError('Unexpected token'), 'service-garbled', true],
    [
      'fetch with a cause',
      Object.assign(new TypeError('fetch failed'), { cause: system('ECONNREFUSED') }),
      'offline',
      false,
    ],
    ['no token', new AccessFailure({ code: 'keychain-locked' }), 'keychain-locked', false],
    ['nothing known', 'what', 'offline', true],
  ] as const)('%s', (_, error, code, ambiguous) => {
    expect(googleFailure(error, 'Google Calendar')).toMatchObject({ failure: { code }, ambiguous });
  });

  it('gives status, reason and the wait that is asked for', () => {
    const error = answered(
      429,
      { error: { errors: [{ reason: 'rateLimitExceeded' }] } },
      { 'Retry-After': '7' },
    );
    expect(googleFailure(error, 'Google Calendar')).toMatchObject({
      status: 429,
      reason: 'rateLimitExceeded',
      retryAfter: 7000,
    });
    const date = new Date(Date.now() + 60_000).toUTCString();
    expect(googleFailure(answered(503, '', { 'Retry-After': date }), 'x').retryAfter).toBeGreaterThan(50_000);
  });

  it('names whose permission is missing when it is told', () => {
    const about = { address: 'ana@example.com', permission: 'create events' };
    expect(googleFailure(google(403, 'insufficientPermissions'), 'x', about).failure.details).toEqual(about);
  });

  it('counts an unreadable success as maybe carried out', () => {
    expect(garbledAnswer('Google Calendar')).toMatchObject({
      failure: { code: 'service-garbled' },
      ambiguous: true,
    });
  });
});
