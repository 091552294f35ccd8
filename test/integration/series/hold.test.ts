import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { World } from '../meetings/support/world.ts';
import { type Desk, occurrences, openDesk, seriesIn, startsOf, taken, weekly, worldAt } from './class.ts';

const long = { undo: 60_000 };
const short = { undo: 150 };
let desk: Desk;
let world: World;
let userData: string;

const open = async (timing: { readonly undo: number }): Promise<void> => {
  world = worldAt(
    { origin: desk.demo.origin, ...desk },
    { userData, timing: { request: 10_000, ...timing } },
  );
};

beforeEach(async () => {
  desk = await openDesk();
  world = worldAt({ origin: desk.demo.origin, ...desk });
  userData = world.platform.userData;
  taken(await world.meetings.handlers.meetings.create(weekly));
  await occurrences(world);
  await world.close();
});
afterEach(async () => {
  await world.close();
  await desk.demo.close();
  world.platform.remove();
});

const series = () => world.meetings.handlers.series;
const on = async (day: string): Promise<string> => {
  const found = (await occurrences(world)).find(({ start }) => start.startsWith(day));
  if (!found) throw new Error(`nothing on ${day}`);
  return found.meetingId;
};
const change = async (scope: 'following' | 'all') =>
  ({ meetingId: await on('2026-11-03'), scope, title: 'Logic', hold: true }) as const;
const pending = async () => taken(await world.meetings.handlers.meetings.pendingChanges({})).changes;
const titles = () => seriesIn(desk).map(({ fields }) => fields.summary);
const heldId = (begun: { readonly held: { readonly changeId: string } | null }): string => {
  if (!begun.held) throw new Error('it is not held');
  return begun.held.changeId;
};

describe('a change of several dates that is held', () => {
  test.each(['following', 'all'] as const)('%s: is sent when its time is over', async (scope) => {
    await open(short);
    taken(await series().update(await change(scope)));
    expect(titles()).toEqual(['Rhetoric']);
    expect(await pending()).toMatchObject([
      { kind: 'update', scope, before: { title: 'Rhetoric' }, after: { title: 'Logic' }, mailed: 2 },
    ]);
    await vi.waitFor(() => expect(titles()).toContain('Logic'), 10_000);
    await vi.waitFor(async () => expect(await pending()).toEqual([]), 10_000);
  });

  test('taken back: no request leaves, nobody is mailed', async () => {
    await open(long);
    const changeId = heldId(taken(await series().update(await change('following'))));
    const before = desk.demo.sent.length;
    expect(taken(await world.meetings.handlers.meetings.undo({ changeId }))).toEqual({ outcome: 'undone' });
    expect(await pending()).toEqual([]);
    expect(titles()).toEqual(['Rhetoric']);
    expect(desk.demo.sent).toHaveLength(before);
    expect(taken(await world.meetings.handlers.meetings.undo({ changeId })).outcome).toBe('undone');
  });

  test('cancelled dates can be taken back too', async () => {
    await open(long);
    const begun = taken(
      await series().cancel({ meetingId: await on('2026-11-03'), scope: 'all', hold: true }),
    );
    expect(await pending()).toMatchObject([{ kind: 'cancel', scope: 'all', after: null }]);
    taken(await world.meetings.handlers.meetings.undo({ changeId: heldId(begun) }));
    expect(await startsOf(world)).toHaveLength(5);
  });

  test('sent now: at once, and an Undo is too late then', async () => {
    await open(long);
    const changeId = heldId(taken(await series().update(await change('following'))));
    expect(taken(await world.meetings.handlers.meetings.sendNow({ changeId })).outcome).toBe('done');
    expect(titles()).toEqual(['Rhetoric', 'Logic']);
    expect(taken(await world.meetings.handlers.meetings.undo({ changeId })).outcome).toBe('too-late');
  });

  test('pressed twice it is one; another change of the series has to wait for it', async () => {
    await open(long);
    const asked = await change('all');
    const one = heldId(taken(await series().update(asked)));
    expect(heldId(taken(await series().update(asked)))).toBe(one);
    expect(await series().update({ ...asked, title: 'Ethics' })).toMatchObject({
      ok: false,
      error: { code: 'change-under-way' },
    });
  });

  test('closing Muster sends it', async () => {
    await open({ ...long });
    taken(await series().update(await change('all')));
    await world.close();
    expect(titles()).toEqual(['Logic']);
    await open(long);
    expect(await pending()).toEqual([]);
  });

  test('a next start finds it: sent when it was due a moment ago, and asked about when that is long ago', async () => {
    await open(long);
    const begun = taken(await series().update(await change('all')));
    const row = world.context.database.get('SELECT * FROM series_change WHERE change_id = ?', heldId(begun));
    taken(await world.meetings.handlers.meetings.undo({ changeId: heldId(begun) }));
    await world.close();
    await open(long);
    const dueAt = (at: number) =>
      world.context.database.run(
        `UPDATE series_change SET state = 'held', due_at = ? WHERE change_id = ?`,
        at,
        String(row?.change_id),
      );
    dueAt(world.clock.now - 60 * 60_000);
    await world.meetings.resume();
    expect(titles()).toEqual(['Rhetoric']);
    expect(await pending()).toMatchObject([{ state: 'late' }]);
    dueAt(world.clock.now - 5_000);
    await world.meetings.resume();
    expect(titles()).toEqual(['Logic']);
    expect(await pending()).toEqual([]);
  });
});

describe('changed elsewhere while it was held', () => {
  test('the same field: nothing is sent, both versions are shown, and one’s own way is had by comparing', async () => {
    await open(long);
    const changeId = heldId(taken(await series().update(await change('all'))));
    desk.demo.others.patch(desk.address, seriesIn(desk)[0]?.id ?? '', { summary: 'Rhetoric II' });
    const met = taken(await world.meetings.handlers.meetings.sendNow({ changeId }));
    expect(met).toMatchObject({
      outcome: 'conflict',
      mine: { title: 'Logic' },
      theirs: { title: 'Rhetoric II' },
      fields: ['title'],
    });
    expect(titles()).toEqual(['Rhetoric II']);
    const [one] = await pending();
    expect(one).toMatchObject({ state: 'conflict', theirs: { title: 'Rhetoric II' } });
    if (!one?.theirs) throw new Error('what stands there is not told');
    taken(await world.meetings.handlers.meetings.sendNow({ changeId, seen: one.theirs }));
    expect(titles()).toEqual(['Logic']);
  });

  test('its times: the same', async () => {
    await open(long);
    const changeId = heldId(taken(await series().update(await change('following'))));
    const id = seriesIn(desk)[0]?.id ?? '';
    desk.demo.others.patch(desk.address, id, { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=9'] });
    const met = taken(await world.meetings.handlers.meetings.sendNow({ changeId }));
    expect(met).toMatchObject({ outcome: 'conflict', fields: ['time'] });
    expect(titles()).toEqual(['Rhetoric']);
    if (met.outcome !== 'conflict') throw new Error('no conflict');
    taken(await world.meetings.handlers.meetings.sendNow({ changeId, seen: met.theirs }));
    expect(titles()).toEqual(['Rhetoric', 'Logic']);
  });

  test('another field is no conflict, and stays', async () => {
    await open(long);
    const changeId = heldId(taken(await series().update(await change('all'))));
    desk.demo.others.patch(desk.address, seriesIn(desk)[0]?.id ?? '', { description: 'Room 4' });
    taken(await world.meetings.handlers.meetings.sendNow({ changeId }));
    expect(seriesIn(desk).map(({ fields }) => fields)).toMatchObject([
      { summary: 'Logic', description: 'Room 4' },
    ]);
  });
});

test('without a connection when its time is over: it waits in the list, and is sent when asked again', async () => {
  await open(long);
  const changeId = heldId(taken(await series().update(await change('all'))));
  const [account] = world.accounts;
  account?.permissions.delete('events');
  expect(await world.meetings.handlers.meetings.sendNow({ changeId })).toMatchObject({ ok: false });
  expect(await pending()).toMatchObject([{ state: 'failed', error: { code: 'permission-missing' } }]);
  account?.permissions.add('events');
  taken(await world.meetings.handlers.meetings.sendNow({ changeId }));
  expect(titles()).toEqual(['Logic']);
});
