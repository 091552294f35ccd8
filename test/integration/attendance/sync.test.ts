import { afterEach, describe, expect, test } from 'vitest';
import type { Output } from '../../../preload/contract.ts';
import {
  born,
  day,
  guests,
  hour,
  minute,
  type SyncDesk,
  startSyncDesk,
  teacher,
} from './support/sync-desk.ts';

const [ana, ben] = guests;
let desk: SyncDesk;

afterEach(() => desk.close());

/** Ana from the start, Ben for the second half, Cleo not at all. */
async function classHeld(part: { start?: number } = {}) {
  const start = part.start ?? born + 2 * hour;
  const one = await desk.schedule(start);
  desk.hold(one.eventId, [
    { email: teacher, joined: start - 2 * minute, left: one.end },
    { email: ana, name: 'Ana', joined: start, left: one.end },
    { email: ben, name: 'Ben', joined: start + 30 * minute, left: one.end },
  ]);
  return one;
}

describe('by hand', () => {
  test('Reports tells who came; nobody counts as absent before a day has passed; a second run changes nothing', async () => {
    desk = await startSyncDesk({ ask: ['reports'] });
    const { meetingId, end } = await classHeld();
    desk.clock.set(end + hour - desk.clock.now());
    const first = await desk.sync(meetingId);
    expect(first).toMatchObject({ status: 'complete', created: 3, updated: 0 });
    expect((await desk.get(meetingId)).summary.partial).toBe(true);
    expect(first.message).toMatch(/nobody counts as absent until then/);
    expect(first.participants.find(({ email }) => email === ana)).toMatchObject({
      judgement: 'present',
      seconds: 3600,
      estimated: false,
    });
    expect(await desk.judged(meetingId)).toMatchObject({ ana: 'present', cleo: 'pending' });
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'complete', created: 0, updated: 0 });
    desk.clock.set(day);
    expect(await desk.sync(meetingId)).toMatchObject({
      status: 'complete',
      message: 'Attendance is complete.',
      created: 0,
      updated: 0,
    });
    expect(await desk.judged(meetingId)).toMatchObject({ ana: 'present', cleo: 'no-show' });
  });

  test('Meet alone knows no addresses: whom it does not name may be anybody without a name', async () => {
    desk = await startSyncDesk({ ask: ['meet'] });
    const { meetingId, end } = await classHeld();
    desk.clock.set(end + minute - desk.clock.now());
    const { participants } = await desk.sync(meetingId);
    const guests = participants.filter(({ judgement }) => judgement === 'unknown-guest');
    const missing = participants.filter(({ invited }) => invited);
    expect(guests).toHaveLength(3);
    for (const { judgement, identity } of missing) {
      expect(judgement).toBe('pending');
      expect(identity.couldBe).toEqual(guests.map(({ personId }) => personId).sort());
    }
  });

  test('Meet tells it right after the end, with certainty', async () => {
    desk = await startSyncDesk({ ask: ['meet', 'people'] });
    const { meetingId, end } = await classHeld();
    desk.clock.set(end + minute - desk.clock.now());
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'complete', created: 3 });
    const { summary, participants } = await desk.get(meetingId);
    expect(summary.partial).toBe(false);
    // What is open is who a guest was, and no more whether somebody will follow.
    const open = participants.filter(({ judgement }) => judgement === 'pending');
    expect(open.filter(({ identity }) => identity.couldBe.length === 0)).toEqual([]);
    expect(await desk.sync(meetingId)).toMatchObject({ created: 0, updated: 0 });
  });

  test('both are one picture: seen twice counts once', async () => {
    desk = await startSyncDesk({ ask: ['meet', 'reports', 'people'] });
    const { meetingId, end } = await classHeld();
    desk.clock.set(end + 25 * hour - desk.clock.now());
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'complete', created: 6 });
    const { summary, participants } = await desk.get(meetingId);
    expect(summary.sources).toEqual(['reports', 'meet']);
    expect(participants.find(({ email }) => email === ana)?.seconds).toBe(3600);
    expect(await desk.sync(meetingId)).toMatchObject({ created: 0, updated: 0 });
  });

  test('calls for one meeting at a time are one', async () => {
    desk = await startSyncDesk({ ask: ['reports'] });
    const { meetingId, end } = await classHeld();
    desk.clock.set(end + hour - desk.clock.now());
    const both = await Promise.all([desk.sync(meetingId), desk.sync(meetingId)]);
    expect(both.map(({ created }) => created)).toEqual([3, 3]);
    expect(desk.asked.reports).toHaveLength(1);
  });

  test('before the meeting nobody is asked', async () => {
    desk = await startSyncDesk({ ask: ['meet', 'reports'] });
    const { meetingId } = await classHeld();
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'upcoming', created: 0 });
    expect(desk.asked).toEqual({ reports: [], meet: [] });
  });
});

describe('what is not there', () => {
  test('no room was opened: not held, and nobody was absent', async () => {
    desk = await startSyncDesk({ ask: ['meet'] });
    const { meetingId, end } = await desk.schedule(born + 2 * hour);
    desk.clock.set(end + hour - desk.clock.now());
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'not-held', created: 0 });
    expect(await desk.judged(meetingId)).toEqual({ ana: 'pending', ben: 'pending', cleo: 'pending' });
  });

  test('a room with nobody in it: Google has not told of them yet, or a day later, there was nobody', async () => {
    desk = await startSyncDesk({ ask: ['meet'] });
    const { meetingId, eventId, start, end } = await desk.schedule(born + 2 * hour);
    desk.hold(eventId, [], { start, end: start + minute });
    desk.clock.set(end + hour - desk.clock.now());
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'waiting' });
    expect(await desk.judged(meetingId)).toEqual({ ana: 'pending', ben: 'pending', cleo: 'pending' });
    desk.clock.set(day);
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'nobody' });
    expect(await desk.judged(meetingId)).toEqual({ ana: 'no-show', ben: 'no-show', cleo: 'no-show' });
  });

  test('a class that a colleague made in a shared calendar: Meet has no room of theirs to show, and it was held', async () => {
    desk = await startSyncDesk({ ask: ['meet'] });
    const { call, demo } = desk.one;
    const { calendars } = await call<Output<'calendars', 'list'>>('calendars.list');
    const shared = calendars.find(({ primary, accessRole }) => !primary && accessRole === 'writer');
    const { accountId, calendarId = '' } = shared ?? {};
    await call('calendars.configure', { accountId, calendarId, active: true });
    const start = born + 2 * hour;
    const eventId = demo.others.insert(calendarId, {
      summary: 'Assembly',
      start: { dateTime: new Date(start).toISOString() },
      end: { dateTime: new Date(start + hour).toISOString() },
      attendees: guests.map((email) => ({ email })),
      conferenceData: { createRequest: { requestId: 'room' } },
    });
    desk.hold(eventId, [{ email: ana, joined: start, left: start + hour }]);
    await call('calendars.sync');
    const { meetings } = await call<Output<'meetings', 'list'>>('meetings.list', { query: 'Assembly' });
    const { meetingId = '' } = meetings[0] ?? {};
    desk.clock.set(4 * hour);
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'no-permission' });
    await desk.allow('reports');
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'complete' });
    expect(await desk.judged(meetingId)).toEqual({ ana: 'present', ben: 'pending', cleo: 'pending' });
  });

  test('too old for both', async () => {
    desk = await startSyncDesk({ ask: ['meet', 'reports'] });
    const { meetingId } = await classHeld();
    desk.clock.set(200 * day);
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'expired' });
    expect(desk.asked).toEqual({ reports: [], meet: [] });
  });
});

describe('what stands in the way', () => {
  /** Of the class an hour after its end. */
  async function anHourLater(options: Parameters<typeof startSyncDesk>[0]) {
    desk = await startSyncDesk(options);
    const one = await classHeld();
    desk.clock.set(one.end + hour - desk.clock.now());
    return one;
  }
  const sources = async (meetingId: string) =>
    Object.fromEntries(
      (await desk.get(meetingId)).sources.map(({ source, state, error }) => [source, [state, error?.code]]),
    );

  test('nothing was ever asked for; when it is, Muster catches up by itself', async () => {
    const { meetingId } = await anHourLater({});
    await desk.pass(5 * minute);
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'no-permission', created: 0 });
    expect(await sources(meetingId)).toEqual({
      reports: ['not-asked', undefined],
      meet: ['not-asked', undefined],
    });
    expect(desk.asked).toEqual({ reports: [], meet: [] });
    await desk.allow('meet');
    await desk.pass(5 * minute);
    expect((await desk.get(meetingId)).summary).toMatchObject({ state: 'complete', sources: ['meet'] });
  });

  test('no administrator: said, and not asked for again and again', async () => {
    const { meetingId } = await anHourLater({ ask: ['reports'], behaviour: { administrators: [] } });
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'no-permission' });
    expect(await sources(meetingId)).toMatchObject({ reports: ['refused', 'attendance-not-admin'] });
    const asked = desk.asked.reports.length;
    await desk.pass(3 * hour, 30 * minute);
    expect(desk.asked.reports).toHaveLength(asked);
    await desk.one.restart();
    expect((await desk.get(meetingId)).summary.state).toBe('no-permission');
    // A day later, once; somebody may have made them one.
    desk.one.demo.behave({ administrators: null });
    await desk.pass(25 * hour, hour);
    expect((await desk.get(meetingId)).summary.state).toBe('complete');
  });

  test('the teacher is no administrator, and another account of the school is: that one is asked', async () => {
    const { meetingId } = await anHourLater({ ask: ['reports'] });
    const { demo, platform, call } = desk.one;
    const administrator = demo.accounts.find((address) => address !== teacher) ?? '';
    demo.behave({ administrators: [administrator] });
    platform.onOpen = (kind, url) => {
      if (kind === 'sign-in') void demo.consent(url, { address: administrator });
    };
    await call('accounts.connect', { provider: 'google', ask: ['reports'] });
    await desk.pass(5 * minute);
    expect((await desk.get(meetingId)).summary).toMatchObject({ state: 'complete', counts: { came: 3 } });
    expect(await sources(meetingId)).toMatchObject({ reports: ['ready', undefined] });
    // By hand both are asked again: who was refused may have become one.
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'complete', created: 0 });
    demo.behave({ administrators: [] });
    const asked = desk.asked.reports.length;
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'complete' });
    expect(desk.asked.reports).toHaveLength(asked + 2);
  });

  test('an API that is not switched on', async () => {
    const { meetingId } = await anHourLater({ ask: ['reports'], behaviour: { disabledApis: ['reports'] } });
    const { status, message } = await desk.sync(meetingId);
    expect([status, message]).toEqual([
      'api-disabled',
      expect.stringMatching(/Enable it in the Google Cloud console/),
    ]);
    expect(await sources(meetingId)).toMatchObject({ reports: ['api-disabled', 'api-disabled'] });
    desk.one.demo.behave({ disabledApis: [] });
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'complete' });
  });

  test('a sign-in that has ended, and a new one', async () => {
    const { meetingId } = await anHourLater({ ask: ['reports', 'meet'] });
    desk.one.demo.revokeAccount(teacher);
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'sign-in' });
    expect(await desk.judged(meetingId)).toEqual({ ana: 'pending', ben: 'pending', cleo: 'pending' });
    await desk.allow();
    await desk.pass(5 * minute);
    expect((await desk.get(meetingId)).summary.state).toBe('complete');
  });

  test.each(['reports', 'meet'] as const)(
    '%s fails: what the other says stands, and the failure beside it',
    async (failing) => {
      const { meetingId } = await anHourLater({
        ask: ['reports', 'meet'],
        behaviour: { exhaustedApis: [failing] },
      });
      const other = failing === 'meet' ? 'reports' : 'meet';
      expect(await desk.sync(meetingId)).toMatchObject({ status: 'complete' });
      expect(await sources(meetingId)).toEqual({
        [failing]: ['ready', 'rate-limited'],
        [other]: ['ready', undefined],
      });
      desk.one.demo.behave({ exhaustedApis: [] });
      // By itself: what failed in passing is due still.
      await desk.pass(2 * hour, 10 * minute);
      const { summary } = await desk.get(meetingId);
      expect(summary).toMatchObject({ sources: ['reports', 'meet'], error: null });
    },
  );

  test('beyond the quota with nothing else: failed in passing, and read later', async () => {
    const { meetingId } = await anHourLater({ ask: ['reports'], behaviour: { exhaustedApis: ['reports'] } });
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'failed', created: 0 });
    desk.one.demo.behave({ exhaustedApis: [] });
    await desk.pass(2 * hour, 10 * minute);
    expect((await desk.get(meetingId)).summary.state).toBe('complete');
  });
});
