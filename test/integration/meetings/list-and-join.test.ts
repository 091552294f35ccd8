import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calendars as calendarContract } from '../../../preload/contract/calendars.ts';
import { callsOn, event, hour } from './support/calendar-calls.ts';
import { CalendarServer } from './support/calendar-server.ts';
import { createWorld, noon, type World } from './support/world.ts';

let server: CalendarServer;
let world: World;

beforeEach(async () => {
  server = new CalendarServer();
  world = createWorld({ origin: await server.start() });
});

afterEach(async () => {
  await world.close();
  await server.close();
  world.platform.remove();
});

const { sync, list, titles, createOne } = callsOn(() => world);

describe('the list', () => {
  beforeEach(async () => {
    server.put(event('Late', {}, 5 * hour));
    server.put(
      event('Early', { attendees: [{ email: 'jose@example.org', displayName: 'José Núñez' }] }, hour),
    );
    server.put(event('Café 50%', { hangoutLink: 'https://meet.google.com/abc-mnop-xyz' }, 3 * hour));
    await sync();
  });

  test('by start', async () => {
    expect(await titles()).toEqual(['Early', 'Café 50%', 'Late']);
  });

  test.each([
    ['early', ['Early']],
    ['JOSE nunez', ['Early']],
    ['jose@example', ['Early']],
    ['cafe', ['Café 50%']],
    ['50%', ['Café 50%']],
    ['%', ['Café 50%']],
    ['_', []],
    ['mnop', ['Café 50%']],
    ['a', ['Early', 'Café 50%', 'Late']],
    ['late early', []],
    ['email', []],
  ])('searched for “%s”', async (query, expected) => {
    expect(await titles({ query })).toEqual(expected);
  });

  test('meetings that overlap a stretch of time, its edges left out', async () => {
    const at = (ms: number) => new Date(noon + ms).toISOString();
    expect(await titles({ from: at(2 * hour), to: at(3 * hour) })).toEqual([]);
    expect(await titles({ from: at(2 * hour - 1000), to: at(3 * hour + 1000) })).toEqual([
      'Early',
      'Café 50%',
    ]);
    expect(await titles({ from: at(4 * hour) })).toEqual(['Late']);
    expect(await world.meetings.handlers.meetings.list({ from: 'x' })).toMatchObject({
      error: { code: 'time-invalid', details: { field: 'from' } },
    });
  });

  test('by status and origin; `limit` cuts the list, not the count', async () => {
    await createOne();
    expect(await titles({ origin: 'muster' })).toEqual(['Rehearsal']);
    expect(await titles({ origin: 'calendar' })).toHaveLength(3);
    expect(await titles({ status: 'cancelled' })).toEqual([]);
    expect(await world.meetings.handlers.meetings.list({ limit: 1 })).toMatchObject({
      value: { total: 4, meetings: [{ title: 'Early' }] },
    });
  });
});

describe('joining', () => {
  const join = (meetingId: string) => world.meetings.handlers.meetings.join({ meetingId });

  test('opens the room in its time, and not before or after', async () => {
    // 12:00 in Madrid is 10:00 UTC, two hours after the start of the clock.
    const { meetingId } = await createOne();
    expect(await join(meetingId)).toEqual({
      ok: false,
      error: { code: 'join-too-early', details: { from: '2026-10-14T11:45:00+02:00' } },
    });
    world.clock.now = Date.UTC(2026, 9, 14, 9, 45);
    expect(await join(meetingId)).toEqual({ ok: true, value: { done: true } });
    expect(world.platform.opened).toEqual([{ kind: 'meeting', url: 'https://meet.google.com/abc-mnop-xyz' }]);
    world.clock.now = Date.UTC(2026, 9, 14, 11, 31);
    expect(await join(meetingId)).toMatchObject({
      error: { code: 'join-too-late', details: { until: '2026-10-14T13:30:00+02:00' } },
    });
  });

  test('no link, no meeting, a deleted one, and a link that leads elsewhere', async () => {
    server.put(event('plain', {}, 0));
    server.put(event('evil', { hangoutLink: 'https://meet.google.com.evil.example/abc' }, 0));
    server.put(event('deleted', {}, 0));
    await sync();
    server.put({ id: 'deleted', status: 'cancelled' });
    await sync();
    const byTitle = new Map((await list()).map(({ title, meetingId }) => [title, meetingId]));
    expect(await join(byTitle.get('plain') ?? '')).toMatchObject({ error: { code: 'no-link' } });
    expect(await join(byTitle.get('evil') ?? '')).toMatchObject({ error: { code: 'link-refused' } });
    expect(await join(byTitle.get('deleted') ?? '')).toMatchObject({ error: { code: 'event-deleted' } });
    expect(await join('nothing')).toMatchObject({ error: { code: 'not-found' } });
    expect(world.platform.opened).toEqual([]);
  });

  test('in the demo the room is the stand-in’s own', async () => {
    await world.close();
    world = createWorld({ origin: server.origin, workspace: 'demo' });
    const { meetingId } = await createOne();
    world.clock.now = Date.UTC(2026, 9, 14, 10);
    await join(meetingId);
    expect(world.platform.opened).toEqual([{ kind: 'meeting', url: `${server.origin}/room/abc-mnop-xyz` }]);
  });

  test('the event opens in the calendar', async () => {
    const { meetingId, htmlLink } = await createOne();
    expect(await world.meetings.handlers.meetings.openEvent({ meetingId })).toMatchObject({ ok: true });
    expect(world.platform.opened).toEqual([{ kind: 'event', url: htmlLink }]);
  });
});

describe('the list of calendars', () => {
  const calendars = async () => {
    const result = await world.meetings.handlers.calendars.list(undefined);
    if (!result.ok) throw new Error(result.error.code);
    return calendarContract.list.output.parse(result.value).calendars;
  };

  test('who may write is told by the role; an unknown role may not', async () => {
    const roles = ['reader', 'freeBusyReader', 'writer', 'writerWithoutPrivateAccess', 'somethingNew'];
    server.calendarList = [
      ...roles.map((accessRole) => ({ id: accessRole, summary: accessRole, accessRole })),
      {
        id: 'coordinator@example.org',
        summary: 'Me',
        accessRole: 'owner',
        primary: true,
        timeZone: 'Europe/Madrid',
      },
      { id: 'left', summary: 'left', accessRole: 'owner', deleted: true },
    ];
    expect((await calendars()).map(({ calendarId, writable }) => [calendarId, writable])).toEqual([
      ['primary', true],
      ['writer', true],
      ['writerWithoutPrivateAccess', true],
      ['freeBusyReader', false],
      ['reader', false],
      ['somethingNew', false],
    ]);
  });

  test('without the permission to list them, the primary one can still be used', async () => {
    world.accounts[0]?.permissions.delete('calendars');
    expect(await calendars()).toMatchObject([
      { calendarId: 'primary', summary: 'coordinator@example.org', writable: true },
    ]);
    expect(server.requests).toEqual([]);
  });

  test('no account', async () => {
    world.accounts.length = 0;
    expect(await world.meetings.handlers.calendars.list(undefined)).toMatchObject({
      error: { code: 'account-missing' },
    });
    expect(await sync()).toMatchObject({ error: { code: 'account-missing' } });
  });
});
