import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import {
  addWeeks,
  blocksOf,
  boundsOf,
  linesIn,
  minuteOn,
  neighbour,
  type Shown,
  shifted,
  weekOf,
} from './week.ts';

const zone = 'Europe/Madrid';
const shown = (meetingId: string, start: string, end: string): Shown => ({
  meeting: { meetingId, allDay: false, status: 'scheduled' } as Meeting,
  start: `${start}+01:00`,
  end: `${end}+01:00`,
  isPending: false,
});

describe('weekOf', () => {
  test.each([
    ['monday', '2026-11-16', '2026-11-22'],
    ['sunday', '2026-11-15', '2026-11-21'],
    ['saturday', '2026-11-21', '2026-11-27'],
  ] as const)('weeks that begin on %s', (weekStart, first, last) => {
    const days = weekOf('2026-11-21', weekStart);
    expect([days.length, days[0], days[6]]).toEqual([7, first, last]);
  });

  test('a week with a change of the clocks has its true bounds', () => {
    expect(boundsOf(weekOf('2026-10-25', 'monday'), zone)).toEqual({
      from: '2026-10-18T22:00:00Z',
      to: '2026-10-25T23:00:00Z',
    });
    expect(addWeeks('2026-12-31', 1)).toBe('2027-01-07');
  });
});

describe('blocksOf', () => {
  test('those that overlap stand side by side, others have the whole width', () => {
    const blocks = blocksOf(
      [
        shown('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00'),
        shown('b', '2026-11-23T09:30:00', '2026-11-23T10:30:00'),
        shown('c', '2026-11-23T10:00:00', '2026-11-23T11:00:00'),
        shown('d', '2026-11-23T12:00:00', '2026-11-23T13:00:00'),
        shown('e', '2026-11-24T09:00:00', '2026-11-24T10:00:00'),
      ],
      '2026-11-23',
      zone,
    );
    expect(
      blocks.map(({ meeting, top, column, columns }) => [meeting.meetingId, top, column, columns]),
    ).toEqual([
      ['a', 540, 0, 2],
      ['b', 570, 1, 2],
      ['c', 600, 0, 2],
      ['d', 720, 0, 1],
    ]);
  });

  test('one over midnight stands on both days, a short one can still be read', () => {
    const late = shown('a', '2026-11-23T23:00:00', '2026-11-24T01:00:00');
    const parts = ['2026-11-23', '2026-11-24', '2026-11-25'].map((date) =>
      blocksOf([late], date, zone).map(({ top, height }) => [top, height]),
    );
    expect(parts).toEqual([[[1380, 60]], [[0, 60]], []]);
    const short = shown('b', '2026-11-23T23:55:00', '2026-11-24T00:00:00');
    expect(blocksOf([short], '2026-11-23', zone)).toMatchObject([{ top: 1415, height: 25 }]);
  });
});

describe('shifted', () => {
  const meeting = { start: '2026-10-24T09:00:00+02:00', end: '2026-10-24T10:00:00+02:00' };

  test('a day later is the same clock time, also over a change of the clocks', () => {
    expect(shifted(meeting, { days: 1, minutes: 0 }, zone)).toEqual({
      start: '2026-10-25T08:00:00Z',
      end: '2026-10-25T09:00:00Z',
    });
  });

  test('a time that does not exist becomes the one after the gap, and the length stays', () => {
    const before = { start: '2026-03-28T02:30:00+01:00', end: '2026-03-28T03:30:00+01:00' };
    expect(shifted(before, { days: 1, minutes: 0 }, zone)).toEqual({
      start: '2026-03-29T01:30:00Z',
      end: '2026-03-29T02:30:00Z',
    });
  });

  test('minutes carry over midnight', () => {
    expect(shifted(meeting, { days: 0, minutes: -10 * 60 }, zone).start).toBe('2026-10-23T21:00:00Z');
  });
});

test('arrows lead through a day and to the nearest in time of the next day that has any', () => {
  const day = (date: string, all: readonly Shown[]) => blocksOf(all, date, zone);
  const all = [
    shown('a', '2026-11-23T09:00:00', '2026-11-23T10:00:00'),
    shown('b', '2026-11-23T14:00:00', '2026-11-23T15:00:00'),
    shown('c', '2026-11-25T09:00:00', '2026-11-25T10:00:00'),
    shown('d', '2026-11-25T13:00:00', '2026-11-25T14:00:00'),
  ];
  const days = ['2026-11-23', '2026-11-24', '2026-11-25'].map((date) => day(date, all));
  const steps = [
    neighbour(days, null, 'ArrowDown'),
    neighbour(days, 'a', 'ArrowDown'),
    neighbour(days, 'b', 'ArrowDown'),
    neighbour(days, 'b', 'ArrowRight'),
    neighbour(days, 'd', 'ArrowLeft'),
    neighbour(days, 'a', 'ArrowLeft'),
  ];
  expect(steps).toEqual(['a', 'b', null, 'd', 'b', null]);
});

test('the minute of the day is that of the zone', () => {
  const moment = Date.parse('2026-11-23T22:30:00Z');
  expect([minuteOn(moment, '2026-11-23', zone), minuteOn(moment, '2026-11-24', 'Asia/Karachi')]).toEqual([
    23 * 60 + 30,
    3 * 60 + 30,
  ]);
  expect(minuteOn(moment, '2026-11-22', zone)).toBe(null);
});

test('a block has whole lines of words, and one at least', () => {
  expect([10, 25, 45, 60, 90].map(linesIn)).toEqual([1, 1, 2, 2, 4]);
});
