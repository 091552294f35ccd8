import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../integration/meetings/support/world.ts';
import {
  type Desk,
  occurrences,
  openDesk,
  seriesIn,
  startsOf,
  taken,
  weekly,
  worldAt,
} from '../integration/series/class.ts';
import { Killed } from './killed.ts';

const killed = new Killed(new URL('./split-series.ts', import.meta.url));

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

test.each([
  ['before the old half was cut', 'PATCH', 'cut-before'],
  ['before the old half was cut, which then comes late', 'PATCH', 'hang'],
  ['after it was cut, before that was known', 'PATCH', 'commit-then-hang'],
  ['before the new half was made', 'POST', 'cut-before'],
  ['before the new half was made, which then comes late', 'POST', 'hang'],
  ['after it was made, before that was known', 'POST', 'commit-then-hang'],
] as const)('killed %s: the next start brings both halves to stand, once', async (_moment, method, kind) => {
  const fault = desk.demo.faults.add({ match: { method, path: /\/events/ }, kind });
  await killAt(fault.struck);
  desk.demo.faults.clear();
  await again().meetings.resume();
  expect(seriesIn(desk).map(({ fields, recurrence }) => [fields.summary, recurrence[0]])).toEqual([
    ['Rhetoric', 'RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=TU;UNTIL=20261103T075959Z'],
    ['Logic', 'RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=TU;COUNT=4'],
  ]);
  expect((await startsOf(world)).map((start) => start.slice(0, 10))).toEqual(['2026-10-20', '2026-10-27']);
  expect((await startsOf(world, 'Logic')).map((start) => start.slice(0, 10))).toEqual([
    '2026-11-03',
    '2026-11-17',
    '2026-11-24',
  ]);
  await world.meetings.resume();
  expect(seriesIn(desk)).toHaveLength(2);
});

test('killed in between, and given up by the person afterwards: the first half is made whole again', async () => {
  const fault = desk.demo.faults.add({ match: { method: 'POST', path: /\/events/ }, kind: 'cut-before' });
  await killAt(fault.struck);
  const { meetings } = again();
  const left = taken(await meetings.handlers.meetings.list({ status: 'unfinished' })).meetings;
  expect(left).toMatchObject([{ title: 'Logic' }]);
  desk.demo.faults.clear();
  expect(taken(await meetings.handlers.meetings.discard({ meetingId: left[0]?.meetingId ?? '' }))).toEqual({
    status: 'discarded',
  });
  expect(seriesIn(desk).map(({ recurrence }) => recurrence)).toEqual([
    ['RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=TU;COUNT=6', 'EXDATE;TZID=Europe/Madrid:20261110T090000'],
  ]);
  expect(await startsOf(world)).toHaveLength(5);
});

test('killed before the cut, and changed in Google before the next start: nothing of it is carried out', async () => {
  const fault = desk.demo.faults.add({ match: { method: 'PATCH', path: /\/events/ }, kind: 'cut-before' });
  await killAt(fault.struck);
  desk.demo.faults.clear();
  const elsewhere = ['RRULE:FREQ=WEEKLY;COUNT=3'];
  desk.demo.others.patch(desk.address, seriesIn(desk)[0]?.id ?? '', { recurrence: elsewhere });
  await again().meetings.resume();
  expect(seriesIn(desk).map(({ recurrence }) => recurrence)).toEqual([elsewhere]);
});
