import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AccessFailure } from '../../../main/accounts/network.ts';
import type { Result } from '../../../main/result.ts';
import type { CreatedMeeting, CreateMeeting } from '../../../preload/contract/meetings.ts';
import { meetings as contract } from '../../../preload/contract/meetings.ts';
import { CalendarServer } from './support/calendar-server.ts';
import { createWorld, type World } from './support/world.ts';

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

const input: CreateMeeting = {
  title: 'Rehearsal',
  description: 'Bring the score.',
  projectId: 'choir',
  employeeEmails: ['guest@example.com', 'ana@example.org'],
  startTime: '2026-10-20T09:00',
  endTime: '2026-10-20T10:15',
};

const create = (more: Partial<CreateMeeting> = {}) =>
  world.meetings.handlers.meetings.create({ ...input, ...more });

function value(result: Result<CreatedMeeting>): CreatedMeeting {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.details)}`);
  return contract.create.output.parse(result.value);
}

async function total(): Promise<number> {
  const list = await world.meetings.handlers.meetings.list(undefined);
  return list.ok ? list.value.total : -1;
}

describe('what is sent', () => {
  test('one event with its own id, a Meet request, and the guests in order', async () => {
    await create();
    const [insert] = server.inserts;
    expect(insert?.calendarId).toBe('primary');
    expect(Object.fromEntries(insert?.query ?? [])).toEqual({
      conferenceDataVersion: '1',
      sendUpdates: 'all',
    });
    expect(insert?.body).toMatchObject({
      summary: 'Rehearsal',
      description: 'Bring the score.',
      start: { dateTime: '2026-10-20T09:00:00+02:00', timeZone: 'Europe/Madrid' },
      end: { dateTime: '2026-10-20T10:15:00+02:00', timeZone: 'Europe/Madrid' },
      attendees: [
        { email: 'ana@example.org', displayName: 'Ana Ruiz' },
        { email: 'guest@example.com' },
        { email: 'zoe@example.org', displayName: 'Zoë Ash' },
      ],
      conferenceData: { createRequest: { conferenceSolutionKey: { type: 'hangoutsMeet' } } },
    });
  });

  test.each(['all', 'externalOnly', 'none'] as const)('sendUpdates %s', async (sendUpdates) => {
    await create({ sendUpdates });
    expect(server.inserts[0]?.query.get('sendUpdates')).toBe(sendUpdates);
  });

  test('the calendar asked for; the account’s own address is its primary one', async () => {
    value(await create({ calendarId: 'team@group.calendar.google.com' }));
    const own = value(await create({ calendarId: 'Coordinator@example.org' }));
    expect(server.inserts.map(({ calendarId }) => calendarId)).toEqual([
      'team@group.calendar.google.com',
      'primary',
    ]);
    expect(own.calendarId).toBe('primary');
  });

  test('with nothing but a person: “Meeting”, now, half an hour, the computer’s zone', async () => {
    const result = value(
      await world.meetings.handlers.meetings.create({ employeeEmails: ['ana@example.org'] }),
    );
    expect(result).toMatchObject({
      title: 'Meeting',
      start: '2026-10-14T10:00:00+02:00',
      end: '2026-10-14T10:30:00+02:00',
      timeZone: 'Europe/Madrid',
    });
  });
});

describe('what comes back', () => {
  test('the whole meeting', async () => {
    const result = value(await create({ timeZone: 'America/Los_Angeles' }));
    expect(result).toMatchObject({
      eventId: server.events()[0]?.id,
      htmlLink: `https://www.google.com/calendar/event?eid=${server.events()[0]?.id}`,
      meetUrl: 'https://meet.google.com/abc-mnop-xyz',
      meetCode: 'abc-mnop-xyz',
      link: 'ready',
      title: 'Rehearsal',
      status: 'scheduled',
      start: '2026-10-20T09:00:00-07:00',
      end: '2026-10-20T10:15:00-07:00',
      joinFrom: '2026-10-20T15:45:00Z',
      joinUntil: '2026-10-20T18:15:00Z',
      projectId: 'choir',
      origin: 'muster',
      repeated: false,
    });
    expect(result.attendees.map(({ email, name, response }) => [email, name, response])).toEqual([
      ['ana@example.org', 'Ana Ruiz', 'needsAction'],
      ['guest@example.com', null, 'needsAction'],
      ['zoe@example.org', 'Zoë Ash', 'needsAction'],
    ]);
  });

  test('one invitation a person, all of one batch, with the reasons', async () => {
    const { meetingId } = value(await create());
    const read = await world.meetings.handlers.meetings.get({ meetingId });
    if (!read.ok) throw new Error(read.error.code);
    const { invitations } = contract.get.output.parse(read.value);
    expect(invitations.map(({ email, name, why }) => [email, name, why])).toEqual([
      ['ana@example.org', 'Ana Ruiz', 'project,typed'],
      ['guest@example.com', null, 'typed'],
      ['zoe@example.org', 'Zoë Ash', 'project'],
    ]);
    expect(new Set(invitations.map(({ inviteId }) => inviteId)).size).toBe(3);
    expect(new Set(invitations.map(({ batchId }) => batchId)).size).toBe(1);
    for (const one of invitations) {
      expect(one).toMatchObject({
        meetingTitle: 'Rehearsal',
        meetUrl: 'https://meet.google.com/abc-mnop-xyz',
      });
    }
  });

  test('the page and the connection are told', async () => {
    await create();
    expect(world.changed).toContain('meetings');
    expect(world.accounts[0]?.told).toEqual(['succeeded']);
  });
});

describe('the conference', () => {
  test('pending: it is waited for', async () => {
    server.conference = { pendingReads: 3 };
    const result = value(await create());
    expect(result).toMatchObject({ link: 'ready', meetCode: 'abc-mnop-xyz' });
    expect(server.requests.filter((request) => request.startsWith('GET'))).toHaveLength(3);
    const read = await world.meetings.handlers.meetings.get({ meetingId: result.meetingId });
    expect(read).toMatchObject({ value: { invitations: [{ meetUrl: result.meetUrl }, {}, {}] } });
  });

  test('pending for longer: the result says so, and looking at the meeting later finds the link', async () => {
    server.conference = { pendingReads: 5 };
    const result = value(await create());
    expect(result).toMatchObject({ status: 'scheduled', link: 'pending', meetUrl: null, meetCode: null });
    world.clock.now += 60_000;
    const { meetingId } = result;
    expect(await world.meetings.handlers.meetings.get({ meetingId })).toMatchObject({
      value: { meeting: { link: 'ready', meetCode: 'abc-mnop-xyz' } },
    });
  });

  test('pending, and the network goes: the meeting stands, the link comes later', async () => {
    server.conference = { pendingReads: 1 };
    server.faults.get.push(...Array(4).fill({ commit: false, answer: 'cut' }));
    expect(value(await create())).toMatchObject({ status: 'scheduled', link: 'pending' });
  });

  test('failed: the meeting has no link, and says so', async () => {
    server.conference = 'failure';
    expect(value(await create())).toMatchObject({ status: 'scheduled', link: 'none', meetUrl: null });
  });

  test('not allowed by the calendar: the event is made without one, under the same id', async () => {
    server.conference = 'not-allowed';
    const result = value(await create());
    expect(result).toMatchObject({ status: 'scheduled', link: 'none', meetUrl: null });
    expect(server.inserts.map(({ body }) => [body.id, 'conferenceData' in body])).toEqual([
      [result.eventId, true],
      [result.eventId, false],
    ]);
    expect(server.events()).toHaveLength(1);
  });
});

describe('nothing is asked of Google, and nothing is kept, when the input is wrong', () => {
  const none = { projectId: undefined, employeeEmails: [] };
  test.each([
    [none, 'no-participants', 'audience'],
    [{ employeeEmails: ['ana@example.org', 'not an address'] }, 'address-invalid', 'employeeEmails'],
    [{ employeeEmails: Array.from({ length: 199 }, (_, n) => `p${n}@x.org`) }, 'too-many-guests', 'audience'],
    [{ endTime: '2026-10-20T09:00' }, 'end-not-after-start', 'endTime'],
    [{ startTime: 'soon' }, 'time-invalid', 'startTime'],
    [{ endTime: '2026-10-20' }, 'time-invalid', 'endTime'],
    [{ startTime: '2027-03-28T02:30' }, 'time-skipped', 'startTime'],
    [{ timeZone: 'Europe/Nowhere' }, 'zone-unknown', 'timeZone'],
  ])('%j: %s', async (more, code, field) => {
    const { projectId, ...rest } = input;
    const asked = { ...rest, ...('projectId' in more ? {} : { projectId: projectId ?? '' }), ...more };
    const result = await world.meetings.handlers.meetings.create(asked as CreateMeeting);
    expect(result).toMatchObject({ ok: false, error: { code, details: { field } } });
    expect(server.requests).toEqual([]);
    expect(await total()).toBe(0);
  });

  test('the words for nobody at all', async () => {
    const result = await world.meetings.handlers.meetings.create({});
    if (result.ok) throw new Error('created');
    expect(world.context.describe(result.error).message).toBe('No participant e-mails resolved');
  });
});

describe('nothing is kept when the connection is not good for it', () => {
  test('a permission that was not given', async () => {
    world.accounts[0]?.permissions.delete('events');
    expect(await create()).toMatchObject({ error: { code: 'permission-missing' } });
    expect(server.requests).toEqual([]);
    expect(await total()).toBe(0);
  });

  test('a sign-in that has ended (invalid_grant)', async () => {
    const [account] = world.accounts;
    if (!account) throw new Error('no account');
    // As the connection does when Google answers a refresh with invalid_grant.
    account.auth.getRequestHeaders = async () => {
      throw new AccessFailure({ code: 'sign-in-needed', details: { address: account.address } });
    };
    account.auth.request = async () => {
      throw new AccessFailure({ code: 'sign-in-needed', details: { address: account.address } });
    };
    expect(await create()).toMatchObject({ error: { code: 'sign-in-needed' } });
    expect(account.told).toEqual([{ code: 'sign-in-needed', details: { address: account.address } }]);
    expect(server.requests).toEqual([]);
    expect(await total()).toBe(0);
  });

  test('an account that is not there', async () => {
    expect(await create({ accountId: 'another' })).toMatchObject({ error: { code: 'account-missing' } });
    expect(await total()).toBe(0);
  });
});
