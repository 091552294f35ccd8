import { describe, expect, test } from 'vitest';
import type { Recurrence } from '../../../preload/contract/series.ts';
import { type Anchor, readLines, writeLines } from './lines.ts';

/** Tuesday 1 December 2026, 09:00 in Madrid. */
const anchor: Anchor = { start: Date.UTC(2026, 11, 1, 8), timeZone: 'Europe/Madrid', allDay: false };
const until = { kind: 'until', date: '2027-06-30' } as const;

const cases: readonly { rule: Recurrence; lines: readonly string[] }[] = [
  {
    rule: { freq: 'weekly', weekdays: [2], interval: 1, end: { kind: 'count', count: 12 }, except: [] },
    lines: ['RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=TU;COUNT=12'],
  },
  {
    rule: { freq: 'weekly', weekdays: [1, 7], interval: 2, end: until, except: ['2026-12-22', '2027-04-06'] },
    lines: [
      'RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO,SU;UNTIL=20270630T215959Z',
      'EXDATE;TZID=Europe/Madrid:20261222T090000,20270406T090000',
    ],
  },
  {
    rule: { freq: 'daily', interval: 3, end: { kind: 'until', date: '2026-12-31' }, except: [] },
    lines: ['RRULE:FREQ=DAILY;INTERVAL=3;UNTIL=20261231T225959Z'],
  },
  {
    rule: { freq: 'monthly', monthly: { kind: 'day', day: 31 }, interval: 1, end: until, except: [] },
    lines: ['RRULE:FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20270630T215959Z'],
  },
  {
    rule: {
      freq: 'monthly',
      monthly: { kind: 'nth', n: -1, weekday: 5 },
      interval: 1,
      end: until,
      except: [],
    },
    lines: ['RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270630T215959Z'],
  },
];

test.each(cases)('$lines stand for their rule, and back', ({ rule, lines }) => {
  expect(writeLines(rule, anchor)).toEqual(lines);
  expect(readLines(lines, anchor)).toEqual(rule);
});

test('a weekly rule without weekdays is for the weekday of the start', () => {
  const rule: Recurrence = { freq: 'weekly', weekdays: [], interval: 1, end: until, except: [] };
  expect(writeLines(rule, anchor)[0]).toContain('BYDAY=TU');
});

test('a series of whole days ends with a date, and its exceptions are dates', () => {
  const whole = { ...anchor, start: Date.UTC(2026, 11, 1) - 3_600_000, allDay: true };
  const rule: Recurrence = { freq: 'daily', interval: 1, end: until, except: ['2026-12-25'] };
  const lines = ['RRULE:FREQ=DAILY;UNTIL=20270630', 'EXDATE;VALUE=DATE:20261225'];
  expect(writeLines(rule, whole)).toEqual(lines);
  expect(readLines(lines, whole)).toEqual(rule);
});

describe('lines of others', () => {
  test('exceptions in UTC and in another zone are read in the zone of the series', () => {
    const lines = [
      'RRULE:FREQ=WEEKLY;COUNT=9',
      'EXDATE:20261208T080000Z',
      'EXDATE;TZID=America/New_York:20261215T030000',
    ];
    expect(readLines(lines, anchor)).toMatchObject({
      freq: 'weekly',
      weekdays: [2],
      except: ['2026-12-08', '2026-12-15'],
    });
  });

  test.each([
    ['RRULE:FREQ=YEARLY;COUNT=3'],
    ['RRULE:FREQ=WEEKLY'],
    ['RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=3'],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3'],
    ['RRULE:FREQ=MONTHLY;BYDAY=5MO;COUNT=3'],
    ['RRULE:FREQ=WEEKLY;BYDAY=1MO;COUNT=3'],
    ['RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO;COUNT=3'],
    ['RRULE:FREQ=DAILY;BYDAY=MO;COUNT=3'],
    ['RRULE:FREQ=DAILY;COUNT=3', 'RDATE:20261208T080000Z'],
    ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:nonsense'],
    ['RRULE:FREQ=DAILY;INTERVAL=0;COUNT=3'],
    ['RDATE:20261208T080000Z'],
  ])('%s %s says more than a rule of Muster', (...lines) => {
    expect(readLines(lines, anchor)).toBeNull();
  });
});
