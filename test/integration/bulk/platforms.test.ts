import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlatformChoice } from '../../../preload/contract/platforms.ts';
import { type DemoApp, startDemoApp } from '../meetings/support/demo-app.ts';
import {
  all,
  defaults,
  insert,
  lessons,
  type Plan,
  plan,
  progress,
  reached,
  timetable,
} from './support/timetable.ts';

const room = 'https://rooms.example.org/harbour/{id}';
let one: DemoApp;

beforeEach(async () => {
  one = await startDemoApp();
});

afterEach(async () => {
  await one.close();
});

const connectZoom = () => one.call('accounts.connect', { provider: 'zoom', ...one.demo.zoomApp });
const on = (platform: PlatformChoice) => ({ defaults: { ...defaults, platform } });
const posts = { method: 'POST', path: /\/v2\/users\/[^/]+\/meetings$/ };
const places = () =>
  one.demo
    .events(one.demo.accounts[0] ?? '')
    .filter(({ status, fields }) => status !== 'cancelled' && String(fields.summary).startsWith('Lesson'))
    .map(({ fields }) => fields.location);
const codes = ({ rows }: Plan): string[][] => rows.map(({ problems }) => problems.map(({ code }) => code));

async function startOnZoom(count: number): Promise<string> {
  const { planId, rows } = await plan(one, timetable(count), on({ kind: 'zoom' }));
  expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
  await one.call('bulk.start', { planId });
  return planId;
}

/** One event and one Zoom meeting for each lesson, and they belong together. */
function expectOneOfEach(count: number): void {
  expect(lessons(one)).toEqual(all(count));
  const links = one.demo.zoom.meetings().map(({ join_url }) => join_url);
  expect(places().sort()).toEqual(links.sort());
}

/** The table of `timetable` with a column more. */
function withPlatforms(cells: readonly string[]): string {
  const [head, ...rows] = timetable(cells.length).split('\n');
  return [`${head}\tPlatform`, ...rows.map((row, index) => `${row}\t${cells[index]}`)].join('\n');
}

describe('the dry run', () => {
  test('what cannot be had is an error of each row that asks for it', async () => {
    const planned = await plan(one, timetable(2), on({ kind: 'zoom' }));
    expect(codes(planned)).toEqual([['zoom-missing'], ['zoom-missing']]);
    expect(planned.rows[0]).toMatchObject({
      meeting: { platform: null },
      problems: [{ severity: 'error', field: 'platform', column: null }],
    });
    expect(codes(await plan(one, timetable(1), on({ kind: 'room', url: room })))).toEqual([['room-unknown']]);
    await one.call('settings.set', { ownRooms: [room] });
    expect(codes(await plan(one, timetable(1), on({ kind: 'room', url: room })))).toEqual([[]]);
    await connectZoom();
    expect(codes(await plan(one, timetable(1), on({ kind: 'zoom' })))).toEqual([[]]);
  });

  test('a column names the platform of its row, in words or by the address of a room', async () => {
    await one.call('settings.set', { ownRooms: [room] });
    const cells = [
      ...['', 'Google Meet', 'zoom', 'Sala propia', 'https://rooms.example.org/music', 'Sin enlace'],
      ...['https://elsewhere.example.com/x', 'Teams'],
    ];
    const planned = await plan(one, withPlatforms(cells), on({ kind: 'none' }));
    expect(planned.columns.at(-1)).toMatchObject({ field: 'platform', by: 'name' });
    expect(planned.rows.map(({ meeting }) => meeting?.platform)).toEqual([
      { kind: 'none' },
      { kind: 'google-meet' },
      null,
      { kind: 'room', url: room },
      { kind: 'room', url: 'https://rooms.example.org/music' },
      { kind: 'none' },
      null,
      null,
    ]);
    expect(codes(planned)).toEqual([
      ...[[], [], ['zoom-missing'], [], [], []],
      ...[['room-unknown'], ['platform-unknown']],
    ]);
    expect(planned.rows[7]?.problems[0]).toMatchObject({ column: 5, value: 'Teams' });
    await one.call('settings.set', { ownRooms: [room, 'https://other.example.org/{id}'] });
    expect(codes(await plan(one, withPlatforms(['own room'])))).toEqual([['room-ambiguous']]);
    await one.call('settings.set', { ownRooms: [] });
    expect(codes(await plan(one, withPlatforms(['own room'])))).toEqual([['room-missing']]);
  });

  test('rows beyond what Zoom takes in a day are warned of', async () => {
    await connectZoom();
    const { rows } = await plan(one, timetable(102), on({ kind: 'zoom' }));
    const warned = rows.filter(({ problems }) => problems.some(({ code }) => code === 'zoom-daily-limit'));
    expect(warned.map(({ row }) => row)).toEqual([101, 102]);
    expect(warned[0]?.problems).toMatchObject([{ severity: 'warning', facts: { limit: 100 } }]);
  });
});

describe('a batch on Zoom', () => {
  beforeEach(() => connectZoom());

  test('each row has its Zoom meeting; undoing takes them all away', async () => {
    const batchId = await startOnZoom(4);
    await reached(one, batchId, 'done');
    expectOneOfEach(4);
    await one.call('bulk.undo', { batchId, sendUpdates: 'none' });
    await expect.poll(async () => (await progress(one, batchId)).batch.counts.undone).toBe(4);
    await reached(one, batchId, 'done');
    expect(lessons(one)).toEqual([]);
    expect(one.demo.zoom.meetings()).toEqual([]);
  });

  test.each(['commit-then-cut', 'cut-before', 'garbage'] as const)(
    'Zoom’s answers lost (%s), six in a row: one of each a row',
    async (kind) => {
      one.demo.faults.add({ match: posts, kind, times: 6 });
      await reached(one, await startOnZoom(5), 'done');
      expectOneOfEach(5);
    },
  );

  test('the calendar’s answers lost: one of each a row', async () => {
    one.demo.faults.add({ match: insert, kind: 'commit-then-cut', times: 4 });
    await reached(one, await startOnZoom(4), 'done');
    expectOneOfEach(4);
  });

  test('a limit of a second holds the whole batch back and then goes on', async () => {
    one.demo.faults.add({
      match: posts,
      kind: 'status',
      status: 429,
      times: 3,
      headers: { 'Retry-After': '1' },
      body: { code: 429, message: 'You have reached the maximum per-second rate limit for this API.' },
    });
    await reached(one, await startOnZoom(3), 'done');
    expectOneOfEach(3);
  });

  test('the daily limit pauses with its reason; resumed later it goes on', async () => {
    const fault = one.demo.faults.add({
      match: posts,
      kind: 'status',
      status: 429,
      body: { code: 429, message: 'Reached the maximum daily rate limit for this API.' },
    });
    const batchId = await startOnZoom(3);
    const { batch } = await reached(one, batchId, 'paused');
    expect(batch.reason?.code).toBe('zoom-daily-limit');
    await expect.poll(async () => (await progress(one, batchId)).batch.counts.waiting).toBe(3);
    fault.release();
    await one.call('bulk.resume', { batchId });
    await reached(one, batchId, 'done');
    expectOneOfEach(3);
  });

  test('closed while Zoom had made one and had not answered: goes on by itself, nothing twice', async () => {
    const { planId } = await plan(one, timetable(4), on({ kind: 'zoom' }));
    const fault = one.demo.faults.add({ match: posts, kind: 'commit-then-hang', times: 1 });
    await one.call('bulk.start', { planId });
    await fault.struck;
    await one.restart();
    await reached(one, planId, 'done');
    expectOneOfEach(4);
  });

  test('undone while a row is in doubt at Zoom: nothing is left in either place', async () => {
    const { planId } = await plan(one, timetable(3), on({ kind: 'zoom' }));
    const fault = one.demo.faults.add({ match: { path: /\/v2\/users/ }, kind: 'commit-then-cut' });
    await one.call('bulk.start', { planId });
    await reached(one, planId, 'paused');
    fault.release();
    await one.call('bulk.undo', { batchId: planId, sendUpdates: 'none' });
    await reached(one, planId, 'done');
    expect(lessons(one)).toEqual([]);
    expect(one.demo.zoom.meetings()).toEqual([]);
  });
});

test('rows in rooms of one’s own: each its own, and none when none is wanted', async () => {
  await one.call('settings.set', { ownRooms: [room] });
  const { planId } = await plan(one, withPlatforms(['', '', 'none']), on({ kind: 'room', url: room }));
  await one.call('bulk.start', { planId });
  await reached(one, planId, 'done');
  const made = places();
  expect(
    made.filter((place) => /^https:\/\/rooms\.example\.org\/harbour\/\w{12}$/.test(String(place))),
  ).toHaveLength(2);
  expect(new Set(made).size).toBe(3);
});
