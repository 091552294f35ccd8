import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CalendarServer } from '../integration/meetings/support/calendar-server.ts';
import { createWorld, noon, type World } from '../integration/meetings/support/world.ts';
import { Killed } from './killed.ts';
import { input } from './meeting-input.ts';

const killed = new Killed(new URL('./change-meeting.ts', import.meta.url));

let server: CalendarServer;
let first: World;
let second: World | undefined;
let meetingId: string;

beforeEach(async () => {
  server = new CalendarServer();
  first = createWorld({ origin: await server.start() });
  const made = await first.meetings.handlers.meetings.create(input);
  if (!made.ok) throw new Error(made.error.code);
  meetingId = made.value.meetingId;
  await first.close();
});

afterEach(async () => {
  killed.end();
  await second?.close();
  second = undefined;
  await server.close();
  first.platform.remove();
});

const killAt = (how: 'hold' | 'now', moment: (child: ChildProcess) => Promise<unknown>) =>
  killed.at([server.origin, first.platform.userData, meetingId, how], moment);

const changed = () =>
  new Promise<void>((resolve) => {
    server.onChange = () => resolve();
  });

/** `later`: milliseconds between the kill and the next start. */
async function restart(later = 0): Promise<World> {
  second = createWorld({ origin: server.origin, userData: first.platform.userData });
  second.clock.now = noon + later;
  await second.meetings.resume();
  return second;
}

const title = () => server.events()[0]?.summary;
const commits = () => server.changes.filter(({ committed }) => committed).length;
const pending = async (world: World) => {
  const answer = await world.meetings.handlers.meetings.pendingChanges(undefined);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.changes;
};

test('killed between commit and answer: the next start knows the change, and it was made once', async () => {
  server.faults.change.push({ commit: true, answer: 'hang' });
  await killAt('now', changed);
  const world = await restart();
  expect([title(), commits(), await pending(world)]).toEqual(['Dress rehearsal', 1, []]);
  const read = await world.meetings.handlers.meetings.get({ meetingId });
  expect(read).toMatchObject({ value: { meeting: { title: 'Dress rehearsal', status: 'scheduled' } } });
});

test('killed before Google carried it out: the next start sends it, once', async () => {
  server.faults.change.push({ commit: false, answer: 'hang' });
  await killAt('now', changed);
  expect(title()).toBe('Rehearsal');
  const world = await restart();
  expect([title(), commits(), await pending(world)]).toEqual(['Dress rehearsal', 1, []]);
});

const told = (started: ChildProcess) => once(started.stdout ?? started, 'data');

test('killed while it was held: a start soon after sends it', async () => {
  await killAt('hold', told);
  expect(server.changes).toEqual([]);
  const world = await restart(30_000);
  expect([title(), commits(), await pending(world)]).toEqual(['Dress rehearsal', 1, []]);
});

test('killed while it was held: a day later nothing is sent without asking', async () => {
  await killAt('hold', told);
  const world = await restart(24 * 3_600_000);
  expect(title()).toBe('Rehearsal');
  const [change] = await pending(world);
  expect(change).toMatchObject({ state: 'late', after: { title: 'Dress rehearsal' } });
  const { sendNow } = world.meetings.handlers.meetings;
  expect(await sendNow({ changeId: change?.changeId ?? '' })).toMatchObject({ value: { outcome: 'done' } });
  expect([title(), commits()]).toEqual(['Dress rehearsal', 1]);
});
