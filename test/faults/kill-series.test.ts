import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../integration/meetings/support/world.ts';
import {
  type Desk,
  occurrences,
  openDesk,
  seriesIn,
  taken,
  weekly,
  worldAt,
} from '../integration/series/class.ts';
import { Killed } from './killed.ts';

const killed = new Killed(new URL('./change-series.ts', import.meta.url));

let desk: Desk;
let world: World;
let userData: string;
let meetingId: string;

beforeEach(async () => {
  desk = await openDesk();
  world = worldAt({ origin: desk.demo.origin, ...desk });
  userData = world.platform.userData;
  taken(await world.meetings.handlers.meetings.create(weekly));
  meetingId = (await occurrences(world)).find(({ start }) => start.startsWith('2026-11-03'))?.meetingId ?? '';
  await world.close();
});
afterEach(async () => {
  killed.end();
  await world.close();
  await desk.demo.close();
  world.platform.remove();
});

const killAt = (struck: Promise<unknown>) =>
  killed.at([desk.demo.origin, desk.token, desk.address, userData, meetingId], () => struck);

const again = (): World => {
  world = worldAt({ origin: desk.demo.origin, ...desk }, { userData });
  return world;
};

/** `20 ana+guest`, as each date stands in the calendar. */
const dates = async (): Promise<string[]> =>
  (await occurrences(world, 'Logic')).map(
    ({ start, attendees }) =>
      `${start.slice(8, 10)} ${attendees.map(({ email }) => email.replace(/@.*/, '')).join('+')}`,
  );
const told = () => desk.demo.sent.filter(({ recipients }) => recipients.includes('zoe@example.org'));

test.each([
  ['before the series was changed', 'cut-before'],
  ['before it was changed, which then comes late', 'hang'],
  ['after it was changed, before that was known', 'commit-then-hang'],
] as const)('killed %s: the next start brings it to its end, once', async (_moment, kind) => {
  const fault = desk.demo.faults.add({ match: { method: 'PATCH', path: /\/events/ }, kind });
  await killAt(fault.struck);
  desk.demo.faults.clear();
  await again().meetings.resume();
  expect(await dates()).toEqual(['20', '27', '03', '17', '24'].map((day) => `${day} ana+zoe`));
  expect(seriesIn(desk)).toHaveLength(1);
  expect(told()).toHaveLength(1);
  expect(taken(await world.meetings.handlers.meetings.pendingChanges({})).changes).toEqual([]);
  await world.meetings.resume();
  expect(told()).toHaveLength(1);
});

test('killed between the series and a date that was only moved: that date gets its guests at the next start', async () => {
  again();
  const moved = (await occurrences(world)).find(({ start }) => start.startsWith('2026-11-17'));
  taken(
    await world.meetings.handlers.meetings.update({
      meetingId: moved?.meetingId ?? '',
      changes: { startTime: '2026-11-18T09:00', endTime: '2026-11-18T10:30', timeZone: 'Europe/Madrid' },
    }),
  );
  await world.close();
  const fault = desk.demo.faults.add({
    match: ({ method, path }) => method === 'PATCH' && path.includes('_2026'),
    kind: 'cut-before',
  });
  await killAt(fault.struck);
  desk.demo.faults.clear();
  await again().meetings.resume();
  const { meetings } = taken(await world.meetings.handlers.meetings.list({ status: 'scheduled' }));
  const after = meetings.filter(({ seriesId }) => seriesId === seriesIn(desk)[0]?.id);
  expect(new Set(after.map(({ attendees }) => attendees.map(({ email }) => email).join(' ')))).toEqual(
    new Set(['ana@example.org zoe@example.org']),
  );
});
