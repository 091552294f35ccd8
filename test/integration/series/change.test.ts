import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../meetings/support/world.ts';
import { type Desk, occurrences, openDesk, seriesIn, startsOf, taken, weekly, worldAt } from './class.ts';

let desk: Desk;
let world: World;

beforeEach(async () => {
  desk = await openDesk();
  world = worldAt({ origin: desk.demo.origin, ...desk });
  taken(await world.meetings.handlers.meetings.create(weekly));
});
afterEach(async () => {
  await world.close();
  await desk.demo.close();
  world.platform.remove();
});

const series = () => world.meetings.handlers.series;
/** The occurrence that starts on the day. */
const on = async (day: string): Promise<string> => {
  const found = (await occurrences(world)).find(({ start }) => start.startsWith(day));
  if (!found) throw new Error(`nothing on ${day}`);
  return found.meetingId;
};
const rules = () => seriesIn(desk).map(({ recurrence }) => recurrence);
const mails = (change: string) => desk.demo.sent.filter((mail) => mail.change === change);

describe('this one', () => {
  test('is a meeting of its own: moved, and the others stay', async () => {
    const meetingId = await on('2026-11-03');
    taken(
      await world.meetings.handlers.meetings.update({
        meetingId,
        changes: { startTime: '2026-11-04T12:00', endTime: '2026-11-04T13:00', timeZone: 'Europe/Madrid' },
      }),
    );
    expect(await startsOf(world)).toEqual([
      '2026-10-20T09:00:00+02:00',
      '2026-10-27T09:00:00+01:00',
      '2026-11-04T12:00:00+01:00',
      '2026-11-17T09:00:00+01:00',
      '2026-11-24T09:00:00+01:00',
    ]);
  });

  test('is cancelled, and the others stay', async () => {
    taken(await world.meetings.handlers.meetings.cancel({ meetingId: await on('2026-11-03') }));
    expect((await startsOf(world)).map((start) => start.slice(0, 10))).toEqual([
      '2026-10-20',
      '2026-10-27',
      '2026-11-17',
      '2026-11-24',
    ]);
  });
});

describe('this and all that follow', () => {
  test('move to another day and time: two series, the dates that are left out stay left out', async () => {
    const meetingId = await on('2026-11-03');
    const changed = taken(
      await series().update({
        meetingId,
        scope: 'following',
        title: 'Logic',
        startTime: '2026-11-04T11:00',
        endTime: '2026-11-04T12:00',
      }),
    );
    expect(changed).toMatchObject({
      scope: 'following',
      occurrences: { count: 3, first: '2026-11-04T11:00:00+01:00' },
    });
    expect(rules()).toEqual([
      ['RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=TU;UNTIL=20261103T075959Z'],
      ['RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=WE;COUNT=4', 'EXDATE;TZID=Europe/Madrid:20261111T110000'],
    ]);
    expect(await startsOf(world)).toEqual(['2026-10-20T09:00:00+02:00', '2026-10-27T09:00:00+01:00']);
    const after = await occurrences(world, 'Logic');
    expect(after.map(({ start }) => start)).toEqual([
      '2026-11-04T11:00:00+01:00',
      '2026-11-18T11:00:00+01:00',
      '2026-11-25T11:00:00+01:00',
    ]);
    expect(after[0]?.attendees.map(({ email }) => email)).toEqual(['ana@example.org', 'guest@example.com']);
    expect(after[0]?.link).toBe('ready');
  });

  test('an occurrence that was cancelled by itself does not come back', async () => {
    taken(await world.meetings.handlers.meetings.cancel({ meetingId: await on('2026-11-17') }));
    taken(
      await series().update({
        meetingId: await on('2026-11-03'),
        scope: 'following',
        startTime: '2026-11-03T10:00',
      }),
    );
    expect(await startsOf(world)).toEqual([
      '2026-10-20T09:00:00+02:00',
      '2026-10-27T09:00:00+01:00',
      '2026-11-03T10:00:00+01:00',
      '2026-11-24T10:00:00+01:00',
    ]);
  });

  test('from the first on is the same as all: nothing is cut', async () => {
    const changed = taken(
      await series().update({ meetingId: await on('2026-10-20'), scope: 'following', title: 'Logic' }),
    );
    expect(changed.scope).toBe('all');
    expect(seriesIn(desk)).toHaveLength(1);
    expect(await startsOf(world, 'Logic')).toHaveLength(5);
  });

  test('cancelled: the earlier ones stay, and are not changed', async () => {
    taken(await series().cancel({ meetingId: await on('2026-11-03'), scope: 'following' }));
    expect(rules()).toEqual([['RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=TU;UNTIL=20261103T075959Z']]);
    expect((await startsOf(world)).map((start) => start.slice(0, 10))).toEqual(['2026-10-20', '2026-10-27']);
  });

  test('nobody is mailed when nobody is to be', async () => {
    const before = desk.demo.sent.length;
    taken(
      await series().update({
        meetingId: await on('2026-11-03'),
        scope: 'following',
        title: 'Logic',
        sendUpdates: 'none',
      }),
    );
    expect(desk.demo.sent.slice(before).flatMap(({ recipients }) => recipients)).toEqual([]);
  });

  test('what the other half has besides goes with it', async () => {
    const [master] = seriesIn(desk);
    desk.demo.others.patch(desk.address, master?.id ?? '', { location: 'Room 4', guestsCanModify: true });
    taken(await series().update({ meetingId: await on('2026-11-03'), scope: 'following', title: 'Logic' }));
    expect(seriesIn(desk).map(({ fields }) => fields)).toMatchObject([
      { summary: 'Rhetoric', location: 'Room 4' },
      { summary: 'Logic', location: 'Room 4', guestsCanModify: true, description: 'Bring the book.' },
    ]);
  });
});

describe('all', () => {
  test('another time of day: one series still, its left-out dates with it', async () => {
    taken(
      await series().update({
        meetingId: await on('2026-11-03'),
        scope: 'all',
        startTime: '2026-11-03T15:00',
        endTime: '2026-11-03T16:00',
      }),
    );
    expect(rules()).toEqual([
      ['RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=TU;COUNT=6', 'EXDATE;TZID=Europe/Madrid:20261110T150000'],
    ]);
    expect(await startsOf(world)).toEqual([
      '2026-10-20T15:00:00+02:00',
      '2026-10-27T15:00:00+01:00',
      '2026-11-03T15:00:00+01:00',
      '2026-11-17T15:00:00+01:00',
      '2026-11-24T15:00:00+01:00',
    ]);
  });

  test('cancelled: nothing is left, and each guest is told once', async () => {
    taken(await series().cancel({ meetingId: await on('2026-11-03'), scope: 'all' }));
    expect(await startsOf(world)).toEqual([]);
    expect(mails('cancelled')).toMatchObject([{ recipients: ['ana@example.org', 'guest@example.com'] }]);
  });
});

describe('changed elsewhere', () => {
  test('a series that takes place at other times than was seen is not changed; the second try is on what it is now', async () => {
    const meetingId = await on('2026-11-03');
    const [master] = seriesIn(desk);
    const elsewhere = ['RRULE:FREQ=WEEKLY;COUNT=9'];
    desk.demo.others.patch(desk.address, master?.id ?? '', { recurrence: elsewhere });
    const change = { meetingId, scope: 'following', title: 'Logic' } as const;
    expect(await series().update(change)).toMatchObject({ ok: false, error: { code: 'changed-elsewhere' } });
    expect(rules()).toEqual([elsewhere]);
    expect(taken(await series().update(change)).occurrences?.count).toBe(7);
  });

  test('between reading and writing (412): nothing is written, nothing is made', async () => {
    const meetingId = await on('2026-11-03');
    const [master] = seriesIn(desk);
    const elsewhere = ['RRULE:FREQ=WEEKLY;COUNT=9'];
    const held = desk.demo.faults.add({
      match: { method: 'PATCH', path: /events/ },
      kind: 'delay',
      milliseconds: 50,
      times: 1,
    });
    const update = series().update({ meetingId, scope: 'following', title: 'Logic' });
    await held.struck;
    desk.demo.others.patch(desk.address, master?.id ?? '', { recurrence: elsewhere });
    const outcome = await update;
    expect(outcome).toMatchObject({ ok: false, error: { code: 'changed-elsewhere' } });
    expect(rules()).toEqual([elsewhere]);
  });

  test('what does not touch its times in between, as a guest’s answer, is no conflict', async () => {
    const meetingId = await on('2026-11-03');
    const [master] = seriesIn(desk);
    const held = desk.demo.faults.add({
      match: { method: 'PATCH', path: /events/ },
      kind: 'delay',
      milliseconds: 50,
      times: 1,
    });
    const update = series().update({ meetingId, scope: 'following', title: 'Logic' });
    await held.struck;
    desk.demo.others.patch(desk.address, master?.id ?? '', { location: 'Room 4' });
    taken(await update);
    expect(seriesIn(desk)).toHaveLength(2);
  });
});

describe('a connection that breaks', () => {
  const halvesStand = () => {
    expect(rules()).toEqual([
      ['RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=TU;UNTIL=20261103T075959Z'],
      ['RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=TU;COUNT=4', 'EXDATE;TZID=Europe/Madrid:20261110T090000'],
    ]);
  };

  test.each([
    ['PATCH', 'commit-then-cut'],
    ['PATCH', 'cut-before'],
    ['PATCH', 'garbage'],
    ['POST', 'commit-then-cut'],
    ['POST', 'cut-before'],
    ['POST', 'garbage'],
  ] as const)('at the %s (%s): both halves stand, once', async (method, kind) => {
    const meetingId = await on('2026-11-03');
    desk.demo.faults.add({ match: { method, path: /\/events/ }, kind, times: 1 });
    taken(await series().update({ meetingId, scope: 'following', title: 'Logic' }));
    halvesStand();
  });

  test('for longer: it is finished by the same press, and by nothing twice', async () => {
    const meetingId = await on('2026-11-03');
    const change = { meetingId, scope: 'following', title: 'Logic' } as const;
    const broken = desk.demo.faults.add({
      match: { method: 'POST', path: /\/events/ },
      kind: 'commit-then-cut',
    });
    const unread = desk.demo.faults.add({
      match: ({ method, path }) => method === 'GET' && broken.hits > 0 && /\/events\/[^/]+$/.test(path),
      kind: 'cut-before',
    });
    expect(await series().update(change)).toMatchObject({ ok: false, error: { code: 'change-unknown' } });
    broken.release();
    unread.release();
    const again = taken(await series().update(change));
    expect(again).toMatchObject({ scope: 'following', occurrences: { count: 3 } });
    halvesStand();
    expect(await startsOf(world, 'Logic')).toHaveLength(3);
  });

  test('the second half refused for good: the first is made whole again', async () => {
    const meetingId = await on('2026-11-03');
    const before = rules();
    desk.demo.faults.add({
      match: { method: 'POST', path: /\/events$/ },
      kind: 'status',
      status: 403,
      body: {
        error: {
          code: 403,
          message: 'Calendar usage limits exceeded.',
          errors: [
            { domain: 'usageLimits', reason: 'quotaExceeded', message: 'Calendar usage limits exceeded.' },
          ],
        },
      },
    });
    const refused = await series().update({ meetingId, scope: 'following', title: 'Logic' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'usage-limit' } });
    expect(rules()).toEqual(before);
    expect(await startsOf(world)).toHaveLength(5);
  });
});
