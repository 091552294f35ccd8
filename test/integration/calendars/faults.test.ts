import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noon } from '../meetings/support/world.ts';
import { body, type CalendarWorld, createCalendarWorld, hour } from './support/calendar-world.ts';

let one: CalendarWorld;
beforeEach(async () => {
  one = await createCalendarWorld();
});
afterEach(() => one.close());

const events = { method: 'GET', path: /\/events$/ };
const eventLists = () => one.lists.filter(({ path }) => path.endsWith('/events'));
const insert = (title: string, startsIn = hour) => one.demo.others.insert(one.own, body(title, startsIn));
const refusal = (status: number, reason: string) => ({
  status,
  body: { error: { code: status, message: reason, errors: [{ domain: 'global', reason, message: reason }] } },
});
const fail = (fault: object, times?: number) =>
  one.demo.faults.add({
    match: events,
    ...(times === undefined ? {} : { times }),
    ...(fault as { kind: 'cut-before' }),
  });
const primary = async () => (await one.calendars()).find((calendar) => calendar.primary);

describe('pages', () => {
  beforeEach(async () => {
    for (let index = 0; index < 7; index += 1) insert(`Event ${index}`, (index + 1) * hour);
  });

  test('small ones, and an empty one with more behind it', async () => {
    one.demo.behave({ eventPageSize: 3, emptyFirstPage: true });
    expect(await one.sync()).toMatchObject({ value: { read: 7 } });
    expect(eventLists()).toHaveLength(4);
    expect(eventLists()[0]?.response).toMatchObject({ items: [] });
    expect(await one.titles()).toHaveLength(7);
  });

  test('cut in the middle: nothing is taken, and the next reading has all', async () => {
    await one.sync();
    one.demo.behave({ eventPageSize: 2 });
    for (let index = 0; index < 5; index += 1) insert(`More ${index}`, (index + 10) * hour);
    one.demo.faults.add({
      kind: 'cut-before',
      times: 1,
      match: ({ path, query }) => path.endsWith('/events') && query.has('pageToken'),
    });
    one.forget();
    expect(await one.sync()).toMatchObject({ ok: false, error: { code: 'offline' } });
    expect(await one.titles()).toHaveLength(7);
    expect(await one.sync()).toMatchObject({ value: { read: 5 } });
    expect(eventLists().every(({ query }) => query.has('syncToken'))).toBe(true);
    expect(await one.titles()).toHaveLength(12);
  });

  test('what changes while pages are read comes with the next reading', async () => {
    one.demo.behave({ eventPageSize: 3 });
    const stop = one.demo.observe(({ path }) => {
      if (!path.endsWith('/events')) return;
      stop();
      insert('In between', 30 * hour);
    });
    await one.sync();
    await one.sync();
    expect(await one.titles()).toHaveLength(8);
  });
});

describe('a sync token that Google takes no more', () => {
  test.each([
    ['too old (410)', () => one.demo.expireSyncTokens()],
    ['invalid (400)', () => one.world.context.database.run(`UPDATE calendar SET sync_token = 'never given'`)],
  ])('%s: one whole reading, then changes again', async (_name, spoil) => {
    insert('Kept');
    const gone = insert('Gone', 2 * hour);
    await one.sync();
    one.demo.others.remove(one.own, gone);
    insert('New', 3 * hour);
    spoil();
    one.forget();
    expect(await one.sync()).toMatchObject({ ok: true });
    const [refused, whole, ...more] = eventLists();
    expect(more).toEqual([]);
    expect(refused?.query.has('syncToken')).toBe(true);
    expect(whole?.query.has('syncToken')).toBe(false);
    expect(await one.titles()).toEqual(['Kept', 'New']);
    one.forget();
    await one.sync();
    expect(eventLists().map(({ query }) => query.has('syncToken'))).toEqual([true]);
  });

  test.each([410, 400])('%i for every reading is a failure, not a loop', async (status) => {
    insert('Kept');
    await one.sync();
    fail({ kind: 'status', ...refusal(status, status === 410 ? 'fullSyncRequired' : 'invalid') });
    one.forget();
    expect(await one.sync()).toMatchObject({ ok: false });
    expect(eventLists()).toHaveLength(2);
    expect(await one.titles()).toEqual(['Kept']);
    expect((await primary())?.lastError).not.toBeNull();
  });

  test('a last page without a token leads to a whole reading the next time', async () => {
    insert('Kept');
    fail({ kind: 'status', status: 200, body: { kind: 'calendar#events', items: [] } }, 1);
    await one.sync();
    await one.sync();
    expect(eventLists().map(({ query }) => query.has('syncToken'))).toEqual([false, false]);
    expect(await one.titles()).toEqual(['Kept']);
  });

  test('an event that a whole reading leaves out is asked for; no answer leaves all as it was', async () => {
    const gone = insert('Gone');
    const past = insert('Past', 2 * hour);
    await one.sync();
    one.demo.others.remove(one.own, gone);
    const { start, end } = body('', -20 * 24 * hour);
    one.demo.others.patch(one.own, past, { start, end });
    one.demo.expireSyncTokens();
    one.demo.faults.add({ kind: 'cut-before', times: 1, match: { method: 'GET', path: /\/events\/.+/ } });
    expect(await one.sync()).toMatchObject({ ok: false, error: { code: 'offline' } });
    expect(await one.titles()).toEqual(['Gone', 'Past']);
    await one.sync();
    const [first] = await one.meetings();
    expect(first).toMatchObject({ title: 'Past', status: 'scheduled' });
    expect(Date.parse(first?.start ?? '')).toBeLessThan(noon);
    expect(await one.titles()).toEqual(['Past']);
  });
});

describe('trouble with Google', () => {
  beforeEach(async () => {
    insert('Kept');
    await one.sync();
    insert('New', 2 * hour);
  });

  test.each([
    ['429', { kind: 'status', ...refusal(429, 'rateLimitExceeded') }],
    ['403 rate limit', { kind: 'status', ...refusal(403, 'userRateLimitExceeded') }],
    ['500', { kind: 'status', ...refusal(500, 'backendError') }],
    ['503', { kind: 'status', ...refusal(503, 'backendError') }],
  ])('%s in passing is waited out', async (_name, fault) => {
    const held = fail(fault, 3);
    expect(await one.sync()).toMatchObject({ ok: true, value: { read: 1 } });
    expect(held.hits).toBe(3);
    expect(await one.titles()).toEqual(['Kept', 'New']);
  });

  test.each([
    ['a cut connection', { kind: 'cut-before' }, 'offline'],
    ['garbage', { kind: 'garbage' }, 'service-garbled'],
    ['429', { kind: 'status', ...refusal(429, 'rateLimitExceeded') }, 'rate-limited'],
    ['403 rate limit', { kind: 'status', ...refusal(403, 'rateLimitExceeded') }, 'rate-limited'],
    ['403 usage limit', { kind: 'status', ...refusal(403, 'quotaExceeded') }, 'usage-limit'],
    ['500', { kind: 'status', ...refusal(500, 'backendError') }, 'service-unavailable'],
    ['a revoked token', { kind: 'status', ...refusal(401, 'authError') }, 'sign-in-needed'],
  ])('%s that lasts keeps what is there, and says so', async (_name, fault, code) => {
    const before = (await primary())?.lastSuccess;
    fail(fault);
    expect(await one.sync()).toMatchObject({ ok: false, error: { code } });
    expect(await one.titles()).toEqual(['Kept']);
    expect(await primary()).toMatchObject({ lastSuccess: before, lastError: { code } });
    one.demo.faults.clear();
    await one.sync();
    expect(await one.titles()).toEqual(['Kept', 'New']);
    expect((await primary())?.lastError).toBeNull();
    expect((await primary())?.lastSuccess).not.toBe(before);
  });

  test('closing in the middle of a reading ends it, and the next start goes on from there', async () => {
    const held = fail({ kind: 'hang' }, 1);
    const reading = one.sync();
    await held.struck;
    await one.world.meetings.close();
    expect(await reading).toMatchObject({ ok: false });
    expect(await one.titles()).toEqual(['Kept']);
    const token = one.world.context.database.get(`SELECT sync_token FROM calendar WHERE is_primary = 1`);
    expect(token?.sync_token).toEqual(expect.any(String));
  });

  test('calls at the same time share one reading; a fresh one waits for its turn', async () => {
    one.forget();
    const { meetings } = one.world;
    await Promise.all([meetings.sync(), meetings.sync(), meetings.sync({ accountId: 'a1' })]);
    expect(eventLists()).toHaveLength(1);
    one.forget();
    await Promise.all([meetings.sync(), meetings.sync({ whole: true }), meetings.sync({ whole: true })]);
    expect(eventLists().map(({ query }) => query.has('syncToken'))).toEqual([true, false]);
  });
});
