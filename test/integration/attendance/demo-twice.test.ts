import { afterEach, expect, test } from 'vitest';
import { DemoRun, wednesday } from './support/demo-run.ts';

const runs: DemoRun[] = [];
const start = async () => {
  const run = await DemoRun.start();
  runs.push(run);
  return run;
};

afterEach(async () => {
  for (const run of runs.splice(0)) await run.close();
});

test('the whole school looked at twice is the same, to the last byte of every table', async () => {
  const run = await start();
  await run.allow('reports', 'meet', 'people');
  await run.syncAll();
  const tables = run.attendanceTables();
  const first = run.dump(tables);
  expect(first.length).toBeGreaterThan(50_000);
  await run.look();
  expect(await run.syncAll()).toBe(0);
  expect(run.dump(tables)).toBe(first);
});

test('which source was read first makes no difference to who came', async () => {
  const [one, other] = [await start(), await start()];
  await one.allow('reports');
  await one.syncAll();
  await one.allow('reports', 'meet', 'people');
  await one.syncAll();
  await other.allow('meet', 'people');
  await other.syncAll();
  await other.allow('reports', 'meet', 'people');
  await other.syncAll();
  expect(await recent(other)).toEqual(await recent(one));
});

/** Of classes that are younger than two days: from then on Meet is spared what Reports has told. */
async function recent(run: DemoRun) {
  const meetings = (await run.meetings()).filter(({ end }) => Date.parse(end) > wednesday - 2 * 86_400_000);
  expect(meetings.length).toBeGreaterThan(4);
  const found = [];
  for (const { meetingId, title, start } of meetings) {
    const { participants, conferences } = await run.ask('get', { meetingId });
    found.push({ title, start, participants, conferences });
  }
  return found;
}
