import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noon } from '../meetings/support/world.ts';
import { body, type CalendarWorld, createCalendarWorld, day, hour } from './support/calendar-world.ts';

let one: CalendarWorld;
beforeEach(async () => {
  one = await createCalendarWorld();
});
afterEach(() => one.close());

const eventLists = () => one.lists.filter(({ path }) => path.endsWith('/events'));

describe('what others change', () => {
  test('title, time, guests and deletion appear here, by the sync token alone', async () => {
    const { others } = one.demo;
    const moved = others.insert(one.own, body('Moved'));
    const renamed = others.insert(one.own, body('Renamed', 2 * hour));
    const deleted = others.insert(one.own, body('Deleted', 3 * hour));
    const joined = others.insert(one.own, body('Joined', 4 * hour));
    await one.sync();
    expect(await one.titles()).toEqual(['Moved', 'Renamed', 'Deleted', 'Joined']);

    const { start, end } = body('', 9 * hour);
    others.patch(one.own, moved, { start, end });
    others.patch(one.own, renamed, { summary: 'Renamed by Ana' });
    others.patch(one.own, joined, { attendees: [{ email: 'guest@example.com' }] });
    others.remove(one.own, deleted);
    one.forget();
    expect(await one.sync()).toMatchObject({ ok: true, value: { read: 4 } });
    expect(await one.titles()).toEqual(['Renamed by Ana', 'Joined', 'Moved']);
    const meetings = await one.meetings();
    expect(meetings.find(({ title }) => title === 'Deleted')?.status).toBe('cancelled');
    expect(meetings.find(({ title }) => title === 'Joined')?.attendees).toMatchObject([
      { email: 'guest@example.com' },
    ]);
    expect(meetings.every(({ origin }) => origin === 'calendar')).toBe(true);

    expect(eventLists()).toHaveLength(1);
    const query = eventLists()[0]?.query;
    expect(query?.has('syncToken')).toBe(true);
    for (const name of ['timeMin', 'timeMax', 'orderBy', 'q', 'updatedMin', 'showDeleted']) {
      expect(query?.has(name), name).toBe(false);
    }
  });

  test('in the first week of a long holiday, after which the token is too old, appears here', async () => {
    const { others } = one.demo;
    const moved = others.insert(one.own, body('Moved', day));
    const deleted = others.insert(one.own, body('Deleted', 2 * day));
    await one.sync();
    const { start, end } = body('', 3 * day);
    others.patch(one.own, moved, { start, end });
    others.remove(one.own, deleted);
    others.insert(one.own, body('Made meanwhile', 4 * day));
    one.world.clock.now += 40 * day;
    one.demo.expireSyncTokens();
    await one.sync();
    const meetings = await one.meetings();
    expect(meetings.map(({ title, status }) => [title, status])).toEqual([
      ['Deleted', 'cancelled'],
      ['Moved', 'scheduled'],
      ['Made meanwhile', 'scheduled'],
    ]);
    expect(meetings[1] && Date.parse(meetings[1].start)).toBe(Date.parse(start.dateTime));
  });

  test('an invitation to somebody else’s event comes, and goes when the guest is taken out', async () => {
    const [, teacher = ''] = one.demo.accounts;
    await one.sync();
    const { others } = one.demo;
    const id = others.insert(teacher, body('Invited', hour, { attendees: [{ email: one.own }] }));
    await one.sync();
    expect(await one.titles()).toEqual(['Invited']);
    others.patch(teacher, id, { attendees: [] });
    await one.sync();
    expect(await one.titles()).toEqual([]);
  });

  test('answers are kept per invitation, with the time they were first read', async () => {
    await one.sync();
    const guest = one.demo.accounts[1] ?? '';
    const handlers = one.world.meetings.handlers.meetings;
    const made = await handlers.create({ title: 'Asked', employeeEmails: [guest, 'out@example.com'] });
    if (!made.ok) throw new Error(made.error.code);
    const { meetingId, eventId } = made.value;
    const answers = async () => {
      const got = await handlers.get({ meetingId });
      if (!got.ok) throw new Error(got.error.code);
      const { meeting, invitations } = got.value;
      const shown = new Map(meeting.attendees.map(({ email, response }) => [email, response]));
      return invitations.map(({ email, response, respondedAt }) => {
        expect(shown.get(email)).toBe(response);
        return { email, response, respondedAt };
      });
    };
    const open = { email: 'out@example.com', response: 'needsAction', respondedAt: null };
    expect(await answers()).toEqual([open, { ...open, email: guest }]);
    one.demo.others.answer(guest, eventId, 'declined');
    await one.sync();
    const at = new Date(one.world.clock.now).toISOString();
    const declined = { email: guest, response: 'declined', respondedAt: at };
    expect(await answers()).toEqual([open, declined]);
    one.demo.others.patch(one.own, eventId, { summary: 'Asked again' });
    await one.sync();
    expect(await answers()).toEqual([open, declined]);
    expect(await one.meetings()).toMatchObject([{ origin: 'muster', meetingId, title: 'Asked again' }]);
  });

  test('a reading that finds nothing new tells of no changed meeting', async () => {
    one.demo.others.insert(one.own, body('Once'));
    await one.sync();
    expect(one.world.changed).toContain('meetings');
    one.world.changed.splice(0);
    await one.sync();
    expect(one.world.changed).not.toContain('meetings');
  });
});

describe('series', () => {
  const weekly = (more: Record<string, unknown> = {}) =>
    body('Weekly', hour, { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=5'], ...more });
  const rows = () =>
    one.world.context.database.all(
      `SELECT event_id, series_id, original_start_ms, start_ms, status FROM meeting ORDER BY original_start_ms`,
    );

  test('instances know their series and when they were to start', async () => {
    const id = one.demo.others.insert(one.own, weekly());
    await one.sync();
    const before = rows();
    expect(before).toHaveLength(5);
    expect(before.every((row) => row.series_id === id && row.original_start_ms === row.start_ms)).toBe(true);
    const second = String(before[1]?.event_id);
    const { start, end } = body('', 8 * day);
    one.demo.others.patch(one.own, second, { start, end });
    await one.sync();
    const moved = rows()[1];
    expect(moved?.event_id).toBe(second);
    expect(Number(moved?.start_ms) - Number(moved?.original_start_ms)).toBe(day - hour);
  });

  test('one instance, the end of a series, and the whole of it can be deleted', async () => {
    const id = one.demo.others.insert(one.own, weekly());
    await one.sync();
    const [first] = rows();
    one.demo.others.remove(one.own, String(first?.event_id));
    await one.sync();
    expect(await one.titles()).toHaveLength(4);
    one.demo.others.patch(one.own, id, { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] });
    await one.sync();
    expect(await one.titles()).toHaveLength(2);
    one.demo.others.remove(one.own, id);
    await one.sync();
    expect(await one.titles()).toEqual([]);
  });

  test('a series that is deleted as itself takes its instances along', async () => {
    const id = one.demo.others.insert(one.own, weekly());
    await one.sync();
    const { faults } = one.demo;
    const stub = { kind: 'calendar#events', items: [{ id, status: 'cancelled' }], nextSyncToken: 'later' };
    faults.add({ kind: 'status', status: 200, body: stub, times: 1, match: { path: /\/events$/ } });
    await one.sync();
    expect(await one.titles()).toEqual([]);
  });

  test('a series made here stays, though a whole reading lists its instances only', async () => {
    const made = await one.world.meetings.handlers.meetings.create({
      title: 'Made here',
      employeeEmails: ['guest@example.com'],
      startTime: '2026-10-15T12:00',
      recurrence: { freq: 'weekly', interval: 1, weekdays: [], end: { kind: 'count', count: 3 }, except: [] },
    });
    if (!made.ok) throw new Error(made.error.code);
    one.world.clock.now += hour;
    expect(await one.world.meetings.sync({ whole: true })).toMatchObject({ ok: true });
    const master = rows().find((row) => row.event_id === made.value.eventId);
    expect(master?.status).toBe('scheduled');
    expect(await one.titles()).toEqual(['Made here', 'Made here', 'Made here']);
  });

  test('a series without end is kept for the coming year', async () => {
    one.demo.others.insert(one.own, body('Daily', hour, { recurrence: ['RRULE:FREQ=DAILY'] }));
    await one.sync();
    const last = one.world.context.database.get(
      'SELECT max(start_ms) AS last, count(*) AS count FROM meeting',
    );
    expect(Number(last?.last)).toBeLessThan(noon + 401 * day);
    expect(Number(last?.count)).toBe(400);
  });
});

test('the same event in two accounts is shown once', async () => {
  await one.close();
  one = await createCalendarWorld({ accounts: 2 });
  const [, teacher = ''] = one.demo.accounts;
  one.demo.others.insert(teacher, body('Shared', hour, { attendees: [{ email: one.own }] }));
  await one.sync();
  expect(await one.titles()).toEqual(['Shared']);
  expect(one.world.context.database.all('SELECT * FROM meeting')).toHaveLength(2);
});
