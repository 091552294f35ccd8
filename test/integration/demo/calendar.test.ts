import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { type Call, calls, type Json, reasonOf, signIn } from './browser.ts';

let now = 0;
let demo: Demo;
let call: (method: string, path: string, call?: Call) => Promise<Json>;
beforeEach(async () => {
  now = Date.parse('2026-11-18T10:02:00Z');
  demo = await startDemo({ now: () => now, timeZone: 'Europe/Madrid' });
  call = calls(demo, (await signIn(demo)).accessToken);
});
afterEach(() => demo.close());

const events = 'calendars/primary/events';
const at = (time: string) => ({ dateTime: `2027-01-11T${time}`, timeZone: 'Europe/Madrid' });
const meet = (requestId: string) => ({
  conferenceData: { createRequest: { requestId, conferenceSolutionKey: { type: 'hangoutsMeet' } } },
});
const meeting = (more: Readonly<Record<string, unknown>> = {}) => ({
  summary: 'Trip',
  start: at('09:00:00'),
  end: at('09:30:00'),
  ...more,
});
const insert = (more: Readonly<Record<string, unknown>> = {}, query: Readonly<Record<string, string>> = {}) =>
  call('POST', events, { body: meeting(more), query: { conferenceDataVersion: '1', ...query } });
const items = (answer: Json) => answer.body.items as readonly Readonly<Record<string, unknown>>[];

describe('insert', () => {
  test('takes the local wall time in its zone and answers in the zone of the calendar', async () => {
    const { status, body } = await insert();
    expect(status).toBe(200);
    expect(body.start).toEqual({ dateTime: '2027-01-11T09:00:00+01:00', timeZone: 'Europe/Madrid' });
    expect(body.htmlLink).toBe(`${demo.origin}/event/${String(body.id)}`);
  });

  test.each(['abcd', 'with-hyphen', 'Upper12345', 'wxyz12345', 'a'.repeat(1025)])(
    'refuses the id %s',
    async (id) => {
      const answer = await insert({ id });
      expect(answer.status).toBe(400);
      expect(reasonOf(answer)).toBe('invalid');
    },
  );

  test('an id is taken once, and stays so after deletion', async () => {
    const id = 'musterv0123456789';
    expect((await insert({ id, summary: 'First' })).status).toBe(200);
    const second = await insert({ id, summary: 'Second' });
    expect([second.status, reasonOf(second)]).toEqual([409, 'duplicate']);
    expect((await call('GET', `${events}/${id}`)).body.summary).toBe('First');
    expect((await call('DELETE', `${events}/${id}`)).status).toBe(204);
    const gone = await call('DELETE', `${events}/${id}`);
    expect([gone.status, reasonOf(gone)]).toEqual([410, 'deleted']);
    expect((await insert({ id })).status).toBe(409);
    expect((await call('GET', `${events}/${id}`)).body.status).toBe('cancelled');
    expect((await call('PATCH', `${events}/${id}`, { body: { status: 'confirmed' } })).body.status).toBe(
      'confirmed',
    );
  });

  test.each([
    ['no start', { start: undefined }, 'required'],
    ['a zone that is none', { start: { dateTime: '2027-01-11T09:00:00', timeZone: 'Mars/Base' } }, 'invalid'],
    ['a local time without a zone', { start: { dateTime: '2027-01-11T09:00:00' } }, 'invalid'],
    ['an end before the start', { end: at('08:00:00') }, 'timeRangeEmpty'],
    ['a day and a time', { end: { date: '2027-01-12' } }, 'invalid'],
    ['an address that is none', { attendees: [{ email: 'nobody' }] }, 'invalid'],
    ['a summary that is no text', { summary: 5 }, 'invalid'],
    [
      'another kind of conference',
      {
        conferenceData: {
          createRequest: { requestId: 'r', conferenceSolutionKey: { type: 'eventHangout' } },
        },
      },
      'invalid',
    ],
  ])('refuses %s', async (_what, more, reason) => {
    const answer = await insert(more);
    expect(answer.status).toBe(400);
    expect(reasonOf(answer)).toBe(reason);
  });

  test('needs the right to write, and Meet where the calendar allows it', async () => {
    const on = (id: string, more = {}) =>
      call('POST', `calendars/${id}/events`, { body: meeting(more), query: { conferenceDataVersion: '1' } });
    const list = items(await call('GET', 'users/me/calendarList'));
    const id = (role: string) =>
      encodeURIComponent(String(list.find(({ accessRole }) => accessRole === role)?.id));
    expect(reasonOf(await on(id('reader')))).toBe('requiredAccessLevel');
    expect(reasonOf(await on('nobody@example.com'))).toBe('notFound');
    expect((await on(id('writer'))).status).toBe(200);
    const rooms = encodeURIComponent(String(list.find(({ summary }) => summary === 'Room bookings')?.id));
    expect((await on(rooms, meet('r1'))).body).toMatchObject({
      error: { message: 'Invalid conference type value.' },
    });
  });
});

describe('Meet', () => {
  const code = /^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/;

  test('makes the link at once, the same for the same event id', async () => {
    const { body } = await insert({ id: 'meeting01', ...meet('r1') });
    expect(body.hangoutLink).toMatch(code);
    const other = await startDemo({ now: () => now });
    const elsewhere = calls(other, (await signIn(other)).accessToken);
    const query = { conferenceDataVersion: '1' };
    const again = await elsewhere('POST', events, {
      body: meeting({ id: 'meeting01', ...meet('r1') }),
      query,
    });
    await other.close();
    expect(again.body.hangoutLink).toBe(body.hangoutLink);
  });

  test('ignores conference data without conferenceDataVersion=1', async () => {
    const { body } = await insert(meet('r1'), { conferenceDataVersion: '0' });
    expect(body).not.toHaveProperty('conferenceData');
    expect(body).not.toHaveProperty('hangoutLink');
  });

  test('ignores a repeated request id and makes a new link for a new one', async () => {
    const { body } = await insert({ id: 'meeting02', ...meet('r1') });
    const patch = (requestId: string) =>
      call('PATCH', `${events}/meeting02`, { body: meet(requestId), query: { conferenceDataVersion: '1' } });
    expect((await patch('r1')).body.hangoutLink).toBe(body.hangoutLink);
    const renewed = (await patch('r2')).body.hangoutLink;
    expect(renewed).toMatch(code);
    expect(renewed).not.toBe(body.hangoutLink);
  });

  test('may be pending for some reads, then changes the ETag', async () => {
    demo.behave({ conference: { kind: 'reads', reads: 2 } });
    const created = await insert({ id: 'meeting03', ...meet('r1') });
    expect(created.body).not.toHaveProperty('hangoutLink');
    expect(created.body).toMatchObject({
      conferenceData: { createRequest: { status: { statusCode: 'pending' } } },
    });
    const read = async () => (await call('GET', `${events}/meeting03`)).body;
    expect(await read()).not.toHaveProperty('hangoutLink');
    const ready = await read();
    expect(ready.hangoutLink).toMatch(code);
    expect(ready.etag).not.toBe(created.body.etag);
  });

  test('may be pending for some time', async () => {
    demo.behave({ conference: { kind: 'time', milliseconds: 5_000 } });
    await insert({ id: 'meeting04', ...meet('r1') });
    now += 4_999;
    expect((await call('GET', `${events}/meeting04`)).body).not.toHaveProperty('hangoutLink');
    now += 1;
    expect((await call('GET', `${events}/meeting04`)).body.hangoutLink).toMatch(code);
  });

  test('may fail: the event stands without a link', async () => {
    demo.behave({ conference: { kind: 'failure' } });
    const { status, body } = await insert(meet('r1'));
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('hangoutLink');
    expect(body).toMatchObject({ conferenceData: { createRequest: { status: { statusCode: 'failure' } } } });
  });

  test('may leave hangoutLink out', async () => {
    demo.behave({ conference: { kind: 'now', hangoutLink: false } });
    const { body } = await insert(meet('r1'));
    expect(body).not.toHaveProperty('hangoutLink');
    const text = JSON.stringify(body.conferenceData);
    expect(text).toContain('"entryPointType":"video"');
  });

  test('has a page to open, and so has the event', async () => {
    const { body } = await insert({ summary: '<b>Trip</b>', ...meet('r1') });
    const room = await fetch(`${demo.origin}/room/${String(body.hangoutLink).split('/').at(-1)}`);
    expect(room.status).toBe(200);
    expect(room.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await room.text()).toContain('&lt;b&gt;Trip&lt;/b&gt;');
    const page = await (await fetch(String(body.htmlLink))).text();
    expect(page).toContain('Google Calendar would show');
    expect(page).not.toContain('<b>Trip');
  });
});

describe('change', () => {
  test('patch keeps what it does not name, update drops it', async () => {
    await insert({ id: 'meeting05', description: 'Bring boots', location: 'Hall' });
    const patched = await call('PATCH', `${events}/meeting05`, { body: { location: null, summary: 'Walk' } });
    expect(patched.body).toMatchObject({ summary: 'Walk', description: 'Bring boots', sequence: 1 });
    expect(patched.body).not.toHaveProperty('location');
    const put = await call('PUT', `${events}/meeting05`, { body: meeting() });
    expect(put.body).not.toHaveProperty('description');
    expect((await call('PUT', `${events}/meeting05`, { body: { summary: 'No times' } })).status).toBe(400);
  });

  test('an old ETag is 412', async () => {
    const { body } = await insert({ id: 'meeting06' });
    const headers = { 'if-match': String(body.etag) };
    expect((await call('PATCH', `${events}/meeting06`, { body: { summary: 'A' }, headers })).status).toBe(
      200,
    );
    const late = await call('PATCH', `${events}/meeting06`, { body: { summary: 'B' }, headers });
    expect([late.status, reasonOf(late)]).toEqual([412, 'conditionNotMet']);
    expect((await call('DELETE', `${events}/meeting06`, { headers })).status).toBe(412);
  });

  test('guests see the event, answer for themselves and nothing else', async () => {
    const guest = calls(demo, (await signIn(demo, { address: demo.accounts[1] ?? '' })).accessToken);
    const attendees = [{ email: 'tomas.vidal@harbour.example.com' }, { email: 'parent@example.org' }];
    await insert(
      {
        id: 'meeting07',
        attendees,
        extendedProperties: { private: { app: 'muster' }, shared: { key: 'x' } },
      },
      { sendUpdates: 'externalOnly' },
    );
    expect(demo.sent.at(-1)).toEqual({
      eventId: 'meeting07',
      change: 'created',
      sendUpdates: 'externalOnly',
      recipients: ['parent@example.org'],
    });
    const copy = (await guest('GET', `${events}/meeting07`)).body;
    expect(copy.extendedProperties).toEqual({ shared: { key: 'x' } });
    expect(copy.attendees).toContainEqual(
      expect.objectContaining({ email: attendees[0]?.email, self: true }),
    );
    expect(reasonOf(await guest('PATCH', `${events}/meeting07`, { body: { summary: 'Mine' } }))).toBe(
      'forbiddenForNonOrganizer',
    );
    const answered = attendees.map((attendee, index) => ({
      ...attendee,
      responseStatus: index === 0 ? 'accepted' : 'declined',
    }));
    await guest('PATCH', `${events}/meeting07`, { body: { attendees: answered } });
    expect((await call('GET', `${events}/meeting07`)).body.attendees).toEqual([
      { email: attendees[0]?.email, responseStatus: 'accepted' },
      { email: attendees[1]?.email, responseStatus: 'needsAction' },
    ]);
    expect((await guest('DELETE', `${events}/meeting07`)).status).toBe(204);
    expect((await guest('GET', `${events}/meeting07`)).status).toBe(404);
    expect((await call('GET', `${events}/meeting07`)).body.status).toBe('confirmed');
  });
});
