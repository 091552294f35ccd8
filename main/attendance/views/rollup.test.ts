import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgement as judgements } from '../../../preload/contract/attendance-facts.ts';
import { type Attended, monthIn, rollUp, trend } from './rollup.ts';

const attended = fc.record({ judgement: fc.constantFrom(...judgements.options), late: fc.boolean() });
const many = fc.array(attended, { maxLength: 60 });
const came = ['present', 'late', 'left-early', 'partly'];

/** Every stretch of the list is looked at by itself. */
function slowLongest(meetings: readonly Attended[]): number {
  let longest = 0;
  for (let from = 0; from < meetings.length; from += 1) {
    for (let to = from; to <= meetings.length; to += 1) {
      const stretch = meetings.slice(from, to);
      if (stretch.some(({ judgement }) => [...came, 'uninvited', 'unknown-guest'].includes(judgement)))
        continue;
      longest = Math.max(longest, stretch.filter(({ judgement }) => judgement === 'no-show').length);
    }
  }
  return longest;
}

describe('what a person’s meetings come to', () => {
  it('agrees with counting each figure by itself', () => {
    fc.assert(
      fc.property(many, (meetings) => {
        const rolled = rollUp(meetings);
        const expected = meetings.filter(({ judgement }) => [...came, 'no-show'].includes(judgement)).length;
        const there = meetings.filter(({ judgement }) => came.includes(judgement));
        expect(rolled.expected).toBe(expected);
        expect(rolled.came).toBe(there.length);
        expect(rolled.late).toBe(there.filter(({ late }) => late).length);
        expect(rolled.rate).toBe(expected === 0 ? null : there.length / expected);
        expect(rolled.absentLongest).toBe(slowLongest(meetings));
        const since = meetings.findLastIndex(({ judgement }) =>
          [...came, 'uninvited', 'unknown-guest'].includes(judgement),
        );
        const absent = meetings.slice(since + 1).filter(({ judgement }) => judgement === 'no-show');
        expect(rolled.absentNow).toBe(absent.length);
      }),
    );
  });

  it('takes nothing from what is excused or not known', () => {
    fc.assert(
      fc.property(many, many, (before, after) => {
        const silent: Attended[] = [
          { judgement: 'excused', late: false },
          { judgement: 'pending', late: true },
        ];
        expect(rollUp([...before, ...silent, ...after])).toEqual(rollUp([...before, ...after]));
      }),
    );
  });
});

const month = fc
  .record({ year: fc.integer({ min: 2024, max: 2027 }), number: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, number }) => `${year}-${String(number).padStart(2, '0')}`);
const placed = fc.array(
  fc.tuple(attended, month).map(([one, name]) => ({ ...one, month: name })),
  { maxLength: 80 },
);

describe('the trend', () => {
  it('has each month once, without a gap, with the rate of its own meetings', () => {
    fc.assert(
      fc.property(placed, (meetings) => {
        const months = trend(meetings);
        const names = meetings.map((one) => one.month).sort();
        expect(months[0]?.month).toBe(names[0]);
        expect(months.at(-1)?.month).toBe(names.at(-1));
        for (const [index, { month: name, expected, rate }] of months.entries()) {
          const own = rollUp(meetings.filter((one) => one.month === name));
          expect({ expected, rate }).toEqual({ expected: own.expected, rate: own.rate });
          const before = months[index - 1]?.month;
          if (before !== undefined) expect(monthsBetween(before, name)).toBe(1);
        }
      }),
    );
  });

  it('puts a meeting into the month that it is in where the person lives', () => {
    const newYear = Date.UTC(2026, 0, 1, 3);
    expect(monthIn('Europe/Madrid')(newYear)).toBe('2026-01');
    expect(monthIn('America/Lima')(newYear)).toBe('2025-12');
  });
});

function monthsBetween(one: string, other: string): number {
  const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5));
  return index(other) - index(one);
}
