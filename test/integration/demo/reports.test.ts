import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '../../../main/demo/conferences/draft.ts';
import type { Activity } from '../../../main/demo/reports/row.ts';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { conformanceListener } from '../../support/discovery.ts';
import { type Json, reasonOf } from './browser.ts';
import { attendanceScopes, day, type Get, hour, minute, parameterOf, type Query, reader } from './reader.ts';

const path = '/admin/reports/v1/activity/users/all/applications/meet';
const born = Date.parse('2026-11-18T10:02:00Z');
const itemsOf = ({ body }: Json) => body.items as readonly Activity[] | undefined;
const names = (answer: Json) => (itemsOf(answer) ?? []).map((row) => parameterOf(row, 'display_name'));

let now: number;
let demo: Demo;
let get: Get;
let listener: ReturnType<typeof conformanceListener>;
const list = (query: Query = {}) => get(path, { eventName: 'call_ended', ...query });
const room = { code: 'abc-mnop-xyz', organizer: 'amara.osei@harbour.example.com' };
const held = (...visits: Draft['visits']): Draft => ({ ...room, visits });

beforeEach(async () => {
  now = born;
  demo = await startDemo({ now: () => now, timeZone: 'Europe/Madrid' });
  get = await reader(demo, { scopes: [attendanceScopes.reports] });
  listener = conformanceListener();
  demo.observe(listener);
});
afterEach(async () => {
  await demo.close();
  // What a test asks for on purpose that no document knows.
  expect(
    listener.problems.filter(
      (problem) => !/query (made_up|\w+: given 2 times)|out of range|no date/.test(problem),
    ),
  ).toEqual([]);
});

describe('what is asked for', () => {
  const start = born - 5 * day;
  beforeEach(() => {
    demo.conferences.set([
      held({ anonymous: 'short', joined: start, left: start + minute }),
      held({ anonymous: 'middle', joined: start, left: start + 10 * minute, device: 'android' }),
      held({ anonymous: 'long', joined: start, left: start + hour }),
    ]);
  });

  test.each([
    ['duration_seconds==600', ['middle']],
    ['duration_seconds<>600', ['long', 'short']],
    ['duration_seconds<600', ['short']],
    ['duration_seconds<=600', ['middle', 'short']],
    ['duration_seconds>600', ['long']],
    ['duration_seconds>=600', ['long', 'middle']],
    ['duration_seconds>=60,duration_seconds>=3600', ['long']],
    ['device_type==android,duration_seconds>60', ['middle']],
    ['meeting_code==ABCMNOPXYZ', ['long', 'middle', 'short']],
    ['meeting_code==abc-mnop-xyz', []],
    ['is_external==true', ['long', 'middle', 'short']],
    ['made_up==1', ['long', 'middle', 'short']],
    ['action_time>1', []],
  ])('filters=%s', async (filters, expected) => {
    expect(names(await list({ filters }))).toEqual(expected);
  });

  test('of a parameter given twice the last counts, and one that is unknown is passed over', async () => {
    expect(names(await list({ maxResults: ['1', '2'], made_up: 'x' }))).toEqual(['long', 'middle']);
  });

  test('the window is on the leave time, both ends included', async () => {
    const at = (left: number) => new Date(start + left).toISOString();
    expect(names(await list({ startTime: at(minute), endTime: at(10 * minute) }))).toEqual([
      'middle',
      'short',
    ]);
    expect(names(await list({ startTime: at(minute + 1) }))).toEqual(['long', 'middle']);
    expect(names(await list({ startTime: '2026-11-13T11:10:00+01:00', endTime: at(9 * minute) }))).toEqual(
      [],
    );
  });

  test('items is missing when nothing matches', async () => {
    const { status, body } = await list({ filters: 'duration_seconds==1' });
    expect([status, 'items' in body, 'nextPageToken' in body]).toEqual([200, false, false]);
    expect('items' in (await list({ eventName: 'hand_raised' })).body).toBe(false);
  });

  test.each([
    ['a time that is none', { startTime: 'yesterday' }],
    ['a time without offset', { endTime: '2026-11-18T10:00:00' }],
    ['a start in the future', { startTime: '2026-11-18T10:02:00.001Z' }],
    ['an end before the start', { startTime: '2026-11-12T00:00:00Z', endTime: '2026-11-11T00:00:00Z' }],
    ['no rows a page', { maxResults: '0' }],
    ['more rows a page than there may be', { maxResults: '1001' }],
    ['an operator that is none', { filters: 'duration_seconds!=5' }],
    ['a page token that was never given', { pageToken: 'made up' }],
  ])('%s is refused', async (_what, query) => {
    const answer = await list(query);
    expect([answer.status, reasonOf(answer)]).toEqual([400, 'invalid']);
  });

  test('filters without an event name are refused', async () => {
    expect((await get(path, { filters: 'duration_seconds>5' })).status).toBe(400);
  });
});

describe('pages', () => {
  const all = async (size: string, between: () => void = () => undefined) => {
    const seen: Activity[] = [];
    let pageToken: string | undefined;
    do {
      const answer = await list({ maxResults: size, ...(pageToken === undefined ? {} : { pageToken }) });
      expect(answer.status).toBe(200);
      seen.push(...(itemsOf(answer) ?? []));
      pageToken = answer.body.nextPageToken as string | undefined;
      between();
    } while (pageToken !== undefined);
    return seen.map(({ id }) => id.uniqueQualifier);
  };

  test('hold every row once, those of one instant too, and the last has no token', async () => {
    const joined = born - 4 * day;
    const crowd = Array.from({ length: 23 }, (_, index) => ({
      anonymous: `A${index}`,
      joined,
      left: joined + hour,
    }));
    demo.conferences.set([held(...crowd)]);
    const whole = await all('1000');
    expect(whole).toHaveLength(23);
    for (const size of ['1', '7', '23']) expect(await all(size)).toEqual(whole);
  });

  test('newer rows that come between pages move nothing', async () => {
    demo.behave({ reportsLag: 0 });
    const whole = await all('1000');
    expect(
      await all('100', () => {
        now += 30_000;
      }),
    ).toEqual(whole);
  });

  test('a token ends with the parameters that it was given for, and can be gone', async () => {
    const { body } = await list({ maxResults: '5' });
    const pageToken = String(body.nextPageToken);
    expect((await list({ maxResults: '5', pageToken })).status).toBe(200);
    expect((await list({ maxResults: '6', pageToken })).status).toBe(400);
    demo.expireReportTokens();
    const gone = await list({ maxResults: '5', pageToken });
    expect([gone.status, reasonOf(gone)]).toEqual([400, 'invalid']);
  });
});

describe('when a row is there', () => {
  /** An access token ends within the hour. */
  const later = async (milliseconds: number) => {
    now += milliseconds;
    get = await reader(demo, { scopes: [attendanceScopes.reports] });
    return names(await list()).length;
  };

  test('a set time after the leave, and never before it', async () => {
    demo.behave({ reportsLag: hour });
    demo.conferences.set([held({ anonymous: 'A', joined: born - hour, left: born + minute })]);
    const seen = [];
    for (const wait of [0, minute, hour - 1, 1, minute]) seen.push(await later(wait));
    expect(seen).toEqual([0, 0, 0, 1, 1]);
  });

  test('as Google is: some within the hour, some hours later, all within a day', async () => {
    const crowd = Array.from({ length: 200 }, (_, index) => ({
      anonymous: `A${index}`,
      joined: born - hour,
      left: born,
    }));
    demo.conferences.set([held(...crowd)]);
    const counts = [];
    for (const wait of [0, 30 * minute, 30 * minute, 3 * hour, 20 * hour]) counts.push(await later(wait));
    const [atOnce = 0, soon = 0, inAnHour = 0, inHours = 0, inADay = 0] = counts;
    expect([atOnce, inADay]).toEqual([0, 200]);
    expect(soon).toBeGreaterThan(40);
    expect(inAnHour).toBeGreaterThan(soon);
    expect(inHours).toBeGreaterThan(inAnHour);
    expect(inHours).toBeLessThan(200);
  });

  test('kept for 180 days', async () => {
    const left = born - 180 * day;
    demo.conferences.set([
      held({ anonymous: 'kept', joined: left - hour, left: left + minute }),
      held({ anonymous: 'gone', joined: left - hour, left: left - minute }),
    ]);
    expect(names(await list())).toEqual(['kept']);
  });

  test('one user alone, by address or by number', async () => {
    const rows = itemsOf(await list()) ?? [];
    const { email = '', profileId = '' } =
      rows.find(({ actor }) => actor.callerType === 'USER' && actor.email)?.actor ?? {};
    const of = (key: string) =>
      get(path.replace('all', encodeURIComponent(key)), { eventName: 'call_ended' });
    const own = itemsOf(await of(email)) ?? [];
    expect(own).toEqual(rows.filter(({ actor }) => actor.email === email));
    expect(itemsOf(await of(profileId))).toEqual(own);
  });
});

describe('who may read', () => {
  const errorOf = ({ status, body }: Json) => ({ status, error: body.error as Record<string, unknown> });

  test('administrators only: a teacher is refused with a 401 that is no end of the token', async () => {
    const [, teacher = '', head = ''] = demo.accounts;
    const asTeacher = await (await reader(demo, { address: teacher }))(path);
    expect([asTeacher.status, reasonOf(asTeacher)]).toEqual([401, 'authError']);
    expect(errorOf(asTeacher).error.message).toBe(
      'Access denied. You are not authorized to read activity records.',
    );
    expect((await (await reader(demo, { address: head }))(path)).status).toBe(200);
    demo.behave({ administrators: [teacher] });
    expect((await list()).status).toBe(401);
  });

  test('without the scope, with the API switched off, beyond the quota, with a token that ended', async () => {
    const bare = await (await reader(demo, { scopes: [attendanceScopes.meet] }))(path);
    expect([bare.status, reasonOf(bare)]).toEqual([403, 'insufficientPermissions']);
    demo.behave({ disabledApis: ['reports'] });
    const off = await list();
    expect([off.status, reasonOf(off)]).toEqual([403, 'accessNotConfigured']);
    demo.behave({ disabledApis: [], exhaustedApis: ['reports'] });
    expect((await list()).status).toBe(503);
    demo.behave({ exhaustedApis: [] });
    expect((await list()).status).toBe(200);
    demo.expireAccessTokens();
    expect((await list()).status).toBe(401);
  });

  test('requests of a minute are counted', async () => {
    demo.behave({ perMinute: { reports: 3, directory: null, meet: null, people: null } });
    const seen = [];
    for (const later of [0, 0, 0, 0, minute]) {
      now += later;
      seen.push((await list({ maxResults: '1' })).status);
    }
    expect(seen).toEqual([200, 200, 200, 503, 200]);
  });
});
