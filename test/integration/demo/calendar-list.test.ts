import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { type Call, calls, type Json, reasonOf, scopes, signIn } from './browser.ts';

let demo: Demo;
let call: (method: string, path: string, call?: Call) => Promise<Json>;
beforeEach(async () => {
  demo = await startDemo({ now: () => Date.parse('2026-11-18T10:02:00Z'), timeZone: 'Europe/Madrid' });
  call = calls(demo, (await signIn(demo)).accessToken);
});
afterEach(() => demo.close());

const events = 'calendars/primary/events';
const at = (time: string) => ({ dateTime: `2027-01-11T${time}`, timeZone: 'Europe/Madrid' });
const meeting = (more: Readonly<Record<string, unknown>> = {}) => ({
  summary: 'Trip',
  start: at('09:00:00'),
  end: at('09:30:00'),
  ...more,
});
const insert = (more: Readonly<Record<string, unknown>> = {}) =>
  call('POST', events, { body: meeting(more) });
const items = (answer: Json) => answer.body.items as readonly Readonly<Record<string, unknown>>[];

describe('list', () => {
  const january = {
    timeMin: '2027-01-11T00:00:00+01:00',
    timeMax: '2027-01-12T00:00:00+01:00',
    singleEvents: 'true',
  };
  const list = (query: Readonly<Record<string, string>>) => call('GET', events, { query });

  test('timeMin bounds the end and timeMax the start, both exclusively', async () => {
    await insert({ id: 'meeting08' });
    const found = async (timeMin: string, timeMax: string) =>
      items(
        await list({ timeMin: `2027-01-11T${timeMin}+01:00`, timeMax: `2027-01-11T${timeMax}+01:00` }),
      ).some(({ id }) => id === 'meeting08');
    expect(await found('09:30:00', '10:00:00')).toBe(false);
    expect(await found('09:29:59', '10:00:00')).toBe(true);
    expect(await found('08:00:00', '09:00:00')).toBe(false);
    expect(await found('08:00:00', '09:00:01')).toBe(true);
  });

  test('pages of any size hold every event once, and the last one has the sync token', async () => {
    for (let count = 0; count < 7; count += 1) await insert({ id: `paged${count}` });
    const seen: unknown[] = [];
    let pageToken: string | undefined;
    do {
      const page = await list({
        ...january,
        maxResults: '3',
        ...(pageToken === undefined ? {} : { pageToken }),
      });
      expect('nextPageToken' in page.body).not.toBe('nextSyncToken' in page.body);
      seen.push(...items(page).map(({ id }) => id));
      pageToken = page.body.nextPageToken as string | undefined;
    } while (pageToken !== undefined);
    expect(seen).toEqual([...Array(7).keys()].map((count) => `paged${count}`));
  });

  test('a sync token brings changes and deletions only', async () => {
    await insert({ id: 'meeting09' });
    await insert({ id: 'meeting10' });
    const syncToken = String((await list({ ...january })).body.nextSyncToken);
    expect(items(await list({ syncToken }))).toEqual([]);
    await call('DELETE', `${events}/meeting09`);
    expect(items(await list({ syncToken })).map(({ id, status }) => [id, status])).toEqual([
      ['meeting09', 'cancelled'],
    ]);
    expect(reasonOf(await list({ syncToken, q: 'x' }))).toBe('badRequest');
    const unknown = await list({ syncToken: 'made up' });
    expect([unknown.status, reasonOf(unknown)]).toEqual([400, 'invalid']);
    demo.expireSyncTokens();
    const old = await list({ syncToken });
    expect([old.status, reasonOf(old)]).toEqual([410, 'fullSyncRequired']);
    expect(items(await list(january)).map(({ id }) => id)).toEqual(['meeting10']);
    expect(items(await list({ ...january, showDeleted: 'true' })).map(({ id }) => id)).toEqual([
      'meeting09',
      'meeting10',
    ]);
  });

  test('finds by text and by private property', async () => {
    await insert({
      id: 'meeting11',
      summary: 'Harbour walk',
      extendedProperties: { private: { app: 'muster' } },
    });
    await insert({ id: 'meeting12' });
    const ids = async (query: Readonly<Record<string, string>>) =>
      items(await list({ ...january, ...query })).map(({ id }) => id);
    expect(await ids({ q: 'walk harbour' })).toEqual(['meeting11']);
    expect(await ids({ privateExtendedProperty: 'app=muster' })).toEqual(['meeting11']);
    expect(await ids({ privateExtendedProperty: 'app=other' })).toEqual([]);
  });

  test.each([
    [{ orderBy: 'startTime' }, 'badRequest'],
    [{ orderBy: 'title' }, 'invalid'],
    [{ timeMin: '2027-01-11T00:00:00' }, 'badRequest'],
    [{ timeMin: '2027-01-12T00:00:00Z', timeMax: '2027-01-11T00:00:00Z' }, 'timeRangeEmpty'],
    [{ maxResults: '0' }, 'invalid'],
    [{ pageToken: 'made up' }, 'invalid'],
  ])('refuses %o', async (query, reason) => {
    const answer = await list(query);
    expect(answer.status).toBe(400);
    expect(reasonOf(answer)).toBe(reason);
  });

  test('a series keeps its wall time over the change of clocks; one instance can be moved and one cancelled', async () => {
    const start = { dateTime: '2027-03-25T09:00:00', timeZone: 'Europe/Madrid' };
    const end = { dateTime: '2027-03-25T10:00:00', timeZone: 'Europe/Madrid' };
    await insert({ id: 'series1', start, end, recurrence: ['RRULE:FREQ=DAILY;COUNT=5'] });
    const march = {
      timeMin: '2027-03-25T00:00:00Z',
      timeMax: '2027-04-01T00:00:00Z',
      singleEvents: 'true',
      orderBy: 'startTime',
      q: 'trip',
    };
    const starts = async () =>
      items(await list(march)).map(({ start: at }) => (at as { dateTime: string }).dateTime);
    expect(await starts()).toEqual([
      '2027-03-25T09:00:00+01:00',
      '2027-03-26T09:00:00+01:00',
      '2027-03-27T09:00:00+01:00',
      '2027-03-28T09:00:00+02:00',
      '2027-03-29T09:00:00+02:00',
    ]);
    const instances = items(await call('GET', `${events}/series1/instances`)).map(({ id }) => String(id));
    expect(instances[0]).toBe('series1_20270325T080000Z');
    await call('DELETE', `${events}/${instances[0]}`);
    const moved = {
      start: { ...start, dateTime: '2027-03-26T11:00:00' },
      end: { ...end, dateTime: '2027-03-26T12:00:00' },
    };
    expect((await call('PATCH', `${events}/${instances[1]}`, { body: moved })).body.recurringEventId).toBe(
      'series1',
    );
    expect((await starts()).slice(0, 2)).toEqual(['2027-03-26T11:00:00+01:00', '2027-03-27T09:00:00+01:00']);
    await call('DELETE', `${events}/series1`);
    expect(await starts()).toEqual([]);
  });
});

describe('free/busy', () => {
  const ask = async (items: readonly string[]) => {
    const body = {
      timeMin: '2027-01-11T08:00:00Z',
      timeMax: '2027-01-11T09:00:00Z',
      items: items.map((id) => ({ id })),
    };
    return (await call('POST', 'freeBusy', { body })).body.calendars as Readonly<
      Record<string, { busy: unknown; errors?: unknown }>
    >;
  };

  test('joins what touches, leaves out what is free or declined, and says which calendar it does not know', async () => {
    const attendees = [{ email: 'tomas.vidal@harbour.example.com' }];
    await insert({ attendees });
    await insert({ start: at('09:30:00'), end: at('11:00:00'), attendees });
    await insert({ transparency: 'transparent' });
    const declined = [{ email: 'ingrid.solheim@harbour.example.com', responseStatus: 'declined' }];
    await insert({ attendees: declined });
    const answer = await ask([
      'tomas.vidal@harbour.example.com',
      'ingrid.solheim@harbour.example.com',
      'nobody@example.org',
    ]);
    expect(answer['tomas.vidal@harbour.example.com']?.busy).toEqual([
      { start: '2027-01-11T08:00:00Z', end: '2027-01-11T09:00:00Z' },
    ]);
    expect(answer['ingrid.solheim@harbour.example.com']?.busy).toEqual([]);
    expect(answer['nobody@example.org']?.errors).toEqual([{ domain: 'global', reason: 'notFound' }]);
  });

  test('refuses more than fifty calendars, each in its own answer', async () => {
    const many = await ask([...Array(51).keys()].map((count) => `room${count}@example.org`));
    expect(many['room0@example.org']?.errors).toEqual([
      { domain: 'global', reason: 'tooManyCalendarsRequested' },
    ]);
  });
});

test('each method asks for a scope of its own', async () => {
  const only = async (scope: string) =>
    calls(demo, (await signIn(demo, { asked: ['openid', scope] })).accessToken);
  const owned = await only(scopes.owned);
  expect((await owned('GET', events)).status).toBe(200);
  expect((await owned('POST', events, { body: meeting() })).status).toBe(200);
  expect((await owned('GET', 'users/me/calendarList')).status).toBe(403);
  const busy = { body: { timeMin: '2027-01-11T08:00:00Z', timeMax: '2027-01-11T09:00:00Z', items: [] } };
  expect((await owned('POST', 'freeBusy', busy)).status).toBe(403);
  const list = await only(scopes.list);
  expect((await list('GET', 'users/me/calendarList')).status).toBe(200);
  expect((await list('GET', events)).status).toBe(403);
  expect((await (await only(scopes.settings))('GET', 'users/me/settings/timezone')).body.value).toBe(
    'Europe/Madrid',
  );
});

test('the calendar list shows the primary calendar and shared ones of different roles and zones', async () => {
  const { body } = await call('GET', 'users/me/calendarList');
  const list = body.items as readonly Readonly<Record<string, unknown>>[];
  expect(list.find(({ primary }) => primary === true)?.id).toBe('amara.osei@harbour.example.com');
  expect(new Set(list.map(({ accessRole }) => accessRole))).toEqual(
    new Set(['owner', 'writer', 'reader', 'freeBusyReader']),
  );
  expect(new Set(list.map(({ timeZone }) => timeZone)).size).toBeGreaterThan(1);
});
