import { describe, expect, it } from 'vitest';
import { readRetryAfter, waitBeforeNext } from './retry.ts';

const now = Date.parse('2026-11-21T08:00:00Z');
const timing = { retry: [10, 20], retryAfter: 60_000 };

describe('readRetryAfter', () => {
  it.each([
    [null, null],
    ['0', 0],
    [' 17 ', 17_000],
    ['Sat, 21 Nov 2026 08:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 07:00:00 GMT', 0],
    ['soon', null],
    ['-5x', null],
  ])('reads %j as %j', (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });
});

describe('waitBeforeNext', () => {
  it('takes the usual pauses, then gives up', () => {
    expect([0, 1, 2].map((tries) => waitBeforeNext(tries, null, timing))).toEqual([10, 20, null]);
  });

  it('obeys the service up to the longest wait', () => {
    expect(waitBeforeNext(0, 60_000, timing)).toBe(60_000);
    expect(waitBeforeNext(0, 0, timing)).toBe(0);
    expect(waitBeforeNext(0, 60_001, timing)).toBeNull();
    expect(waitBeforeNext(2, 1, timing)).toBeNull();
  });
});
