import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../preload/contract/errors.ts';
import { verdictOf, waitAfter } from './verdict.ts';

describe('a failure at one row', () => {
  test.each<[ErrorCode, string]>([
    ['rate-limited', 'hold'],
    ['outcome-unknown', 'hold'],
    ['offline', 'hold'],
    ['usage-limit', 'pause'],
    ['zoom-daily-limit', 'pause'],
    ['zoom-missing', 'pause'],
    ['room-not-listed', 'failed'],
    ['sign-in-needed', 'pause'],
    ['keychain-locked', 'pause'],
    ['calendar-read-only', 'failed'],
    ['event-deleted', 'failed'],
    ['meeting-past', 'failed'],
  ])('%s: %s', (code, verdict) => {
    expect(verdictOf({ code })).toBe(verdict);
  });
});

describe('the wait', () => {
  const waits = [100, 200, 400];
  const failure = { code: 'rate-limited' as const };

  test('grows, has chance in its second half, and ends', () => {
    expect([0, 1, 2].map((streak) => waitAfter(streak, failure, waits, 0))).toEqual([50, 100, 200]);
    expect([0, 1, 2].map((streak) => waitAfter(streak, failure, waits, 1))).toEqual([100, 200, 400]);
    expect(waitAfter(3, failure, waits, 0)).toBeNull();
  });

  test('is never shorter than the service asks; a quarter of an hour is the most that is waited for', () => {
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.nat(1_800_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (streak, retryAfter, chance) => {
          const wait = waitAfter(streak, { ...failure, details: { retryAfter } }, waits, chance);
          if (retryAfter > 900_000) expect(wait).toBeNull();
          else expect(wait).toBeGreaterThanOrEqual(retryAfter);
        },
      ),
    );
  });
});
