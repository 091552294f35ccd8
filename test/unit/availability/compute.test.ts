import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSlots, type Organiser, type Participant } from '../../../main/calendars/availability/compute.ts';
import { day, type Interval, minute, union } from '../../../main/calendars/availability/intervals.ts';
import { type WorkingHours, workingWindows } from '../../../main/calendars/availability/working-hours.ts';
import { createOffsets } from '../../../main/calendars/availability/zone-offsets.ts';
import { isAtWork, slotsByTheMinute } from './minute-grid.ts';

const zones = ['America/Los_Angeles', 'Europe/Madrid', 'Asia/Karachi', 'Australia/Lord_Howe', 'UTC'];
/** Days around which the clocks of one of the zones change, and one around which none do. */
const around = [
  '2026-03-07',
  '2026-10-31',
  '2026-03-28',
  '2026-10-24',
  '2026-04-04',
  '2026-10-03',
  '2026-06-10',
];

const time = fc.integer({ min: 0, max: 96 }).map((quarters) => {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(quarters / 4))}:${two((quarters % 4) * 15)}`;
});
const workingHours: fc.Arbitrary<WorkingHours> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    times: fc.uniqueArray(time, { minLength: 2, maxLength: 2 }),
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 4 }),
    holidays: fc.subarray(['2026-03-08', '2026-11-01', '2026-03-30', '2026-10-04'], { maxLength: 1 }),
  })
  .map(({ times, ...rest }) => {
    const [from = '', to = ''] = times.toSorted();
    return { ...rest, from, to };
  });

const spans = (range: Interval, most: number): fc.Arbitrary<readonly Interval[]> =>
  fc.array(
    fc
      .record({ at: fc.integer({ min: -60, max: 2 * 1440 }), minutes: fc.integer({ min: 0, max: 300 }) })
      .map(({ at, minutes }) => ({
        start: range.start + at * minute,
        end: range.start + (at + minutes) * minute,
      })),
    { maxLength: most },
  );

const question = fc.constantFrom(...around).chain((date) => {
  const start = Date.parse(`${date}T00:00:00Z`);
  const range = { start, end: start + 2 * day };
  const organiser: fc.Arbitrary<Organiser> = fc.record({
    hours: workingHours,
    busy: spans(range, 4),
    buffer: fc.constantFrom(0, 10 * minute, 15 * minute, 30 * minute),
    earliest: fc.integer({ min: 0, max: 1440 }).map((minutes) => start + minutes * minute),
  });
  const participant: fc.Arbitrary<Omit<Participant, 'email'>> = fc.record({
    required: fc.boolean(),
    busy: spans(range, 4),
    unknown: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: spans(range, 1) }),
    hours: workingHours,
  });
  const participants = fc
    .array(participant, { maxLength: 3 })
    .map((all) => all.map((one, index) => ({ ...one, email: `p${index}@example.org` })));
  const duration = fc.constantFrom(15, 30, 50, 90).map((minutes) => minutes * minute);
  return fc.record({ range: fc.constant(range), duration, organiser, participants });
});

describe.each(['UTC', 'America/Los_Angeles', 'Asia/Karachi'])('on a computer in %s', (computer) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = computer;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(computer);
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it('finds the slots that a look at every minute finds', () => {
    const offsets = createOffsets();
    let found = 0;
    fc.assert(
      fc.property(question, (asked) => {
        const { slots } = findSlots(asked, offsets);
        found += slots.length;
        expect(slots).toEqual(slotsByTheMinute(asked));
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('has exactly the working minutes of every zone, also on the days when the clocks change', () => {
    const offsets = createOffsets();
    fc.assert(
      fc.property(workingHours, fc.constantFrom(...around), (hours, date) => {
        const start = Date.parse(`${date}T00:00:00Z`);
        const range = { start, end: start + 3 * day };
        const expected: Interval[] = [];
        for (let moment = range.start; moment < range.end; moment += minute) {
          if (isAtWork(hours, moment)) expected.push({ start: moment, end: moment + minute });
        }
        expect(workingWindows(hours, range, offsets)).toEqual(union(expected));
      }),
      { numRuns: 60 },
    );
  });
});
