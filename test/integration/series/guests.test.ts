import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../meetings/support/world.ts';
import { type Desk, occurrences, openDesk, seriesIn, taken, weekly, worldAt } from './class.ts';

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
const on = async (day: string): Promise<string> => {
  const found = (await occurrences(world)).find(({ start }) => start.startsWith(day));
  if (!found) throw new Error(`nothing on ${day}`);
  return found.meetingId;
};
const typed = (email: string) => ({ email, name: null, why: ['typed' as const] });
const zoe = typed('zoe@example.org');
/** `20 ana+guest`, as each date of the class stands in the calendar. */
const byDay = async (query = 'Rhetoric'): Promise<string[]> =>
  (await occurrences(world, query)).map(
    ({ start, attendees }) =>
      `${start.slice(8, 10)} ${attendees.map(({ email }) => email.replace(/@.*/, '')).join('+')}`,
  );
const giveOwn = async (day: string): Promise<void> => {
  taken(
    await world.meetings.handlers.meetings.update({
      meetingId: await on(day),
      changes: { addGuests: [typed('visitor@example.net')], removeGuests: ['guest@example.com'] },
    }),
  );
};

describe('guests of all dates', () => {
  test('come and go everywhere but on dates that were given guests of their own', async () => {
    await giveOwn('2026-11-17');
    taken(
      await series().update({
        meetingId: await on('2026-11-03'),
        scope: 'all',
        addGuests: [zoe],
        removeGuests: ['guest@example.com'],
      }),
    );
    expect(await byDay()).toEqual(['20 ana+zoe', '27 ana+zoe', '03 ana+zoe', '17 ana+visitor', '24 ana+zoe']);
    expect(seriesIn(desk)).toHaveLength(1);
  });

  test('a date that was only moved has the guests of the series, and so the new ones', async () => {
    taken(
      await world.meetings.handlers.meetings.update({
        meetingId: await on('2026-11-17'),
        changes: { startTime: '2026-11-18T09:00', endTime: '2026-11-18T10:30', timeZone: 'Europe/Madrid' },
      }),
    );
    taken(await series().update({ meetingId: await on('2026-11-03'), scope: 'all', addGuests: [zoe] }));
    expect(await byDay()).toEqual(['20', '27', '03', '18', '24'].map((day) => `${day} ana+guest+zoe`));
  });

  test('a project takes the place of those who were invited; who was added elsewhere stays', async () => {
    taken(await series().update({ meetingId: await on('2026-11-03'), scope: 'all', projectId: 'P1' }));
    expect((await byDay())[0]).toBe('20 ana+zoe');
    const invited = world.context.database
      .all('SELECT email FROM invitation WHERE removed_at IS NULL ORDER BY email')
      .map(({ email }) => email);
    expect(invited).toEqual(['ana@example.org', 'zoe@example.org']);
  });

  test('nobody is mailed when nobody is to be', async () => {
    const before = desk.demo.sent.length;
    await series().update({
      meetingId: await on('2026-11-03'),
      scope: 'all',
      addGuests: [zoe],
      sendUpdates: 'none',
    });
    expect(desk.demo.sent.slice(before).flatMap(({ recipients }) => recipients)).toEqual([]);
  });

  test.each(['commit-then-cut', 'cut-before', 'garbage'] as const)(
    'a request that breaks (%s): once',
    async (kind) => {
      const meetingId = await on('2026-11-03');
      desk.demo.faults.add({ match: { method: 'PATCH', path: /\/events/ }, kind, times: 1 });
      taken(await series().update({ meetingId, scope: 'all', addGuests: [zoe] }));
      expect(await byDay()).toEqual(['20', '27', '03', '17', '24'].map((day) => `${day} ana+guest+zoe`));
      const told = desk.demo.sent.filter(({ recipients }) => recipients.includes('zoe@example.org'));
      expect(told).toHaveLength(1);
    },
  );
});

describe('guests of a date and all that follow', () => {
  test('the earlier dates keep theirs; a date with its own keeps those in the new series too', async () => {
    await giveOwn('2026-11-17');
    taken(
      await series().update({
        meetingId: await on('2026-11-03'),
        scope: 'following',
        title: 'Logic',
        addGuests: [zoe],
        removeGuests: ['guest@example.com'],
      }),
    );
    expect(await byDay()).toEqual(['20 ana+guest', '27 ana+guest']);
    expect(await byDay('Logic')).toEqual(['03 ana+zoe', '17 ana+visitor', '24 ana+zoe']);
  });

  test('a date with guests of its own keeps them when all of them move to another day', async () => {
    await giveOwn('2026-11-17');
    taken(
      await series().update({
        meetingId: await on('2026-11-03'),
        scope: 'following',
        title: 'Logic',
        startTime: '2026-11-04T11:00',
      }),
    );
    expect(await byDay('Logic')).toEqual(['04 ana+guest', '18 ana+visitor', '25 ana+guest']);
  });

  test('a date that cannot be written is told, waits in the list, and is written when asked again', async () => {
    await giveOwn('2026-11-17');
    const meetingId = await on('2026-11-03');
    const broken = desk.demo.faults.add({
      match: ({ method, path }) => method === 'PATCH' && path.includes('_2026'),
      kind: 'status',
      status: 503,
    });
    const outcome = await series().update({
      meetingId,
      scope: 'following',
      title: 'Logic',
      addGuests: [zoe],
    });
    expect(outcome.ok).toBe(false);
    broken.release();
    const { changes } = taken(await world.meetings.handlers.meetings.pendingChanges({}));
    expect(changes).toMatchObject([{ state: 'failed', scope: 'following' }]);
    taken(await world.meetings.handlers.meetings.sendNow({ changeId: changes[0]?.changeId ?? '' }));
    expect(await byDay('Logic')).toEqual(['03 ana+guest+zoe', '17 ana+visitor', '24 ana+guest+zoe']);
    expect(seriesIn(desk)).toHaveLength(2);
  });
});

describe('who is mailed', () => {
  test('is told before: added, removed and who stays, also those whom only some dates have', async () => {
    await giveOwn('2026-11-17');
    const meetingId = await on('2026-11-03');
    const asked = { meetingId, scope: 'following' as const, sendUpdates: 'all' as const };
    const reasons = async (changes: object | undefined): Promise<string[]> =>
      taken(await series().mailPreview({ ...asked, ...(changes ? { changes } : {}) })).recipients.map(
        ({ email, reason }) => `${email.replace(/@.*/, '')} ${reason}`,
      );
    expect(await reasons({ addGuests: [zoe], removeGuests: ['guest@example.com'] })).toEqual([
      'ana still-invited',
      'guest removed',
      'zoe added',
    ]);
    expect(await reasons({ startTime: '2026-11-03T11:00' })).toEqual([
      'ana time-changed',
      'guest time-changed',
      'visitor time-changed',
    ]);
    expect(await reasons(undefined)).toEqual(['ana cancelled', 'guest cancelled', 'visitor cancelled']);
  });

  test.each(['following', 'all'] as const)(
    '%s: exactly those whom the calendar mails then',
    async (scope) => {
      const asked = { meetingId: await on('2026-11-03'), scope, sendUpdates: 'all' as const };
      const changes = { title: 'Logic', addGuests: [zoe], removeGuests: ['guest@example.com'] };
      const preview = taken(await series().mailPreview({ ...asked, changes })).recipients;
      const before = desk.demo.sent.length;
      taken(await series().update({ ...asked, ...changes }));
      const mailed = new Set(desk.demo.sent.slice(before).flatMap(({ recipients }) => recipients));
      expect([...mailed].sort()).toEqual(
        preview.flatMap(({ email, mailed: isMailed }) => (isMailed ? [email] : [])),
      );
    },
  );

  test('only people outside, or nobody', async () => {
    const meetingId = await on('2026-11-03');
    const mailed = async (sendUpdates: 'externalOnly' | 'none') =>
      taken(await series().mailPreview({ meetingId, scope: 'all', sendUpdates, changes: { title: 'Logic' } }))
        .mailed;
    expect(await mailed('none')).toBe(0);
    expect(await mailed('externalOnly')).toBeGreaterThan(0);
  });
});
