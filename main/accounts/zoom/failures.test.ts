import { describe, expect, test } from 'vitest';
import { retryAfterIn, zoomFailure } from './failures.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const of = (status: number, code: number, message = 'Because.') =>
  zoomFailure({ status, body: { code, message }, retryAfter: null }, { host: 'host@example.org', now });

describe('what Zoom answers', () => {
  test.each([
    [401, 124, 'refused', 'zoom-credentials-refused'],
    [400, 4700, 'refused', 'zoom-scope-missing'],
    [400, 4711, 'refused', 'zoom-scope-missing'],
    [404, 1001, 'refused', 'zoom-host-unknown'],
    [404, 3001, 'gone', 'not-found'],
    [400, 300, 'refused', 'service-refused'],
    [503, 0, 'ambiguous', 'service-unavailable'],
    [429, 429, 'wait', 'rate-limited'],
  ])('%i, code %i: %s, %s', (status, code, trouble, expected) => {
    expect(of(status, code)).toMatchObject({ trouble, failure: { code: expected } });
  });

  test('the daily limit is told by its words, and names the host', () => {
    expect(of(429, 429, 'Reached the maximum daily rate limit for this API.')).toMatchObject({
      trouble: 'refused',
      failure: { code: 'zoom-daily-limit', details: { address: 'host@example.org' } },
    });
  });

  test('a body that is none', () => {
    expect(zoomFailure({ status: 502, body: undefined, retryAfter: '3' }, { host: 'h', now })).toMatchObject({
      trouble: 'ambiguous',
      retryAfter: 3000,
    });
  });
});

test.each([
  ['2', 2000],
  ['Sat, 21 Nov 2026 12:00:10 GMT', 10_000],
  ['2026-11-21T12:01:00Z', 60_000],
  ['2026-11-21T11:00:00Z', 0],
  ['soon', null],
  ['', null],
  [null, null],
])('Retry-After %s is %s milliseconds', (value, expected) => {
  expect(retryAfterIn(value, now)).toBe(expected);
});
