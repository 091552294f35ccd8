import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../meetings/support/world.ts';
import { type Desk, occurrences, openDesk, seriesIn, startsOf, taken, weekly, worldAt } from './class.ts';

let desk: Desk;
let world: World;

beforeEach(async () => {
  desk = await openDesk();
  world = open();
});
afterEach(async () => {
  await world.close();
  await desk.demo.close();
  world.platform.remove();
});

/** `userData` continues an earlier world. */
const open = (userData?: string): World =>
  worldAt(
    { origin: desk.demo.origin, ...desk },
    {
      zoom: { origin: desk.demo.origin, app: desk.demo.zoomApp },
      ...(userData === undefined ? {} : { userData }),
    },
  );
const input = { ...weekly, platform: { kind: 'zoom' }, requestId: 'one press' } as const;
const meetings = () => world.meetings.handlers.meetings;
const series = () => world.meetings.handlers.series;
const create = async () => taken(await meetings().create(input));
const zoomMeetings = () => desk.demo.zoom.meetings();
const posts = { method: 'POST', path: /\/v2\/users\/[^/]+\/meetings$/ };
/** The occurrence that starts on the day. */
const on = async (day: string): Promise<string> => {
  const all = [...(await occurrences(world)), ...(await occurrences(world, 'Logic'))];
  const found = all.find(({ start }) => start.startsWith(day));
  if (!found) throw new Error(`nothing on ${day}`);
  return found.meetingId;
};
const cancelDate = async (day: string) => taken(await meetings().cancel({ meetingId: await on(day) }));
const places = () => seriesIn(desk).map(({ fields }) => fields.location);

describe('creating', () => {
  test('one Zoom meeting without a fixed time; its link serves every date', async () => {
    await create();
    const [zoom, ...more] = zoomMeetings();
    expect(more).toEqual([]);
    expect(zoom).toMatchObject({ type: 3, topic: 'Rhetoric' });
    expect(zoom?.start_time).toBeUndefined();
    expect(places()).toEqual([zoom?.join_url]);
    const all = await occurrences(world);
    expect(all).toHaveLength(5);
    for (const one of all)
      expect(one).toMatchObject({ platform: 'zoom', meetUrl: zoom?.join_url, link: 'ready' });
    expect(all[0]?.description).toBe('Bring the book.');
  });

  test.each(['commit-then-cut', 'cut-before', 'garbage'] as const)(
    'Zoom’s answer lost (%s): one Zoom meeting and one series',
    async (kind) => {
      desk.demo.faults.add({ match: posts, kind, times: 1 });
      await create();
      expect(zoomMeetings()).toHaveLength(1);
      expect(places()).toEqual([zoomMeetings()[0]?.join_url]);
    },
  );

  test('the calendar refuses for good: the Zoom meeting goes again', async () => {
    const inserts = { method: 'POST', path: /\/events$/ };
    desk.demo.faults.add({ match: inserts, kind: 'status', status: 400, body: { error: { code: 400 } } });
    expect(await meetings().create(input)).toMatchObject({ ok: false });
    expect(zoomMeetings()).toEqual([]);
  });

  test('in doubt and given up: nothing is left at Zoom', async () => {
    const fault = desk.demo.faults.add({ match: { path: /\/v2\/users/ }, kind: 'commit-then-cut' });
    expect(await meetings().create(input)).toMatchObject({ error: { code: 'outcome-unknown' } });
    fault.release();
    const [left] = taken(await meetings().list({ status: 'unfinished' })).meetings;
    taken(await meetings().discard({ meetingId: left?.meetingId ?? '' }));
    expect(zoomMeetings()).toEqual([]);
    expect(seriesIn(desk)).toEqual([]);
  });
});

describe('cancelling', () => {
  beforeEach(create);

  test('one date, or one and all that follow: the link stays for the others', async () => {
    await cancelDate('2026-10-27');
    expect(zoomMeetings()).toHaveLength(1);
    taken(await series().cancel({ meetingId: await on('2026-11-17'), scope: 'following' }));
    expect(zoomMeetings()).toHaveLength(1);
    expect(await startsOf(world)).toHaveLength(2);
  });

  test('the whole series: the Zoom meeting goes', async () => {
    taken(await series().cancel({ meetingId: await on('2026-11-03'), scope: 'all' }));
    expect(zoomMeetings()).toEqual([]);
  });

  test.each([
    ['some dates were', '2026-11-12T12:00:00Z'],
    ['all of it was', '2026-12-24T12:00:00Z'],
  ])('the whole series after %s held: it goes all the same', async (_what, now) => {
    const meetingId = await on('2026-11-17');
    world.clock.now = Date.parse(now);
    taken(await series().cancel({ meetingId, scope: 'all' }));
    expect(zoomMeetings()).toEqual([]);
  });

  test('date by date: it goes with the last', async () => {
    const days = (await startsOf(world)).map((start) => start.slice(0, 10));
    for (const day of days.slice(0, -1)) await cancelDate(day);
    expect(zoomMeetings()).toHaveLength(1);
    await cancelDate(days.at(-1) ?? '');
    expect(zoomMeetings()).toEqual([]);
  });

  test('Zoom cannot be reached then: made up for with the next look', async () => {
    const fault = desk.demo.faults.add({ match: { path: /\/v2\/meetings/ }, kind: 'cut-before' });
    taken(await series().cancel({ meetingId: await on('2026-11-03'), scope: 'all' }));
    expect(zoomMeetings()).toHaveLength(1);
    fault.release();
    taken(await world.meetings.recheck());
    expect(zoomMeetings()).toEqual([]);
  });

  test('deleted in Google Calendar by somebody: it goes once that was read', async () => {
    const [master] = seriesIn(desk);
    desk.demo.others.patch(desk.address, master?.id ?? '', { status: 'cancelled' });
    await occurrences(world);
    taken(await world.meetings.recheck());
    expect(zoomMeetings()).toEqual([]);
  });

  test('what only looks over here, since not all was read, stays: the calendar is asked first', async () => {
    const all = await occurrences(world);
    const { database } = world.context;
    for (const { meetingId } of all) {
      database.run(`UPDATE meeting SET status = 'cancelled' WHERE meeting_id = ?`, meetingId);
    }
    taken(await world.meetings.recheck());
    expect(zoomMeetings()).toHaveLength(1);
  });
});

describe('cut in two', () => {
  const cut = async () =>
    taken(
      await series().update({
        meetingId: await on('2026-11-03'),
        scope: 'following',
        title: 'Logic',
        startTime: '2026-11-04T11:00',
        endTime: '2026-11-04T12:00',
      }),
    );

  beforeEach(create);

  test('both halves have the one link, which goes with the last of them', async () => {
    await cut();
    const [zoom, ...more] = zoomMeetings();
    expect(more).toEqual([]);
    expect(places()).toEqual([zoom?.join_url, zoom?.join_url]);
    for (const one of await occurrences(world, 'Logic')) {
      expect(one).toMatchObject({
        platform: 'zoom',
        meetUrl: zoom?.join_url,
        description: 'Bring the book.',
      });
    }
    taken(await series().cancel({ meetingId: await on('2026-10-20'), scope: 'all' }));
    expect(zoomMeetings()).toHaveLength(1);
    taken(await series().cancel({ meetingId: await on('2026-11-18'), scope: 'all' }));
    expect(zoomMeetings()).toEqual([]);
  });

  test('the second half cancelled first: the first keeps the link', async () => {
    await cut();
    taken(await series().cancel({ meetingId: await on('2026-11-04'), scope: 'all' }));
    expect(zoomMeetings()).toHaveLength(1);
    taken(await series().cancel({ meetingId: await on('2026-10-20'), scope: 'all' }));
    expect(zoomMeetings()).toEqual([]);
  });

  test.each(['commit-then-cut', 'cut-before'] as const)(
    'the second half’s answer lost (%s): one Zoom meeting, two halves',
    async (kind) => {
      desk.demo.faults.add({ match: { method: 'POST', path: /\/events$/ }, kind, times: 1 });
      await cut();
      expect(zoomMeetings()).toHaveLength(1);
      expect(places()).toHaveLength(2);
    },
  );

  test('the second half is refused: the series is whole again, and has its link', async () => {
    desk.demo.faults.add({
      match: { method: 'POST', path: /\/events$/ },
      kind: 'status',
      status: 400,
      body: { error: { code: 400 } },
    });
    const meetingId = await on('2026-11-03');
    expect(await series().update({ meetingId, scope: 'following', title: 'Logic' })).toMatchObject({
      ok: false,
    });
    expect(zoomMeetings()).toHaveLength(1);
    expect(await startsOf(world)).toHaveLength(5);
  });
});

describe('what Zoom is told', () => {
  beforeEach(create);

  test('another time is not its business, another title is', async () => {
    const requests: string[] = [];
    desk.demo.observe(({ method, path }) => requests.push(`${method} ${path}`));
    const meetingId = await on('2026-11-03');
    taken(
      await series().update({
        meetingId,
        scope: 'all',
        startTime: '2026-11-03T15:00',
        endTime: '2026-11-03T16:00',
      }),
    );
    expect(requests.filter((one) => one.startsWith('PATCH /v2/'))).toEqual([]);
    taken(await series().update({ meetingId: await on('2026-11-03'), scope: 'all', title: 'Logic' }));
    expect(zoomMeetings()).toMatchObject([{ type: 3, topic: 'Logic' }]);
  });

  test('nothing is made, told or deleted by starting again', async () => {
    await occurrences(world);
    const { userData } = world.platform;
    await world.close();
    const requests: string[] = [];
    desk.demo.observe(({ method, path }) => requests.push(`${method} ${path}`));
    world = open(userData);
    await world.meetings.resume();
    taken(await world.meetings.recheck());
    expect(requests.filter((one) => one.includes('/v2/'))).toEqual([]);
    expect(zoomMeetings()).toHaveLength(1);
  });
});

test('a single date cannot be moved to Zoom; it can be moved away, and the others keep the link', async () => {
  await create();
  const meetingId = await on('2026-11-03');
  taken(await meetings().update({ meetingId, changes: { platform: { kind: 'google-meet' } } }));
  expect(zoomMeetings()).toHaveLength(1);
  const platforms = (await occurrences(world)).map(({ platform }) => platform);
  expect(platforms).toEqual(['zoom', 'zoom', 'google-meet', 'zoom', 'zoom']);
  expect(await meetings().update({ meetingId, changes: { platform: { kind: 'zoom' } } })).toMatchObject({
    error: { code: 'zoom-series' },
  });
});
