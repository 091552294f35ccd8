import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calendars as calendarContract } from '../../../preload/contract/calendars.ts';
import { meetings as contract, type Meeting } from '../../../preload/contract/meetings.ts';
import type { Input } from '../../../preload/contract.ts';
import { CalendarServer, type StoredEvent } from './support/calendar-server.ts';
import { createWorld, FakeAccount, noon, type World } from './support/world.ts';

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

const hour = 3_600_000;

function event(id: string, more: Record<string, unknown> = {}, startsIn = hour): StoredEvent {
  const at = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone: 'Europe/Madrid' });
  return {
    id,
    iCalUID: `${id}@google.com`,
    status: 'confirmed',
    summary: id,
    htmlLink: `https://www.google.com/calendar/event?eid=${id}`,
    start: at(noon + startsIn),
    end: at(noon + startsIn + hour),
    attendees: [],
    ...more,
  };
}

const sync = (accountId?: string) =>
  world.meetings.handlers.calendars.sync(accountId === undefined ? undefined : { accountId });

async function list(input: Input<'meetings', 'list'> = undefined): Promise<Meeting[]> {
  const result = await world.meetings.handlers.meetings.list(input);
  if (!result.ok) throw new Error(result.error.code);
  return contract.list.output.parse(result.value).meetings;
}

const titles = async (input?: Input<'meetings', 'list'>) => (await list(input)).map(({ title }) => title);

async function asOf(): Promise<string | null> {
  const result = await world.meetings.handlers.meetings.list(undefined);
  return result.ok ? result.value.asOf : null;
}

async function createOne(): Promise<Meeting> {
  const made = await world.meetings.handlers.meetings.create({
    title: 'Rehearsal',
    employeeEmails: ['ana@example.org'],
    startTime: '2026-10-14T12:00',
  });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

describe('reading the calendar', () => {
  test('page by page, from 14 days back to 28 ahead', async () => {
    server.pageSize = 2;
    for (const id of ['a', 'b', 'c', 'd', 'e']) server.put(event(id));
    expect(await sync()).toEqual({
      ok: true,
      value: { read: 5, at: new Date(noon).toISOString().replace('.000', '') },
    });
    expect(await titles()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(server.requests).toHaveLength(3);
    const query = server.lists[0];
    expect(query?.get('timeMin')).toBe(new Date(noon - 14 * 24 * hour).toISOString());
    expect(query?.get('timeMax')).toBe(new Date(noon + 28 * 24 * hour).toISOString());
    expect(query?.get('singleEvents')).toBe('true');
  });

  test('the age of what is shown is told; never read is null', async () => {
    expect(await asOf()).toBeNull();
    await sync();
    world.clock.now += hour;
    expect(Date.parse((await asOf()) ?? '')).toBe(noon);
  });

  test('a failure keeps what is there, with its age', async () => {
    server.put(event('a'));
    await sync();
    world.clock.now += hour;
    server.faults.list.push({ commit: false, answer: 'cut' });
    expect(await sync()).toMatchObject({ ok: false, error: { code: 'offline' } });
    expect(await titles()).toEqual(['a']);
    expect(Date.parse((await asOf()) ?? '')).toBe(noon);
  });

  test('trouble in passing is waited out', async () => {
    server.put(event('a'));
    const busy = { commit: false, answer: 'error', status: 503, reason: 'backendError' } as const;
    server.faults.list.push(busy, { ...busy, status: 429, reason: 'rateLimitExceeded' });
    expect(await sync()).toMatchObject({ ok: true, value: { read: 1 } });
  });

  test('calls at the same time share one reading', async () => {
    await Promise.all([sync(), sync(), sync()]);
    expect(server.requests).toHaveLength(1);
  });

  test('changes, deletions and disappearances are followed', async () => {
    for (const id of ['kept', 'moved', 'deleted', 'gone', 'away']) server.put(event(id));
    await sync();
    world.clock.now += hour;
    server.put(event('moved', { summary: 'moved later' }, 30 * hour));
    server.put({ id: 'deleted', status: 'cancelled' });
    server.erase('gone');
    server.hidden.add('away');
    server.put(event('away', { summary: 'far away' }, 900 * hour));
    await sync();
    const found = Object.fromEntries((await list()).map(({ title, status }) => [title, status]));
    expect(found).toEqual({
      kept: 'scheduled',
      'moved later': 'scheduled',
      deleted: 'cancelled',
      gone: 'cancelled',
      'far away': 'scheduled',
    });
  });

  test('deleted events that were never seen are not brought in', async () => {
    server.put(event('old', { status: 'cancelled' }));
    await sync();
    expect(await titles()).toEqual([]);
  });

  test('meetings made here stay what they are, with the answers of their guests', async () => {
    const { eventId, meetingId } = await createOne();
    world.clock.now += 60_000;
    const [stored] = server.events();
    if (stored) stored.attendees = [{ email: 'ana@example.org', responseStatus: 'accepted' }];
    await sync();
    expect(await list()).toMatchObject([
      {
        meetingId,
        eventId,
        origin: 'muster',
        link: 'ready',
        attendees: [{ email: 'ana@example.org', response: 'accepted' }],
      },
    ]);
  });

  test('a meeting left unfinished is found by reading, too', async () => {
    server.faults.insert.push({ commit: true, answer: 'cut' });
    server.faults.get.push(...Array(4).fill({ commit: false, answer: 'cut' }));
    await world.meetings.handlers.meetings.create({ employeeEmails: ['ana@example.org'] });
    expect(await list()).toMatchObject([{ status: 'unfinished' }]);
    await sync();
    expect(await list()).toMatchObject([{ status: 'scheduled', origin: 'muster' }]);
  });

  test('one event that cannot be read does not spoil the others', async () => {
    server.put(event('a'));
    server.put({ id: 'b', status: 'confirmed', summary: 5 });
    await sync();
    expect(await titles()).toEqual(['a']);
  });
});

describe('several accounts', () => {
  beforeEach(async () => {
    await world.close();
    const accounts = [
      new FakeAccount('a1', 'coordinator@example.org'),
      new FakeAccount('a2', 'teacher@example.org'),
    ];
    world = createWorld({ origin: server.origin, accounts });
  });

  test('an event that both have is shown once, and one made here as such', async () => {
    server.put(event('shared'));
    const { meetingId } = await createOne();
    await sync();
    const shown = await list();
    expect(shown.map(({ title }) => title)).toEqual(['shared', 'Rehearsal']);
    expect(shown[1]).toMatchObject({ meetingId, origin: 'muster' });
    expect(await world.meetings.handlers.meetings.list({ limit: 1 })).toMatchObject({ value: { total: 2 } });
  });

  test('one account’s failure does not stop the other', async () => {
    server.put(event('a'));
    server.faults.list.push({ commit: false, answer: 'cut' });
    expect(await sync()).toMatchObject({ ok: true, value: { read: 1 } });
    expect(await titles()).toEqual(['a']);
  });

  test('one account alone can be read', async () => {
    server.put(event('a'));
    await sync('a2');
    expect(await list()).toMatchObject([{ accountId: 'a2' }]);
    expect(server.requests).toHaveLength(1);
  });

  test('what was read from an account that is disconnected is forgotten, what was made here stays', async () => {
    server.put(event('a'));
    await createOne();
    await sync('a1');
    // No account stands in the database of this world: all are disconnected.
    world.meetings.forgetDisconnected();
    expect(await titles()).toEqual(['Rehearsal']);
    expect(await asOf()).toBeNull();
  });

  test('an account that is connected anew has its meetings again', async () => {
    const { meetingId } = await createOne();
    const fresh = new FakeAccount('a3', 'coordinator@example.org');
    world.accounts.splice(0, 2, fresh);
    world.clock.now += hour;
    await sync();
    expect(await list()).toMatchObject([
      { meetingId, accountId: 'a3', origin: 'muster', status: 'scheduled' },
    ]);
  });
});

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
