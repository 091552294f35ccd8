import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '../../../main/demo/conferences/draft.ts';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { conformanceListener } from '../../support/discovery.ts';
import type { Json } from './browser.ts';
import { attendanceScopes, day, type Get, hour, minute, type Query, reader } from './reader.ts';

type Row = Readonly<Record<string, unknown>>;

const born = Date.parse('2026-11-18T10:02:00Z');
const amara = 'amara.osei@harbour.example.com';
const ayo = 'ayo.balogun@harbour.example.com';
const rfc = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');
const errorOf = ({ status, body }: Json) => {
  const error = body.error as Row;
  return [status, error.code, error.status];
};

let now: number;
let demo: Demo;
let get: Get;
let listener: ReturnType<typeof conformanceListener>;
beforeEach(async () => {
  now = born;
  demo = await startDemo({ now: () => now, timeZone: 'Europe/Madrid' });
  get = await reader(demo, { scopes: [attendanceScopes.meet] });
  listener = conformanceListener();
  demo.observe(listener);
});
afterEach(async () => {
  await demo.close();
  expect(listener.problems).toEqual([]);
});

const records = async (query: Query = {}): Promise<readonly Row[]> => {
  const { status, body } = await get('/v2/conferenceRecords', query);
  expect(status).toBe(200);
  return (body.conferenceRecords ?? []) as readonly Row[];
};
const starts = async (filter: string) => (await records({ filter })).map(({ startTime }) => startTime);
const held = (start: number, end: number | null, more: Partial<Draft> = {}): Draft => ({
  code: 'abc-mnop-xyz',
  organizer: amara,
  visits: [{ email: ayo, name: 'Ayo Balogun', joined: start, left: end }],
  ...more,
});

describe('conference records', () => {
  const older = born - 3 * day;
  const newer = born - 2 * day;
  beforeEach(() => {
    demo.conferences.set([
      held(older, older + hour),
      held(newer, newer + hour, { code: 'def-mnop-xyz' }),
      held(born - minute, null),
      held(born - minute, null, { organizer: 'tomas.vidal@harbour.example.com', code: 'ghi-mnop-xyz' }),
    ]);
  });

  test('newest first, only those of the own rooms; the running one has no end', async () => {
    const [live, ...past] = await records();
    expect(live).not.toHaveProperty('endTime');
    expect(live).not.toHaveProperty('expireTime');
    expect(past.map(({ startTime, endTime }) => [startTime, endTime])).toEqual([
      [rfc(newer), rfc(newer + hour)],
      [rfc(older), rfc(older + hour)],
    ]);
    expect(past[0]?.expireTime).toBe(rfc(newer + hour + 30 * day));
    expect((await get(`/v2/${String(live?.name)}`)).body).toEqual(live);
  });

  test.each([
    ['space.meeting_code = "def-mnop-xyz"', [newer]],
    ['space.meeting_code="DEFMNOPXYZ"', [newer]],
    [`start_time >= "${rfc(older)}" AND start_time < "${rfc(newer)}"`, [older]],
    [`start_time>"${rfc(older)}" AND end_time<="${rfc(newer + hour)}"`, [newer]],
    [`start_time = "2026-11-15T11:02:00+01:00"`, [older]],
    ['end_time IS NULL', [born - minute]],
    ['space.meeting_code = "abc-mnop-xyz" AND end_time IS NOT NULL', [older]],
    ['space.meeting_code = "zzz-zzzz-zzz"', []],
  ])('%s', async (filter, expected) => {
    expect(await starts(filter)).toEqual(expected.map(rfc));
  });

  test('by the name of the space, which spaces.get tells for the code', async () => {
    const { body } = await get('/v2/spaces/DEF-mnop-xyz');
    expect(body).toMatchObject({
      meetingCode: 'def-mnop-xyz',
      meetingUri: 'https://meet.google.com/def-mnop-xyz',
    });
    expect(await starts(`space.name = "${String(body.name)}"`)).toEqual([rfc(newer)]);
    expect((await get(`/v2/${String(body.name)}`)).body).toEqual(body);
    const running = (await get('/v2/spaces/abc-mnop-xyz')).body.activeConference;
    expect(running).toEqual({ conferenceRecord: (await records())[0]?.name });
    expect(errorOf(await get('/v2/spaces/zzz-zzzz-zzz'))).toEqual([404, 404, 'NOT_FOUND']);
  });

  test.each([
    'room = "x"',
    'start_time >= "yesterday"',
    'start_time',
    'space.name < "x"',
    'end_time IS NULL OR x',
  ])('%s is refused', async (filter) => {
    expect(errorOf(await get('/v2/conferenceRecords', { filter }))).toEqual([400, 400, 'INVALID_ARGUMENT']);
  });

  test('kept for 30 days after the end', async () => {
    demo.conferences.set([
      held(born - 30 * day - hour, born - 30 * day + minute),
      held(born - 30 * day - hour, born - 30 * day - minute),
    ]);
    const [kept, ...others] = await records();
    expect([kept?.endTime, others]).toEqual([rfc(born - 30 * day + minute), []]);
  });

  test('not there before they begin, and ended when the last one left', async () => {
    demo.conferences.set([held(born + minute, born + 2 * minute)]);
    const seen = [];
    for (const wait of [0, minute, minute]) {
      now += wait;
      seen.push((await records()).map(({ endTime }) => endTime !== undefined));
    }
    expect(seen).toEqual([[], [false], [true]]);
  });
});

describe('pages', () => {
  const through = async (path: string, list: string, pageSize: string | null) => {
    const sizes: number[] = [];
    const seen: unknown[] = [];
    let pageToken: string | undefined;
    do {
      const { body } = await get(path, {
        ...(pageSize === null ? {} : { pageSize }),
        ...(pageToken === undefined ? {} : { pageToken }),
      });
      const items = (body[list] ?? []) as readonly Row[];
      sizes.push(items.length);
      seen.push(...items.map(({ name }) => name));
      pageToken = body.nextPageToken as string | undefined;
    } while (pageToken !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    return sizes;
  };

  test('records: 25 unless asked, 100 at most', async () => {
    demo.conferences.set(
      Array.from({ length: 120 }, (_, index) => held(born - day - index * minute, born - day)),
    );
    expect(await through('/v2/conferenceRecords', 'conferenceRecords', null)).toEqual([25, 25, 25, 25, 20]);
    expect(await through('/v2/conferenceRecords', 'conferenceRecords', '500')).toEqual([100, 20]);
    expect(await through('/v2/conferenceRecords', 'conferenceRecords', '60')).toEqual([60, 60]);
  });

  test('participants: 100 unless asked, 250 at most; counted when the fields say so', async () => {
    const visits = Array.from({ length: 260 }, (_, index) => ({
      anonymous: 'Guest',
      joined: born - hour + index,
    }));
    demo.conferences.set([held(0, 0, { visits })]);
    const path = `/v2/${String((await records())[0]?.name)}/participants`;
    expect(await through(path, 'participants', null)).toEqual([100, 100, 60]);
    expect(await through(path, 'participants', '1000')).toEqual([250, 10]);
    expect((await get(path)).body).not.toHaveProperty('totalSize');
    expect((await get(path, { fields: 'participants,totalSize' })).body.totalSize).toBe(260);
  });

  test('a token ends with its filter, and a size below nothing is refused', async () => {
    const filter = `start_time > "${rfc(born - 20 * day)}"`;
    const { body } = await get('/v2/conferenceRecords', { filter, pageSize: '2' });
    const pageToken = String(body.nextPageToken);
    expect((await get('/v2/conferenceRecords', { filter, pageSize: '9', pageToken })).status).toBe(200);
    expect(errorOf(await get('/v2/conferenceRecords', { pageToken }))[0]).toBe(400);
    expect(errorOf(await get('/v2/conferenceRecords', { pageSize: '-1' }))[0]).toBe(400);
  });
});

describe('participants', () => {
  const start = born - hour;
  const people = async (filter?: string) => {
    const [record] = await records();
    const { body } = await get(
      `/v2/${String(record?.name)}/participants`,
      filter === undefined ? {} : { filter },
    );
    return (body.participants ?? []) as readonly Row[];
  };
  beforeEach(() => {
    demo.conferences.set([
      held(start, null, {
        visits: [
          { email: ayo, name: 'Ayo Balogun', joined: start, left: start + 10 * minute },
          {
            email: ayo,
            name: 'Ayo Balogun',
            joined: start + 5 * minute,
            left: start + 20 * minute,
            device: 'ios',
          },
          { anonymous: 'Guest', joined: start + minute, left: start + 2 * minute },
          { anonymous: 'Guest', joined: start + 3 * minute, left: null },
          { phone: '+441632960144', joined: start + 4 * minute, left: born + minute },
          { room: 'device-1', name: 'Hall', joined: start + 6 * minute },
          { email: 'late@example.org', joined: born + minute },
        ],
      }),
    ]);
  });

  test('an account is one however many devices; without one, every coming is somebody else', async () => {
    const user = expect.stringMatching(/^users\/\d{21}$/);
    expect((await people()).map(({ name: _name, ...rest }) => rest)).toEqual([
      {
        earliestStartTime: rfc(start),
        latestEndTime: rfc(start + 20 * minute),
        signedinUser: { user, displayName: 'Ayo Balogun' },
      },
      {
        earliestStartTime: rfc(start + minute),
        latestEndTime: rfc(start + 2 * minute),
        anonymousUser: { displayName: 'Guest' },
      },
      { earliestStartTime: rfc(start + 3 * minute), anonymousUser: { displayName: 'Guest' } },
      { earliestStartTime: rfc(start + 4 * minute), phoneUser: { displayName: '+4416329601••' } },
      { earliestStartTime: rfc(start + 6 * minute), signedinUser: { user, displayName: 'Hall' } },
    ]);
  });

  test('those still inside, as the clock moves', async () => {
    const inside = async () => (await people('latest_end_time IS NULL')).length;
    expect(await inside()).toBe(3);
    now += minute;
    expect(await inside()).toBe(3);
    expect(await people()).toHaveLength(6);
  });

  test('sessions are one a coming', async () => {
    const [first] = await people();
    const path = `/v2/${String(first?.name)}/participantSessions`;
    const sessions = (await get(path)).body.participantSessions as readonly Row[];
    expect(sessions.map(({ startTime, endTime }) => [startTime, endTime])).toEqual([
      [rfc(start), rfc(start + 10 * minute)],
      [rfc(start + 5 * minute), rfc(start + 20 * minute)],
    ]);
    const filter = `end_time > "${rfc(start + 10 * minute)}"`;
    expect((await get(path, { filter })).body.participantSessions).toEqual([sessions[1]]);
    expect((await get(`/v2/${String(first?.name)}`)).body).toEqual(first);
    expect(errorOf(await get(`${path.replace(/\d+\/participantS/, '0/participantS')}`))[0]).toBe(404);
  });
});

describe('who may read', () => {
  test("another's conference is not there", async () => {
    const [record] = await records();
    const teacher = await reader(demo, { address: demo.accounts[1] ?? '', scopes: [attendanceScopes.meet] });
    expect(errorOf(await teacher(`/v2/${String(record?.name)}`))).toEqual([404, 404, 'NOT_FOUND']);
    expect(errorOf(await teacher(`/v2/${String(record?.name)}/participants`))[0]).toBe(404);
  });

  test('without the scope, with the API switched off, beyond the quota, with a token that ended', async () => {
    const path = '/v2/conferenceRecords';
    const bare = await reader(demo, { scopes: [attendanceScopes.reports] });
    expect(errorOf(await bare(path))).toEqual([403, 403, 'PERMISSION_DENIED']);
    demo.behave({ disabledApis: ['meet'] });
    const off = await get(path);
    expect(errorOf(off)).toEqual([403, 403, 'PERMISSION_DENIED']);
    expect(JSON.stringify(off.body)).toContain('"reason":"SERVICE_DISABLED"');
    demo.behave({ disabledApis: [], exhaustedApis: ['meet'] });
    expect(errorOf(await get(path))).toEqual([429, 429, 'RESOURCE_EXHAUSTED']);
    demo.behave({ exhaustedApis: [] });
    expect((await get(path)).status).toBe(200);
    demo.expireAccessTokens();
    expect(errorOf(await get(path))).toEqual([401, 401, 'UNAUTHENTICATED']);
  });

  test('of one account 600 reads a minute are answered', async () => {
    const statuses = [];
    for (let count = 0; count < 601; count += 1) statuses.push((await get('/v2/spaces/none')).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(600);
    expect(statuses.at(-1)).toBe(429);
    now += minute;
    expect((await get('/v2/spaces/none')).status).toBe(404);
  });
});
