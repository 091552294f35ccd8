import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../../main/result.ts';
import type { CreatedMeeting, CreateMeeting } from '../../../preload/contract/meetings.ts';
import { CalendarServer, type Fault } from './support/calendar-server.ts';
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
  projectId: 'choir',
  employeeEmails: ['guest@example.com'],
  startTime: '2026-10-20T09:00',
};

function value(result: Result<CreatedMeeting>): CreatedMeeting {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.details)}`);
  return result.value;
}

const create = (more: Partial<CreateMeeting> = {}) =>
  world.meetings.handlers.meetings.create({ ...input, ...more });

const unavailable: Fault = { commit: true, answer: 'error', status: 503, reason: 'backendError' };

describe('the answer is lost after Google has made the event', () => {
  const faults: Record<string, Fault> = {
    'the connection is cut': { commit: true, answer: 'cut' },
    'the connection is cut within the answer': { commit: true, answer: 'cut-body' },
    'no answer comes in time': { commit: true, answer: 'hang' },
    'a server error comes': unavailable,
    'an answer breaks off': { commit: true, answer: 'garbage' },
    'the page of a hotel comes': { commit: true, answer: 'html' },
    'some other JSON comes': { commit: true, answer: 'wrong-json' },
  };
  for (const [name, fault] of Object.entries(faults)) {
    test(`${name}: one event, and the meeting is scheduled`, async () => {
      server.faults.insert.push(fault);
      const meeting = value(await create());
      expect(server.events()).toHaveLength(1);
      expect(server.inserts).toHaveLength(1);
      expect(meeting).toMatchObject({
        status: 'scheduled',
        eventId: server.events()[0]?.id,
        repeated: false,
      });
    });
  }

  test('looking fails for a while too', async () => {
    server.faults.insert.push({ commit: true, answer: 'cut' });
    server.faults.get.push({ commit: false, answer: 'cut' }, unavailable, { commit: false, answer: 'html' });
    expect(value(await create()).status).toBe('scheduled');
    expect(server.events()).toHaveLength(1);
  });
});

describe('the request is lost before Google has made the event', () => {
  test.each(['cut', 'hang', 'garbage'] as const)('%s: it is sent again with the same id', async (answer) => {
    server.faults.insert.push({ commit: false, answer });
    const meeting = value(await create());
    expect(server.inserts.map(({ body }) => body.id)).toEqual([meeting.eventId, meeting.eventId]);
    expect(server.events()).toHaveLength(1);
  });

  test('a second attempt that finds the id taken reads the event', async () => {
    // The look comes too early: the first insert is carried out after it.
    server.faults.insert.push({ commit: true, answer: 'cut' });
    server.faults.get.push({ commit: false, answer: 'error', status: 404, reason: 'notFound' });
    const meeting = value(await create());
    expect(server.inserts.map(({ committed }) => committed)).toEqual([true, false]);
    expect(server.events().map(({ id }) => id)).toEqual([meeting.eventId]);
  });
});

describe('nothing can be learnt', () => {
  beforeEach(() => {
    server.faults.insert.push({ commit: true, answer: 'cut' });
    server.faults.get.push(...Array<Fault>(4).fill({ commit: false, answer: 'cut' }));
  });

  test('the meeting stays unfinished, and pressing again finds it', async () => {
    const first = await create();
    expect(first).toMatchObject({ ok: false, error: { code: 'outcome-unknown' } });
    const left = await world.meetings.handlers.meetings.list(undefined);
    expect(left).toMatchObject({ value: { meetings: [{ status: 'unfinished', link: 'none' }], total: 1 } });
    const meeting = value(await create({ requestId: 'a later press' }));
    expect(meeting).toMatchObject({ status: 'scheduled', repeated: true });
    expect(server.events()).toHaveLength(1);
  });

  test('finish settles it', async () => {
    const first = await create();
    const meetingId = first.ok ? '' : String(first.error.details?.meetingId);
    const meeting = value(await world.meetings.handlers.meetings.finish({ meetingId }));
    expect(meeting).toMatchObject({
      meetingId,
      status: 'scheduled',
      meetUrl: 'https://meet.google.com/abc-mnop-xyz',
    });
    expect(server.events()).toHaveLength(1);
  });

  test('discard is refused while Google has it: the meeting is scheduled', async () => {
    const first = await create();
    const meetingId = first.ok ? '' : String(first.error.details?.meetingId);
    const result = await world.meetings.handlers.meetings.discard({ meetingId });
    expect(result).toEqual({ ok: true, value: { status: 'scheduled' } });
  });

  test('discard removes it once Google says that there is no such event', async () => {
    const first = await create();
    const meetingId = first.ok ? '' : String(first.error.details?.meetingId);
    server.faults.get.push({ commit: false, answer: 'cut' });
    expect(await world.meetings.handlers.meetings.discard({ meetingId })).toMatchObject({ ok: false });
    server.erase(server.events()[0]?.id ?? '');
    const result = await world.meetings.handlers.meetings.discard({ meetingId });
    expect(result).toEqual({ ok: true, value: { status: 'discarded' } });
    expect(await world.meetings.handlers.meetings.get({ meetingId })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  test('an event that was deleted at Google meanwhile is not made again', async () => {
    await create();
    const [event] = server.events();
    if (event) event.status = 'cancelled';
    expect(await create()).toMatchObject({ ok: false, error: { code: 'event-deleted' } });
    expect(server.inserts).toHaveLength(1);
  });

  test('the next start finds it', async () => {
    await create();
    await world.close();
    const { userData } = world.platform;
    world = createWorld({ origin: server.origin, userData });
    await world.meetings.resume();
    const list = await world.meetings.handlers.meetings.list(undefined);
    expect(list).toMatchObject({ value: { meetings: [{ status: 'scheduled' }] } });
    expect(server.inserts).toHaveLength(1);
  });
});

describe('the button is pressed more than once', () => {
  test('twenty calls at once make one event', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => create()));
    const made = results.map(value);
    expect(new Set(made.map(({ meetingId }) => meetingId)).size).toBe(1);
    expect(made.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(server.inserts).toHaveLength(1);
  });

  test('twenty calls of one press, whose first answer is lost, make one event', async () => {
    server.faults.insert.push({ commit: true, answer: 'hang' });
    const results = await Promise.all(Array.from({ length: 20 }, () => create({ requestId: 'press 1' })));
    expect(new Set(results.map((one) => value(one).eventId)).size).toBe(1);
    expect(server.events()).toHaveLength(1);
  });

  test('the same press later is answered with its meeting, even after a restart', async () => {
    const first = value(await create({ requestId: 'press 1' }));
    world.clock.now += 3_600_000;
    await world.close();
    const { userData } = world.platform;
    world = createWorld({ origin: server.origin, userData });
    const second = value(await create({ requestId: 'press 1', title: 'Changed' }));
    expect(second).toMatchObject({ meetingId: first.meetingId, title: 'Rehearsal', repeated: true });
    expect(server.inserts).toHaveLength(1);
  });

  test('two presses with their own ids are two meetings, also at once', async () => {
    const [one, two] = await Promise.all([create({ requestId: 'a' }), create({ requestId: 'b' })]);
    expect(value(one).eventId).not.toBe(value(two).eventId);
    expect(server.events()).toHaveLength(2);
  });

  test('without an id, the same input is the same press for ten seconds', async () => {
    const first = value(await create());
    world.clock.now += 9_000;
    expect(value(await create({ employeeEmails: [' Guest@example.com '] }))).toMatchObject({
      meetingId: first.meetingId,
      repeated: true,
    });
    world.clock.now += 2_000;
    expect(value(await create()).meetingId).not.toBe(first.meetingId);
    expect(server.events()).toHaveLength(2);
  });
});

describe('Google refuses', () => {
  const refusals: Record<string, { fault: Fault; code: string }> = {
    'a missing permission': {
      fault: { commit: false, answer: 'error', status: 403, reason: 'insufficientPermissions' },
      code: 'permission-missing',
    },
    'a calendar that is gone': {
      fault: { commit: false, answer: 'error', status: 404, reason: 'notFound' },
      code: 'calendar-not-found',
    },
    'a calendar that may only be read': {
      fault: { commit: false, answer: 'error', status: 403, reason: 'requiredAccessLevel' },
      code: 'calendar-read-only',
    },
    'the limit of use': {
      fault: { commit: false, answer: 'error', status: 403, reason: 'quotaExceeded' },
      code: 'usage-limit',
    },
    'a bad request': {
      fault: { commit: false, answer: 'error', status: 400, reason: 'invalid' },
      code: 'service-refused',
    },
  };
  for (const [name, { fault, code }] of Object.entries(refusals)) {
    test(`${name}: the reason is told and nothing stays behind`, async () => {
      server.faults.insert.push(fault);
      expect(await create()).toMatchObject({ ok: false, error: { code } });
      expect(server.inserts).toHaveLength(1);
      expect(await world.meetings.handlers.meetings.list(undefined)).toMatchObject({ value: { total: 0 } });
    });
  }

  test('nobody answers at that address: offline, nothing stays behind', async () => {
    const { origin } = server;
    const port = Number(new URL(origin).port);
    await server.close();
    expect(await create()).toMatchObject({ ok: false, error: { code: 'offline' } });
    expect(await world.meetings.handlers.meetings.list(undefined)).toMatchObject({ value: { total: 0 } });
    server = new CalendarServer();
    await server.start(port);
  });

  test('asking to slow down is obeyed', async () => {
    const slow: Fault = { commit: false, answer: 'error', status: 403, reason: 'rateLimitExceeded' };
    const header = { 'retry-after': '1' };
    server.faults.insert.push(slow, {
      commit: false,
      answer: 'error',
      status: 429,
      reason: 'x',
      headers: header,
    });
    const begun = Date.now();
    expect(value(await create()).status).toBe('scheduled');
    expect(Date.now() - begun).toBeGreaterThanOrEqual(1000);
    expect(server.inserts).toHaveLength(3);
  });

  test('a wait beyond the limit is not waited for', async () => {
    const headers = { 'retry-after': '3600' };
    server.faults.insert.push({ commit: false, answer: 'error', status: 429, reason: 'x', headers });
    expect(await create()).toMatchObject({ ok: false, error: { code: 'rate-limited' } });
    expect(server.inserts).toHaveLength(1);
  });

  test('a refusal after a lost answer does not take the record away', async () => {
    server.faults.insert.push(
      { commit: false, answer: 'cut' },
      { commit: false, answer: 'error', status: 403, reason: 'quotaExceeded' },
    );
    expect(await create()).toMatchObject({ ok: false, error: { code: 'outcome-unknown' } });
    expect(await world.meetings.handlers.meetings.list(undefined)).toMatchObject({ value: { total: 1 } });
  });
});

test('closing while an answer is awaited ends at once and leaves the meeting to the next start', async () => {
  server.faults.insert.push({ commit: true, answer: 'hang' });
  const committed = new Promise<void>((resolve) => {
    server.onInsert = () => resolve();
  });
  const creating = create();
  await committed;
  await world.close();
  expect(await creating).toMatchObject({ ok: false, error: { code: 'outcome-unknown' } });
  const { userData } = world.platform;
  world = createWorld({ origin: server.origin, userData });
  await world.meetings.resume();
  expect(await world.meetings.handlers.meetings.list(undefined)).toMatchObject({
    value: { meetings: [{ status: 'scheduled' }] },
  });
});
