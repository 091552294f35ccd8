import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSeconds } from './count.ts';

const nine = Date.UTC(2026, 9, 16, 9);
const at = (second: number) => new Date(nine + second * 1000).toISOString();
const stay = (from: number, to: number) => ({ from: at(from), to: at(to), toEstimated: false });

/** Stays one after the other, as presence is: lengths and gaps in seconds. */
const presence = fc
  .array(fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 90 })), { maxLength: 8 })
  .map((parts) => {
    let end = -120;
    return parts.map(([gap, length]) => {
      const from = end + gap + 1;
      end = from + length;
      return { from, to: end };
    });
  });

describe('what is counted', () => {
  it('is what a clock counts that ticks once a second', () => {
    fc.assert(
      fc.property(presence, fc.integer({ min: -60, max: 300 }), fc.nat(300), (stays, from, length) => {
        const to = from + length;
        let ticks = 0;
        for (let second = from; second < to; second += 1) {
          if (stays.some((one) => one.from <= second && second < one.to)) ticks += 1;
        }
        const intervals = stays.map((one) => stay(one.from, one.to));
        expect(countSeconds(intervals, { from: at(from), to: at(to) })).toBe(ticks);
      }),
    );
  });

  it('is everything without bounds, and the parts on both sides of a bound make the whole', () => {
    fc.assert(
      fc.property(presence, fc.integer({ min: -200, max: 900 }), (stays, cut) => {
        const intervals = stays.map((one) => stay(one.from, one.to));
        const all = countSeconds(intervals, null);
        expect(all).toBe(stays.reduce((sum, { from, to }) => sum + to - from, 0));
        const before = countSeconds(intervals, { from: at(-10_000), to: at(cut) });
        const after = countSeconds(intervals, { from: at(cut), to: at(10_000) });
        expect(before + after).toBe(all);
      }),
    );
  });

  it('leaves out what is begun of a second', () => {
    const intervals = [
      { from: new Date(nine).toISOString(), to: new Date(nine + 60_999).toISOString(), toEstimated: false },
    ];
    expect(countSeconds(intervals, null)).toBe(60);
  });

  it('is nothing between bounds that leave nothing', () => {
    expect(countSeconds([stay(0, 60)], { from: at(30), to: at(10) })).toBe(0);
  });
});
