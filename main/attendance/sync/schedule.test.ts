import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDue, lookPoints, nextPoint } from './schedule.ts';

const hour = 3_600_000;
const end = Date.UTC(2026, 10, 23, 10);
const last = end + 48 * hour;
const unread = { end, readAt: null, settled: false };

/** Every look that is made when one looks at each of these times. */
function looks(times: readonly number[], settledAfter = Number.POSITIVE_INFINITY): number[] {
  const made: number[] = [];
  for (const now of times) {
    const readAt = made.at(-1) ?? null;
    const settled = readAt !== null && readAt >= settledAfter;
    if (isDue({ end, now, readAt, settled })) made.push(now);
  }
  return made;
}

const every = (gap: number, hours: number) =>
  Array.from({ length: (hours * hour) / gap }, (_, index) => end + index * gap);

describe('when a source is looked at', () => {
  it('is half an hour after the end, then with growing gaps until a day after it, and at two days', () => {
    const made = looks(every(hour / 12, 100));
    expect(made.map((at) => (at - end) / hour)).toEqual([0.5, 1.5, 3.5, 7.5, 15.5, 24, 48]);
  });

  it('is only at two days when it has said everything', () => {
    expect(looks(every(hour / 12, 100), end).map((at) => (at - end) / hour)).toEqual([0.5, 48]);
  });

  it('is not during the meeting, and what was read then does not count', () => {
    expect(nextPoint({ ...unread, now: end - hour, readAt: end - 2 * hour, settled: true })).toBe(
      end + hour / 2,
    );
  });

  it('is once for everything that was missed, and then at the next point', () => {
    const now = end + 9 * hour;
    expect(isDue({ ...unread, now })).toBe(true);
    expect(nextPoint({ ...unread, now, readAt: now })).toBe(end + 15.5 * hour);
    const weeks = end + 500 * hour;
    expect(isDue({ ...unread, now: weeks })).toBe(true);
    expect(nextPoint({ ...unread, now: weeks, readAt: weeks })).toBeNull();
  });

  it('does not trust a reading from the future', () => {
    // The clock was a month ahead when it was read, and is right again.
    const times = { ...unread, readAt: end + 700 * hour, settled: true };
    expect(nextPoint({ ...times, now: end + hour })).toBe(end + hour / 2);
  });

  it('follows a meeting that was moved', () => {
    const times = { readAt: end + 48 * hour, settled: true, now: end + 49 * hour };
    expect(nextPoint({ ...times, end })).toBeNull();
    expect(nextPoint({ ...times, end: end + 48.5 * hour })).toBe(end + 49 * hour);
  });

  const moment = fc.integer({ min: end - 100 * hour, max: end + 300 * hour });

  it('is at most seven times, whenever one is there, and ends when one is there after two days', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 200 }), (times) => {
        const sorted = times.toSorted((a, b) => a - b);
        const made = looks(sorted);
        expect(made.length).toBeLessThanOrEqual(lookPoints.length);
        const readAt = made.at(-1) ?? null;
        const isOver = (sorted.at(-1) ?? 0) >= last;
        expect(nextPoint({ ...unread, now: Math.max(...sorted, end), readAt }) === null).toBe(isOver);
      }),
    );
  });

  it('never looks again at once, and never waits for longer than a day', () => {
    fc.assert(
      fc.property(moment, fc.boolean(), fc.option(moment), (now, settled, readAt) => {
        expect(isDue({ end, now, readAt: now, settled })).toBe(false);
        const next = nextPoint({ end, now, readAt, settled: false });
        const read = readAt !== null && readAt <= now;
        if (next !== null && now >= end && !read) expect(next).toBe(end + hour / 2);
        if (next !== null && next > now && now >= end) expect(next - now).toBeLessThanOrEqual(24 * hour);
      }),
    );
  });

  it('comes back to its points when the clock was set forwards and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 * hour }), moment, (ahead, now) => {
        const wrong = now + ahead;
        const after = nextPoint({ ...unread, now, readAt: wrong });
        expect(after).toBe(nextPoint({ ...unread, now }));
      }),
    );
  });
});
