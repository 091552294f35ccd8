import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callsOn, event, hour } from './support/calendar-calls.ts';
import { CalendarServer } from './support/calendar-server.ts';
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

const { sync, list, titles, asOf, createOne } = callsOn(() => world);

describe('reading the calendar', () => {
  test('page by page, from 14 days back on', async () => {
    server.pageSize = 2;
    for (const id of ['a', 'b', 'c', 'd', 'e']) server.put(event(id));
    expect(await sync()).toEqual({
      ok: true,
      value: { read: 5, at: new Date(noon).toISOString().replace('.000', '') },
    });
    expect(await titles()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(server.lists).toHaveLength(3);
    const query = server.lists[0];
    expect(query?.get('timeMin')).toBe(
      new Date(Math.floor(noon / 1000) * 1000 - 14 * 24 * hour).toISOString(),
    );
    expect(query?.has('timeMax')).toBe(false);
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
    expect(server.lists).toHaveLength(1);
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
    expect(server.lists).toHaveLength(1);
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
