import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CalendarServer, type Fault } from '../integration/meetings/support/calendar-server.ts';
import { createWorld, type World } from '../integration/meetings/support/world.ts';
import { Killed } from './killed.ts';
import { input } from './meeting-input.ts';

const killed = new Killed(new URL('./create-meeting.ts', import.meta.url));

let server: CalendarServer;
let userData: string;
let world: World | undefined;

beforeEach(async () => {
  server = new CalendarServer();
  await server.start();
  userData = mkdtempSync(join(tmpdir(), 'muster-kill-'));
});

afterEach(async () => {
  killed.end();
  await world?.close();
  world = undefined;
  await server.close();
  rmSync(userData, { recursive: true, force: true });
});

const killAt = async (moment: Promise<unknown>): Promise<void> => {
  expect(await killed.at([server.origin, userData], () => moment)).toEqual([]);
};

const inserted = () =>
  new Promise<void>((resolve) => {
    server.onInsert = () => resolve();
  });

function restart(): World {
  world = createWorld({ origin: server.origin, userData });
  return world;
}

test('killed between commit and answer: the next start has the one event as a scheduled meeting', async () => {
  server.faults.insert.push({ commit: true, answer: 'hang' });
  await killAt(inserted());
  const { meetings } = restart();
  expect(await meetings.handlers.meetings.list(undefined)).toMatchObject({
    value: { meetings: [{ status: 'unfinished', title: 'Rehearsal' }] },
  });
  await meetings.resume();
  const [event] = server.events();
  expect(await meetings.handlers.meetings.list(undefined)).toMatchObject({
    value: { total: 1, meetings: [{ status: 'scheduled', eventId: event?.id, meetCode: 'abc-mnop-xyz' }] },
  });
  expect(server.events()).toHaveLength(1);
  expect(server.inserts).toHaveLength(1);
});

test('killed between commit and answer: pressing the button again gives the same meeting', async () => {
  server.faults.insert.push({ commit: true, answer: 'hang' });
  await killAt(inserted());
  const { meetings } = restart();
  const again = await meetings.handlers.meetings.create({ ...input, requestId: 'after the crash' });
  expect(again).toMatchObject({ ok: true, value: { status: 'scheduled', repeated: true } });
  expect(server.events()).toHaveLength(1);
});

test('killed before Google has made the event: it is left to the person, and made once when asked for', async () => {
  const lost: Fault = { commit: false, answer: 'hang' };
  server.faults.insert.push(lost);
  await killAt(inserted());
  const { meetings } = restart();
  await meetings.resume();
  expect(server.events()).toHaveLength(0);
  const list = await meetings.handlers.meetings.list({ status: 'unfinished' });
  if (!list.ok) throw new Error(list.error.code);
  const meetingId = list.value.meetings[0]?.meetingId ?? '';
  expect(await meetings.handlers.meetings.finish({ meetingId })).toMatchObject({
    ok: true,
    value: { status: 'scheduled', attendees: [{ email: 'ana@example.org' }, { email: 'guest@example.com' }] },
  });
  expect(server.events()).toHaveLength(1);
  const read = await meetings.handlers.meetings.get({ meetingId });
  expect(read).toMatchObject({
    value: { invitations: [{ email: 'ana@example.org' }, { email: 'guest@example.com' }] },
  });
});

test('killed while Google was making the conference: the meeting is scheduled, its link comes later', async () => {
  server.conference = { pendingReads: 1 };
  let list: World | undefined;
  const stored = async () => {
    await inserted();
    // The child has written the answer down when its record says so.
    list = createWorld({ origin: server.origin, userData });
    await expect
      .poll(() => list?.meetings.handlers.meetings.list({ status: 'scheduled' }), { timeout: 10_000 })
      .toMatchObject({ value: { total: 1 } });
    await list.close();
  };
  await killAt(stored());
  const { meetings } = restart();
  const pending = await meetings.handlers.meetings.list(undefined);
  expect(pending).toMatchObject({
    value: { meetings: [{ status: 'scheduled', link: 'pending', meetUrl: null }] },
  });
  if (!pending.ok) throw new Error(pending.error.code);
  const meetingId = pending.value.meetings[0]?.meetingId ?? '';
  expect(await meetings.handlers.meetings.get({ meetingId })).toMatchObject({
    value: { meeting: { link: 'ready', meetUrl: 'https://meet.google.com/abc-mnop-xyz' } },
  });
  expect(server.events()).toHaveLength(1);
});
