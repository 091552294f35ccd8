import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stay } from '../../../test/support/attendance-facts.ts';
import { lengthOf, lengthWithin, overlap, type Stretch } from './intervals.ts';
import { presenceOf } from './presence.ts';

const seconds = 120;
/** On a grid of seconds, empty and inverted ones among them. */
const stretch = fc.record({
  from: fc.integer({ min: 0, max: seconds }).map((second) => second * 1000),
  to: fc.integer({ min: 0, max: seconds }).map((second) => second * 1000),
  toEstimated: fc.boolean(),
});
const stretches = fc.array(stretch, { maxLength: 12 });

const union = (all: readonly Stretch[]): readonly Stretch[] =>
  presenceOf(
    all.map(({ from, to, toEstimated }, index) => ({
      session: stay('meet', 'user:1', 0, null, { sessionId: String(index), joined: from }),
      to,
      toEstimated,
    })),
  ).intervals;

/** The slow way: each second by itself. */
function presentSeconds(all: readonly Stretch[], within = { from: 0, to: seconds * 1000 }): number {
  let sum = 0;
  for (let second = 0; second < seconds; second += 1) {
    const from = second * 1000;
    const inside = from >= within.from && from < within.to;
    if (inside && all.some((one) => one.from <= from && from < one.to)) sum += 1;
  }
  return sum * 1000;
}

it('counts what the grid of seconds counts', () => {
  fc.assert(
    fc.property(stretches, stretch, (all, window) => {
      expect(lengthOf(union(all))).toBe(presentSeconds(all));
      expect(lengthWithin(union(all), window)).toBe(presentSeconds(all, window));
    }),
  );
});

it('counts being there together like the grid', () => {
  fc.assert(
    fc.property(stretches, stretches, (some, others) => {
      const both = presentSeconds(some) + presentSeconds(others) - presentSeconds([...some, ...others]);
      expect(overlap(union(some), union(others))).toBe(both);
    }),
  );
});

it('does not depend on order or repetition, and leaves sorted, disjoint stretches', () => {
  fc.assert(
    fc.property(stretches, stretches, (some, others) => {
      const merged = union([...some, ...others]);
      expect(union([...others, ...some, ...others])).toEqual(merged);
      for (const [index, one] of merged.entries()) {
        expect(one.from).toBeLessThan(one.to);
        const before = merged[index - 1];
        if (before) expect(before.to).toBeLessThan(one.from);
      }
    }),
  );
});

it('calls an end estimated only when no certain stay reaches it', () => {
  const open = { from: 0, to: 60, toEstimated: true };
  expect(union([open, { from: 10, to: 50, toEstimated: false }])[0]?.toEstimated).toBe(true);
  expect(union([open, { from: 10, to: 60, toEstimated: false }])[0]?.toEstimated).toBe(false);
  expect(union([open, { from: 10, to: 70, toEstimated: false }])[0]?.toEstimated).toBe(false);
});
