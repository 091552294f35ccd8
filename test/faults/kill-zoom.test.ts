import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../main/demo/start.ts';
import { CalendarServer } from '../integration/meetings/support/calendar-server.ts';
import { createWorld, type World } from '../integration/meetings/support/world.ts';
import { Killed } from './killed.ts';
import { input } from './meeting-input.ts';

const killed = new Killed(new URL('./create-on-zoom.ts', import.meta.url));
const posts = { method: 'POST', path: /\/v2\/users\/[^/]+\/meetings$/ };

let server: CalendarServer;
let demo: Demo;
let userData: string;
let world: World | undefined;

beforeEach(async () => {
  server = new CalendarServer();
  await server.start();
  demo = await startDemo({ now: Date.now });
  userData = mkdtempSync(join(tmpdir(), 'muster-kill-'));
});

afterEach(async () => {
  killed.end();
  await world?.close();
  world = undefined;
  await demo.close();
  await server.close();
  rmSync(userData, { recursive: true, force: true });
});

const killAt = (moment: Promise<unknown>) =>
  killed.at([server.origin, userData, demo.origin, JSON.stringify(demo.zoomApp)], () => moment);

/** The next start, and the same press of the button once more. */
async function pressAgain(): Promise<void> {
  const zoom = { origin: demo.origin, app: demo.zoomApp };
  world = createWorld({ origin: server.origin, userData, zoom });
  await world.meetings.resume();
  const { create } = world.meetings.handlers.meetings;
  const again = await create({ ...input, platform: { kind: 'zoom' } });
  expect(again).toMatchObject({ ok: true, value: { status: 'scheduled' } });
}

const oneOfEach = (): void => {
  expect(demo.zoom.meetings()).toHaveLength(1);
  expect(server.events()).toMatchObject([{ location: demo.zoom.meetings()[0]?.join_url }]);
};

test('killed after Zoom had made it and before Muster heard of it: one Zoom meeting and one event', async () => {
  const fault = demo.faults.add({ match: posts, kind: 'commit-then-hang' });
  await killAt(fault.struck);
  fault.release();
  expect(demo.zoom.meetings()).toHaveLength(1);
  expect(server.events()).toHaveLength(0);
  await pressAgain();
  oneOfEach();
});

test('killed between Zoom and the calendar: one Zoom meeting and one event', async () => {
  server.faults.insert.push({ commit: false, answer: 'hang' });
  await killAt(
    new Promise<void>((resolve) => {
      server.onInsert = () => resolve();
    }),
  );
  expect(server.events()).toHaveLength(0);
  await pressAgain();
  oneOfEach();
});

test('killed before Zoom had made it: one of each in the end', async () => {
  const fault = demo.faults.add({ match: posts, kind: 'hang' });
  await killAt(fault.struck);
  fault.release();
  await pressAgain();
  oneOfEach();
});
