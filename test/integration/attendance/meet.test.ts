import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Conference } from '../../../main/attendance/model.ts';
import { createMeetSource } from '../../../main/attendance/sources/meet/create-meet.ts';
import type { MeetSource } from '../../../main/attendance/sources/meet/meet.ts';
import { subjectOf } from '../../../main/demo/conferences/model.ts';
import { codeOf as errorOf, must } from '../accounts/desk.ts';
import { type GoogleDesk, openGoogleDesk } from './google-desk.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const code = 'abc-mnop-xyz';
const letters = 'abcmnopxyz';
const never = new AbortController().signal;

let desk: GoogleDesk;
let meet: MeetSource;
let organizer: string;
let now: number;

beforeEach(async () => {
  desk = await openGoogleDesk('meet');
  meet = createMeetSource(desk.context);
  organizer = desk.access.address;
  now = Date.now();
});
afterEach(() => desk.close());

const lately = () => ({ from: now - 7 * day, to: now + day });
const runs = async (window = lately()): Promise<readonly Conference[]> =>
  must(await meet.conferences(desk.access, { code: letters, window }, never));
const only = async (): Promise<Conference> => {
  const [conference, ...others] = await runs();
  if (!conference || others.length > 0) throw new Error(`${others.length + 1} conferences`);
  return conference;
};

describe('the runs of a room', () => {
  it('are found by code and window, the newest first, with the one that goes on', async () => {
    const start = now - 2 * day;
    desk.demo.conferences.set([
      { code, organizer, visits: [{ email: 'a@example.com', joined: start, left: start + 30 * minute }] },
      { code, organizer, visits: [{ email: 'a@example.com', joined: now - 5 * minute }] },
      {
        code: 'zzz-zzzz-zzz',
        organizer,
        visits: [{ email: 'a@example.com', joined: start, left: start + 1 }],
      },
      { code, organizer, visits: [{ email: 'a@example.com', joined: now - 20 * day, left: now - 19 * day }] },
    ]);
    const found = await runs();
    expect(found.map(({ start: from, end }) => [from, end])).toEqual([
      [now - 5 * minute, null],
      [start, start + 30 * minute],
    ]);
    for (const { name, space } of found) {
      expect(name).toMatch(/^conferenceRecords\/\w+$/);
      expect(space).toMatch(/^spaces\/\w+$/);
    }
    const all = must(await meet.conferences(desk.access, { window: lately() }, never));
    expect(all).toHaveLength(3);
  });

  it('are none where nobody met, and none after thirty days', async () => {
    desk.demo.conferences.set([
      { code, organizer, visits: [{ email: 'a@example.com', joined: now - 40 * day, left: now - 39 * day }] },
    ]);
    expect(await runs({ from: now - 60 * day, to: now })).toEqual([]);
  });

  it('come page by page, a hundred at once', async () => {
    const drafts = Array.from({ length: 230 }, (_, index) => {
      const joined = now - index * 20 * minute - minute;
      return { code, organizer, visits: [{ anonymous: 'Guest', joined, left: joined + 1000 }] };
    });
    desk.demo.conferences.set(drafts);
    expect(await runs()).toHaveLength(230);
    expect(desk.asked(/conferenceRecords$/)).toHaveLength(3);
  });

  it('begin again where a page token is gone', async () => {
    const drafts = Array.from({ length: 150 }, (_, index) => {
      const joined = now - index * 20 * minute - minute;
      return { code, organizer, visits: [{ anonymous: 'Guest', joined, left: joined + 1000 }] };
    });
    desk.demo.conferences.set(drafts);
    const gone = {
      kind: 'status',
      status: 400,
      body: { error: { code: 400, status: 'INVALID_ARGUMENT', message: 'The page token is invalid.' } },
    } as const;
    const match = (request: { query: URLSearchParams }) => request.query.has('pageToken');
    desk.demo.faults.add({ match, times: 1, ...gone });
    expect(await runs()).toHaveLength(150);
    desk.demo.faults.add({ match, ...gone });
    expect(errorOf(await meet.conferences(desk.access, { window: lately() }, never))).toBe('service-refused');
  });
});

describe('who was in it', () => {
  const start = () => now - 3 * 60 * minute;
  beforeEach(() => {
    const from = start();
    desk.demo.conferences.set([
      {
        code,
        organizer,
        visits: [
          { email: 'anna@example.com', name: 'Anna Keller', joined: from, left: from + 10 * minute },
          {
            email: 'anna@example.com',
            name: 'Anna Keller',
            joined: from + 12 * minute,
            left: from + 60 * minute,
          },
          { anonymous: ' Guest  BEN ', joined: from + minute, left: from + 20 * minute },
          { anonymous: 'Guest Ben', joined: from + 2 * minute, left: from + 21 * minute },
          { phone: '+15550100', joined: from + 3 * minute, left: from + 30 * minute },
          { email: 'leo@example.com', name: 'Leo', joined: from + 5 * minute },
        ],
      },
    ]);
  });

  it('is told by single stays, each under its own name', async () => {
    const sessions = must(await meet.sessions(desk.access, await only(), 'sessions', never));
    const from = start();
    expect(sessions).toHaveLength(6);
    expect(new Set(sessions.map(({ sessionId }) => sessionId)).size).toBe(6);
    const anna = sessions.filter(({ displayName }) => displayName === 'Anna Keller');
    expect(anna).toMatchObject([
      { subject: `user:${subjectOf('anna@example.com')}`, kind: 'account', source: 'meet', joined: from },
      { joined: from + 12 * minute, left: from + 60 * minute, device: null, ip: null },
    ]);
    expect(new Set(anna.map(({ endpoint }) => endpoint)).size).toBe(1);
    const guests = sessions.filter(({ kind }) => kind === 'anonymous');
    expect(guests.map(({ subject }) => subject)).toEqual(['name:guest ben', 'name:guest ben']);
    expect(new Set(guests.map(({ endpoint }) => endpoint)).size).toBe(2);
    // Google hides a part of the number: what is left may be anybody's.
    expect(sessions.find(({ kind }) => kind === 'phone')?.subject).toMatch(/^name:\+1/);
    expect(sessions.find(({ displayName }) => displayName === 'Leo')?.left).toBeNull();
  });

  it('is the same when it is read again', async () => {
    const conference = await only();
    const read = async () => must(await meet.sessions(desk.access, conference, 'sessions', never));
    expect(await read()).toEqual(await read());
  });

  it('is told by whole stays with one request for everybody', async () => {
    const conference = await only();
    const before = desk.asked(/./).length;
    const sessions = must(await meet.sessions(desk.access, conference, 'participants', never));
    expect(desk.asked(/./)).toHaveLength(before + 1);
    const from = start();
    expect(sessions).toHaveLength(5);
    expect(sessions.find(({ displayName }) => displayName === 'Anna Keller')).toMatchObject({
      joined: from,
      left: from + 60 * minute,
    });
    for (const { sessionId, endpoint } of sessions) expect(sessionId).toBe(endpoint);
  });

  it('is whole for a full lecture hall', async () => {
    const from = start();
    const visits = Array.from({ length: 600 }, (_, index) => ({
      anonymous: `Guest ${index}`,
      joined: from + index * 1000,
      left: from + 60 * minute,
    }));
    desk.demo.conferences.set([{ code, organizer, visits }]);
    const sessions = must(await meet.sessions(desk.access, await only(), 'participants', never));
    expect(new Set(sessions.map(({ displayName }) => displayName)).size).toBe(600);
    expect(desk.asked(/\/participants$/)).toHaveLength(3);
  });
});

describe('the code of a room', () => {
  beforeEach(() => {
    desk.demo.conferences.set([
      { code, organizer, visits: [{ anonymous: 'Guest', joined: now - 9 * minute, left: now - minute }] },
    ]);
  });

  it('is asked once, also for the next start of Muster', async () => {
    const { space } = await only();
    for (const source of [meet, meet, createMeetSource(desk.context)]) {
      expect(must(await source.codeOf(desk.access, space, never))).toBe(letters);
    }
    expect(desk.asked(/\/v2\/spaces\//)).toHaveLength(1);
  });

  it('is none for a room that is not there, asked once as well', async () => {
    expect(must(await meet.codeOf(desk.access, 'spaces/none', never))).toBeNull();
    expect(must(await meet.codeOf(desk.access, 'spaces/none', never))).toBeNull();
    expect(desk.asked(/\/v2\/spaces\//)).toHaveLength(1);
  });
});
