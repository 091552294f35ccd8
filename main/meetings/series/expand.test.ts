import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Recurrence } from '../../../preload/contract/series.ts';
import { expand } from './expand.ts';
import { type Anchor, writeLines } from './lines.ts';
import { slowStarts } from './slow-reference.fixture.ts';

const zones = [
  'UTC',
  'Europe/Madrid',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Karachi',
  'Africa/Casablanca',
  'Pacific/Apia',
];

const common = {
  interval: fc.integer({ min: 1, max: 4 }),
  end: fc.oneof(
    fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 1, max: 40 }) }),
    fc.record({
      kind: fc.constant('until' as const),
      date: fc
        .integer({ min: 0, max: 500 })
        .map((days) => Temporal.PlainDate.from('2026-06-01').add({ days }).toString()),
    }),
  ),
  except: fc.constant<string[]>([]),
};
const rules: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ freq: fc.constant('daily' as const), ...common }),
  fc.record({
    freq: fc.constant('weekly' as const),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
    ...common,
  }),
  fc.record({
    freq: fc.constant('monthly' as const),
    monthly: fc.oneof(
      fc.record({ kind: fc.constant('day' as const), day: fc.integer({ min: 1, max: 31 }) }),
      fc.record({
        kind: fc.constant('nth' as const),
        n: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
        weekday: fc.integer({ min: 1, max: 7 }),
      }),
    ),
    ...common,
  }),
);

const anchors: fc.Arbitrary<Anchor> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    day: fc.integer({ min: 0, max: 500 }),
    // Half of them in the small hours, where clocks change.
    minutes: fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 240 })),
  })
  .map(({ timeZone, day, minutes }) => {
    const wall = Temporal.PlainDateTime.from('2026-01-01T00:00').add({ days: day, minutes });
    return { start: wall.toZonedDateTime(timeZone).epochMilliseconds, timeZone, allDay: false };
  });

test('a rule gives the days and wall-clock times that a walk through the calendar gives, day by day', () => {
  fc.assert(
    fc.property(rules, anchors, (rule, anchor) => {
      expect(expand(writeLines(rule, anchor), anchor)?.starts).toEqual(slowStarts(rule, anchor));
    }),
    { numRuns: 250 },
  );
}, 60_000);

test('exceptions take out their days and nothing else, also around a change of the clocks', () => {
  fc.assert(
    fc.property(rules, anchors, fc.array(fc.nat(40), { maxLength: 6 }), (rule, anchor, places) => {
      const whole = slowStarts(rule, anchor);
      const day = (time: number): string =>
        Temporal.Instant.fromEpochMilliseconds(time)
          .toZonedDateTimeISO(anchor.timeZone)
          .toPlainDate()
          .toString();
      const except = places.flatMap((place) => (whole[place] === undefined ? [] : [day(whole[place])]));
      const left = whole.filter((start) => !except.includes(day(start)));
      expect(expand(writeLines({ ...rule, except }, anchor), anchor)?.starts).toEqual(left);
    }),
    { numRuns: 120 },
  );
}, 60_000);

test('09:00 stays 09:00 when the clocks are put forward', () => {
  const start = Temporal.ZonedDateTime.from('2027-03-22T09:00[Europe/Madrid]').epochMilliseconds;
  const anchor = { start, timeZone: 'Europe/Madrid', allDay: false };
  const weekly: Recurrence = {
    freq: 'weekly',
    weekdays: [1],
    interval: 1,
    end: { kind: 'count', count: 2 },
    except: [],
  };
  const starts = expand(writeLines(weekly, anchor), anchor)?.starts.map((one) => new Date(one).toISOString());
  expect(starts).toEqual(['2027-03-22T08:00:00.000Z', '2027-03-29T07:00:00.000Z']);
});

test('more than Google makes is said to be more', () => {
  const anchor = { start: 0, timeZone: 'UTC', allDay: false };
  const endless = expand(['RRULE:FREQ=DAILY'], anchor);
  expect(endless).toMatchObject({ more: true });
  expect(endless?.starts).toHaveLength(730);
});

test.each([['RRULE:FREQ=NEVER'], ['EXRULE:FREQ=DAILY'], ['RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY']])(
  '%s cannot be read',
  (...lines) => {
    expect(expand(lines, { start: 0, timeZone: 'UTC', allDay: false })).toBeNull();
  },
);

test('whole days end with their last date, and added dates come in their place', () => {
  const anchor = { start: Date.UTC(2026, 11, 1) - 3_600_000, timeZone: 'Europe/Madrid', allDay: true };
  const lines = [
    'RRULE:FREQ=DAILY;UNTIL=20261203',
    'RDATE;VALUE=DATE:20261210',
    'EXDATE;VALUE=DATE:20261202',
  ];
  const days = expand(lines, anchor)?.starts.map((one) =>
    new Date(one + 3_600_000).toISOString().slice(0, 10),
  );
  expect(days).toEqual(['2026-12-01', '2026-12-03', '2026-12-10']);
});
