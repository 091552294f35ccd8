import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

const killed = new Killed(new URL('./zoom-series.ts', import.meta.url));
const onZoom = { method: 'POST', path: /\/v2\/users\/[^/]+\/meetings$/ };
const inCalendar = { method: 'POST', path: /\/events$/ };

let desk: Desk;
let world: World;
let userData: string;

const again = (): World => {
  const zoom = { origin: desk.demo.origin, app: desk.demo.zoomApp };
  world = worldAt({ origin: desk.demo.origin, ...desk }, { zoom, ...(userData ? { userData } : {}) });
  userData = world.platform.userData;
  return world;
};

beforeEach(async () => {
  desk = await openDesk();
  userData = '';
  again();
});
afterEach(async () => {
  killed.end();
  await world.close();
  await desk.demo.close();
  world.platform.remove();
});

const input = { ...weekly, platform: { kind: 'zoom' }, requestId: 'one press' } as const;
const create = async () => taken(await world.meetings.handlers.meetings.create(input));

/** Ends this world, kills another on the same records at that moment, and starts once more. */
async function killAt(struck: Promise<unknown>, what: string, meetingId = ''): Promise<void> {
  await world.close();
  const app = JSON.stringify(desk.demo.zoomApp);
  await killed.at([desk.demo.origin, desk.token, desk.address, userData, app, what, meetingId], () => struck);
  desk.demo.faults.clear();
  await again().meetings.resume();
}

const oneLinkFor = (series: number): void => {
  const [zoom, ...more] = desk.demo.zoom.meetings();
  expect(more).toEqual([]);
  const places = seriesIn(desk).map(({ fields }) => fields.location);
  expect(places).toEqual(Array.from({ length: series }, () => zoom?.join_url));
};

describe('a series that is created', () => {
  test.each([
    ['before Zoom had made it', onZoom, 'cut-before'],
    ['before Zoom had made it, which then comes late', onZoom, 'hang'],
    ['after Zoom had made it, before that was known', onZoom, 'commit-then-hang'],
    ['between Zoom and the calendar', inCalendar, 'cut-before'],
    ['after the calendar had it, before that was known', inCalendar, 'commit-then-hang'],
  ] as const)('killed %s: one Zoom meeting and one series', async (_moment, match, kind) => {
    const fault = desk.demo.faults.add({ match, kind });
    await killAt(fault.struck, 'create');
    await create();
    oneLinkFor(1);
  });
});

describe('a series that stands', () => {
  let meetingId: string;

  beforeEach(async () => {
    await create();
    const all = await occurrences(world);
    meetingId = all.find(({ start }) => start.startsWith('2026-11-03'))?.meetingId ?? '';
  });

  test.each(['cut-before', 'commit-then-hang'] as const)(
    'killed while it is cut in two (%s): both halves have the one link',
    async (kind) => {
      const fault = desk.demo.faults.add({ match: inCalendar, kind });
      await killAt(fault.struck, 'cut', meetingId);
      oneLinkFor(2);
    },
  );

  test.each([
    ['before the calendar had deleted it', /\/events\//, 'cut-before'],
    ['after the calendar had, before that was known', /\/events\//, 'commit-then-hang'],
    ['before Zoom had', /\/v2\/meetings\//, 'cut-before'],
    ['after Zoom had, before that was known', /\/v2\/meetings\//, 'commit-then-hang'],
  ] as const)(
    'killed while it is cancelled, %s: nothing is left in either place',
    async (_moment, path, kind) => {
      const fault = desk.demo.faults.add({ match: { method: 'DELETE', path }, kind });
      await killAt(fault.struck, 'cancel', meetingId);
      expect(seriesIn(desk)).toEqual([]);
      expect(desk.demo.zoom.meetings()).toEqual([]);
    },
  );
});
