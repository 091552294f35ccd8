import { describe, expect, test } from 'vitest';
import { contract } from '../../../preload/contract.ts';
import { seriesChanges, updateInput } from './edit.ts';
import { newRepeats, patternOf, type Repeats, recurrenceOf } from './repeats.ts';

/** Monday 30 November 2026: the fifth Monday, and so the last. */
const first = '2026-11-30';
const weekly = newRepeats('weekly', first, ['2026-12-07']);

describe('how it repeats follows from the first day', () => {
  test.each<[Repeats['kind'], object]>([
    ['weekly', { freq: 'weekly', interval: 1, weekdays: [1] }],
    ['biweekly', { freq: 'weekly', interval: 2, weekdays: [1] }],
    ['workdays', { freq: 'weekly', interval: 1, weekdays: [1, 2, 3, 4, 5] }],
    ['monthlyDay', { freq: 'monthly', interval: 1, monthly: { kind: 'day', day: 30 } }],
    ['monthlyNth', { freq: 'monthly', interval: 1, monthly: { kind: 'nth', n: -1, weekday: 1 } }],
  ])('%s', (kind, pattern) => {
    expect(patternOf({ ...weekly, kind }, first)).toEqual(pattern);
  });

  test('custom: every third week on chosen days, every tenth day, every second month', () => {
    const custom = (more: Partial<Repeats['custom']>) =>
      patternOf({ kind: 'custom', custom: { ...weekly.custom, ...more } }, first);
    expect(custom({ interval: 3, weekdays: [4, 1] })).toEqual({
      freq: 'weekly',
      interval: 3,
      weekdays: [1, 4],
    });
    expect(custom({ unit: 'days', interval: 10 })).toEqual({ freq: 'daily', interval: 10 });
    expect(custom({ unit: 'months', interval: 2, by: 'nth' })).toMatchObject({
      interval: 2,
      monthly: { n: -1 },
    });
    expect(custom({ weekdays: [] })).toMatchObject({ weekdays: [1] });
  });
});

test('what main is asked fits the contract, with holidays unless they are kept in', () => {
  const asked = recurrenceOf(weekly, first);
  expect(
    contract.series.preview.input.safeParse({ startTime: '2026-11-30T09:00', timeZone: 'UTC', ...asked })
      .success,
  ).toBe(true);
  expect(asked).toMatchObject({
    recurrence: { end: { kind: 'until', date: '2027-02-28' } },
    skip: ['2026-12-07'],
  });
  expect(recurrenceOf({ ...weekly, skipsHolidays: false }, first)?.skip).toEqual([]);
  expect(recurrenceOf({ ...weekly, ends: 'count', count: 5 }, first)?.recurrence.end).toEqual({
    kind: 'count',
    count: 5,
  });
});

test('without a last day or a first one there is nothing to ask', () => {
  expect(recurrenceOf({ ...weekly, until: '' }, first)).toBeNull();
  expect(recurrenceOf(weekly, '')).toBeNull();
});

describe('changing several dates', () => {
  const meeting = { meetingId: 'm' };

  test('what is left as it was is not sent, and a time that gives no span nothing at all', () => {
    expect(updateInput(meeting, {}, 'following', 'all')).toBeNull();
    expect(updateInput(meeting, null, 'all', 'all')).toBeNull();
  });

  test('a change is held back for a moment, with the guests that come and go', () => {
    const changes = { title: 'Logic', removeGuests: ['a@example.org'] };
    expect(updateInput(meeting, changes, 'following', 'none')).toEqual({
      meetingId: 'm',
      scope: 'following',
      sendUpdates: 'none',
      hold: true,
      ...changes,
    });
  });

  test('they stay in their zone and where they are held', () => {
    const startTime = '2026-11-24T11:00:00+01:00';
    expect(seriesChanges({ startTime, timeZone: 'Europe/Paris', platform: { kind: 'google-meet' } })).toEqual(
      { startTime },
    );
  });
});
