import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Exchange } from '../../../main/demo/http/exchange.ts';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { conformanceListener, loadDiscovery } from '../../support/discovery.ts';
import { type Call, calls, type Json, signIn } from './browser.ts';

const discovery = loadDiscovery();
const events = 'calendars/primary/events';
const start = { dateTime: '2027-01-11T09:00:00', timeZone: 'Europe/Madrid' };
const end = { dateTime: '2027-01-11T09:30:00', timeZone: 'Europe/Madrid' };
const meeting = {
  summary: 'Trip',
  description: 'Bring boots',
  location: 'Hall',
  start,
  end,
  attendees: [{ email: 'tomas.vidal@harbour.example.com', optional: true, displayName: 'Tomás' }],
  reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 10 }] },
  source: { title: 'Muster', url: 'https://muster.example.com/' },
  extendedProperties: { private: { app: 'muster' }, shared: { project: 'HP-301' } },
  guestsCanModify: false,
  conferenceData: { createRequest: { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } } },
};
const withMeet = { conferenceDataVersion: '1', sendUpdates: 'all' };

describe('every answer of the stand-in conforms', () => {
  let demo: Demo;
  let call: (method: string, path: string, call?: Call) => Promise<Json>;
  let listener: ReturnType<typeof conformanceListener>;
  beforeEach(async () => {
    demo = await startDemo({ now: Date.now });
    const { accessToken } = await signIn(demo);
    call = calls(demo, accessToken);
    listener = conformanceListener(discovery);
    demo.observe(listener);
    await fetch(`${demo.origin}/oauth2/v2/userinfo`, { headers: { authorization: `Bearer ${accessToken}` } });
  });
  afterEach(() => demo.close());

  test('all methods, over all the data and every kind of conference', async () => {
    for (const conference of [{ kind: 'now' }, { kind: 'reads', reads: 2 }, { kind: 'failure' }] as const) {
      demo.behave({ conference });
      const id = `meeting${conference.kind}`.replaceAll('w', 'v');
      await call('POST', events, { body: { ...meeting, id }, query: withMeet });
      await call('GET', `${events}/${id}`);
      const body = { summary: 'Walk', location: null };
      await call('PATCH', `${events}/${id}`, { body, query: { maxAttendees: '1' } });
      await call('PUT', `${events}/${id}`, { body: meeting, query: withMeet });
    }
    const series = { ...meeting, id: 'series1', recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'] };
    await call('POST', events, { body: series, query: withMeet });
    await call('GET', `${events}/series1/instances`);
    await call('POST', events, { body: { start: { date: '2027-01-11' }, end: { date: '2027-01-12' } } });
    const { body: list } = await call('GET', 'users/me/calendarList');
    for (const { id } of list.items as readonly { id: string }[]) {
      const path = `calendars/${encodeURIComponent(id)}/events`;
      await call('GET', path, { query: { showDeleted: 'true', maxResults: '5' } });
      const query = { singleEvents: 'true', orderBy: 'startTime', timeMax: '2030-01-01T00:00:00Z' };
      expect((await call('GET', path, { query })).status).toBe(200);
    }
    await call('DELETE', `${events}/series1`, { query: { sendUpdates: 'none' } });
    const busy = { timeMin: '2027-01-11T00:00:00Z', timeMax: '2027-01-12T00:00:00Z' };
    await call('POST', 'freeBusy', {
      body: { ...busy, items: [{ id: 'primary' }, { id: 'nobody@example.org' }] },
    });
    await call('GET', 'users/me/settings/timezone');
    expect(listener.problems).toEqual([]);
    expect([...listener.methods].toSorted()).toEqual([
      'calendar.calendarList.list',
      'calendar.events.delete',
      'calendar.events.get',
      'calendar.events.insert',
      'calendar.events.instances',
      'calendar.events.list',
      'calendar.events.patch',
      'calendar.events.update',
      'calendar.freebusy.query',
      'calendar.settings.get',
      'oauth2.userinfo.get',
    ]);
  });

  test('errors have the shape of errors', async () => {
    await call('GET', `${events}/nothing00`);
    await call('POST', events, { body: { ...meeting, id: 'UPPER' } });
    await call('GET', events, { query: { syncToken: 'old' } });
    await calls(demo, 'made up')('GET', events);
    await calls(demo, (await signIn(demo, { asked: ['openid'] })).accessToken)('GET', events);
    expect(listener.problems).toEqual([]);
    expect(listener.methods.size).toBe(4);
  });
});

describe('the check can fail', () => {
  const exchange = (change: Partial<Exchange> = {}): Exchange => ({
    method: 'POST',
    path: `/calendar/v3/${events}`,
    query: new URLSearchParams(withMeet),
    headers: {},
    body: { start, end },
    status: 200,
    response: { kind: 'calendar#event', id: 'abcde' },
    faithful: true,
    ...change,
  });
  const problems = (change: Partial<Exchange>) => discovery.check(exchange(change))?.problems;

  test('a good exchange has no problem', () => {
    expect(discovery.check(exchange())).toEqual({ method: 'calendar.events.insert', problems: [] });
  });

  test.each<[string, Partial<Exchange>, string]>([
    [
      'an unknown path',
      { path: '/calendar/v3/calendars/primary/meetings' },
      'POST /calendar/v3/calendars/primary/meetings: unknown path',
    ],
    ['an unknown verb', { method: 'PUT' }, `PUT /calendar/v3/${events}: unknown method for this path`],
    [
      'an unknown parameter',
      { query: new URLSearchParams({ conferenceVersion: '1' }) },
      'query conferenceVersion: unknown',
    ],
    [
      'a parameter twice',
      { query: new URLSearchParams('sendUpdates=all&sendUpdates=none') },
      'query sendUpdates: given 2 times',
    ],
    [
      'a parameter out of its list',
      { query: new URLSearchParams({ sendUpdates: 'some' }) },
      'query sendUpdates: "some" is none of all, externalOnly, none',
    ],
    [
      'a parameter out of range',
      { query: new URLSearchParams({ conferenceDataVersion: '2' }) },
      'query conferenceDataVersion: 2 is out of range',
    ],
    [
      'a boolean that is none',
      { query: new URLSearchParams({ supportsAttachments: 'yes' }) },
      'query supportsAttachments: "yes" is no boolean',
    ],
    ['a field missing', { body: { start } }, 'body.end: required and not there'],
    ['a field unknown', { body: { start, end, title: 'x' } }, 'body.title: unknown'],
    [
      'a version in the body',
      { body: { start, end, conferenceDataVersion: 1 } },
      'body.conferenceDataVersion: unknown',
    ],
    [
      'a field of another type',
      { body: { start, end, attendees: [{ email: 5 }] } },
      'body.attendees[0].email: number instead of string',
    ],
    [
      'a local time without a zone',
      { body: { start: { dateTime: '2027-01-11T09:00:00' }, end } },
      'body.start.dateTime: "2027-01-11T09:00:00" is no date-time',
    ],
    ['a null', { body: { start, end, summary: null } }, 'body.summary: null'],
    ['no body', { body: undefined }, 'body: not an object'],
    [
      'an answer with a field unknown',
      { response: { id: 'abcde', meetLink: 'x' } },
      'answer.meetLink: unknown',
    ],
    ['an answer of another type', { response: [] }, 'answer: not an object'],
    ['a redirect', { status: 302 }, 'answer: status 302'],
    [
      'an error of another shape',
      { status: 400, response: { error: { code: 400, message: 'x' } } },
      'error.error.errors: required and not there',
    ],
    [
      'an error of another status',
      { status: 400, response: { error: { code: 404, message: 'x', errors: [] } } },
      'error.code: 404 with status 400',
    ],
    [
      "an error of Meet in Calendar's shape",
      {
        method: 'GET',
        path: '/v2/conferenceRecords',
        query: new URLSearchParams(),
        body: undefined,
        status: 404,
        response: { error: { code: 404, message: 'x', errors: [] } },
      },
      'error.error.status: required and not there',
    ],
  ])('%s', (_what, change, problem) => {
    expect(problems(change)?.join('\n')).toContain(problem);
  });

  test('a required parameter missing, a body where there must be none', () => {
    const move = exchange({
      path: `/calendar/v3/${events}/abcde/move`,
      query: new URLSearchParams(),
      body: undefined,
    });
    expect(discovery.check(move)?.problems).toEqual([
      'calendar.events.move: query destination: required and not there',
    ]);
    const remove = exchange({
      method: 'DELETE',
      path: `/calendar/v3/${events}/abcde`,
      query: new URLSearchParams(),
      response: undefined,
      status: 204,
    });
    expect(discovery.check(remove)?.problems).toEqual(['calendar.events.delete: body: there must be none']);
  });

  test('what a fault answered is not held against the stand-in, the request still is', () => {
    expect(problems({ faithful: false, response: 'garbage' })).toEqual([]);
    expect(problems({ faithful: false, body: {} })).toHaveLength(2);
  });

  test('sign-in, tokens and Dataverse are none of its business', () => {
    for (const path of ['/token', '/o/oauth2/v2/auth', '/api/data/v9.2/WhoAmI']) {
      expect(discovery.check(exchange({ path }))).toBeNull();
    }
  });

  test('the listener gathers problems', () => {
    const listener = conformanceListener(discovery);
    listener(exchange({ body: {} }));
    expect(listener.problems).toHaveLength(2);
    expect(listener.methods).toEqual(new Set(['calendar.events.insert']));
  });
});
