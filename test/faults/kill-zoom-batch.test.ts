import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../main/demo/start.ts';
import { createBatchWorld } from '../integration/bulk/support/world.ts';
import { CalendarServer } from '../integration/meetings/support/calendar-server.ts';
import { Killed } from './killed.ts';

const killed = new Killed(new URL('./create-batch.ts', import.meta.url));
const posts = { method: 'POST', path: /\/v2\/users\/[^/]+\/meetings$/ };
const rows = 5;

let server: CalendarServer;
let demo: Demo;
let userData: string;

beforeEach(async () => {
  server = new CalendarServer();
  await server.start();
  demo = await startDemo({ now: Date.now });
  userData = mkdtempSync(join(tmpdir(), 'muster-kill-'));
});

afterEach(async () => {
  killed.end();
  await demo.close();
  await server.close();
  rmSync(userData, { recursive: true, force: true });
});

const killAt = (moment: Promise<unknown>) =>
  killed.at([server.origin, userData, String(rows), demo.origin, JSON.stringify(demo.zoomApp)], () => moment);

/** The next start, which goes on by itself. */
async function goOn(): Promise<void> {
  const zoom = { origin: demo.origin, app: demo.zoomApp };
  const world = createBatchWorld({ origin: server.origin, userData, zoom });
  await world.meetings.resume();
  world.bulk.resume();
  expect(await world.ended()).toBe('done');
  await world.close();
}

const oneOfEach = (): void => {
  expect(demo.zoom.meetings()).toHaveLength(rows);
  const places = server.events().map(({ location }) => location);
  expect(places.sort()).toEqual(
    demo.zoom
      .meetings()
      .map((one) => one.join_url)
      .sort(),
  );
};

test('killed after Zoom had made a row’s meeting and before Muster heard of it: one of each a row', async () => {
  const fault = demo.faults.add({ match: posts, kind: 'commit-then-hang', times: 1 });
  await killAt(fault.struck);
  fault.release();
  await goOn();
  oneOfEach();
});

test('killed between Zoom and the calendar: one of each a row', async () => {
  server.faults.insert.push(null, { commit: false, answer: 'hang' }, { commit: false, answer: 'hang' });
  let inserts = 0;
  await killAt(
    new Promise<void>((resolve) => {
      server.onInsert = () => {
        inserts += 1;
        if (inserts === 3) resolve();
      };
    }),
  );
  expect(demo.zoom.meetings().length).toBeGreaterThan(server.events().length);
  await goOn();
  oneOfEach();
});
