import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { series as contract } from '../../../preload/contract/series.ts';
import type { World } from '../meetings/support/world.ts';
import { type Desk, occurrences, openDesk, seriesIn, startsOf, taken, weekly, worldAt } from './class.ts';

let desk: Desk;
let world: World;

beforeEach(async () => {
  desk = await openDesk();
  world = worldAt({ origin: desk.demo.origin, ...desk });
});
afterEach(async () => {
  await world.close();
  await desk.demo.close();
  world.platform.remove();
});

const create = async () => taken(await world.meetings.handlers.meetings.create(weekly));
const series = () => world.meetings.handlers.series;
/** The occurrence that starts on the day. */
const on = async (day: string) => {
  const found = (await occurrences(world)).find(({ start }) => start.startsWith(day));
  if (!found) throw new Error(`nothing on ${day}`);
  return found;
};

describe('creating', () => {
  test('one event with its rule; it stays at 09:00 when the clocks change, and the holiday is left out', async () => {
    const created = await create();
    expect(created.occurrences).toEqual({
      count: 5,
      first: '2026-10-20T09:00:00+02:00',
      last: '2026-11-24T09:00:00+01:00',
    });
    expect(seriesIn(desk)).toMatchObject([
      {
        id: created.eventId,
        recurrence: [
          'RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=TU;COUNT=6',
          'EXDATE;TZID=Europe/Madrid:20261110T090000',
        ],
      },
    ]);
    const shown = await occurrences(world);
    expect(shown.map(({ start }) => start)).toEqual([
      '2026-10-20T09:00:00+02:00',
      '2026-10-27T09:00:00+01:00',
      '2026-11-03T09:00:00+01:00',
      '2026-11-17T09:00:00+01:00',
      '2026-11-24T09:00:00+01:00',
    ]);
    expect(new Set(shown.map(({ seriesId }) => seriesId))).toEqual(new Set([created.eventId]));
  });

  test('the same press twice is one series', async () => {
    const [first, second] = await Promise.all([create(), create()]);
    expect(second.meetingId).toBe(first.meetingId);
    expect(second.occurrences).toEqual(first.occurrences);
    expect(seriesIn(desk)).toHaveLength(1);
  });

  test('a start that is no day of the rule is refused, and nothing is sent', async () => {
    const refused = await world.meetings.handlers.meetings.create({
      ...weekly,
      startTime: '2026-10-21T09:00',
      endTime: '2026-10-21T10:00',
    });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'series-start-off', details: { field: 'recurrence', first: '2026-10-27' } },
    });
    expect(seriesIn(desk)).toEqual([]);
  });

  test.each([
    [
      'series-empty',
      {
        ...weekly,
        recurrence: { ...weekly.recurrence, end: { kind: 'count', count: 1 } },
        skip: ['2026-10-20'],
      },
    ],
    [
      'series-too-long',
      {
        ...weekly,
        recurrence: { freq: 'daily', interval: 1, end: { kind: 'until', date: '2029-01-01' }, except: [] },
      },
    ],
  ] as const)('%s', async (code, input) => {
    const refused = await world.meetings.handlers.meetings.create(input as unknown as typeof weekly);
    expect(refused).toMatchObject({ ok: false, error: { code } });
    expect(seriesIn(desk)).toEqual([]);
  });

  test('a month by its last Friday, and by a day that some months lack', async () => {
    const monthly = {
      freq: 'monthly' as const,
      interval: 1,
      end: { kind: 'count' as const, count: 3 },
      except: [],
    };
    const last = { ...weekly, startTime: '2026-10-30T09:00', endTime: '2026-10-30T10:00', skip: [] };
    taken(
      await world.meetings.handlers.meetings.create({
        ...last,
        recurrence: { ...monthly, monthly: { kind: 'nth', n: -1, weekday: 5 } },
      }),
    );
    expect((await startsOf(world)).map((start) => start.slice(0, 10))).toEqual([
      '2026-10-30',
      '2026-11-27',
      '2026-12-25',
    ]);
    taken(
      await world.meetings.handlers.meetings.create({
        ...last,
        title: 'Logic',
        startTime: '2026-10-31T09:00',
        endTime: '2026-10-31T10:00',
        recurrence: { ...monthly, monthly: { kind: 'day', day: 31 } },
      }),
    );
    const days = (await startsOf(world, 'Logic')).map((start) => start.slice(0, 10));
    expect(days).toEqual(['2026-10-31', '2026-12-31', '2027-01-31']);
  });
});

describe('before sending', () => {
  test('the preview says each date, what is left out, and when the clocks change', async () => {
    const { startTime, timeZone, recurrence, skip } = weekly;
    const preview = contract.preview.output.parse(
      taken(await series().preview({ startTime, timeZone, recurrence, skip })),
    );
    expect(preview).toMatchObject({
      count: 5,
      skipped: ['2026-11-10'],
      clockChanges: ['2026-10-25'],
      missing: [],
    });
    expect(preview.starts).toHaveLength(5);
  });

  test('a night on which the clocks skip the time is named', async () => {
    const preview = taken(
      await series().preview({
        startTime: '2027-03-27T02:30',
        timeZone: 'Europe/Madrid',
        recurrence: { freq: 'daily', interval: 1, end: { kind: 'until', date: '2027-03-29' }, except: [] },
      }),
    );
    expect(preview).toMatchObject({ count: 2, missing: ['2027-03-28'], clockChanges: ['2027-03-28'] });
  });
});

describe('what is told of a series', () => {
  test('its rule, how many are left, and which were moved by themselves', async () => {
    await create();
    const { eventId } = await on('2026-11-03');
    desk.demo.others.patch(desk.address, eventId, {
      start: { dateTime: '2026-11-04T12:00:00+01:00', timeZone: 'Europe/Madrid' },
      end: { dateTime: '2026-11-04T13:00:00+01:00', timeZone: 'Europe/Madrid' },
    });
    const { meetingId } = await on('2026-10-20');
    world.clock.now = Date.parse('2026-10-22T00:00:00Z');
    expect(contract.get.output.parse(taken(await series().get({ meetingId })))).toMatchObject({
      pattern: { freq: 'weekly', weekdays: [2], interval: 1 },
      left: 4,
      ends: true,
      last: '2026-11-24T09:00:00+01:00',
      changed: [{ start: '2026-11-04T12:00:00+01:00', originalStart: '2026-11-03T09:00:00+01:00' }],
    });
  });

  test('a rule made elsewhere that Muster has no words of its own for is told as it is, and never rewritten', async () => {
    const lines = ['RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU'];
    desk.demo.others.insert(desk.address, {
      summary: 'Rhetoric',
      start: { dateTime: '2026-10-20T09:00:00', timeZone: 'Europe/Madrid' },
      end: { dateTime: '2026-10-20T10:00:00', timeZone: 'Europe/Madrid' },
      recurrence: lines,
    });
    const { meetingId } = await on('2026-11-03');
    expect(taken(await series().get({ meetingId }))).toMatchObject({
      pattern: null,
      lines,
      ends: false,
      left: null,
    });
    const moved = await series().update({ meetingId, scope: 'following', startTime: '2026-11-04T09:00' });
    expect(moved).toMatchObject({ ok: false, error: { code: 'series-rule-kept' } });
    expect(seriesIn(desk)).toMatchObject([{ recurrence: lines }]);
  });
});
