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

/** What others do in Google, and the calendar that is read after it. */
async function moved(eventId: string, start: number, end: number): Promise<void> {
  const at = (time: number) => ({ dateTime: new Date(time).toISOString() });
  desk.one.demo.others.patch(teacher, eventId, { start: at(start), end: at(end) });
  await desk.one.call('calendars.sync');
}

const everybodyBut = (one: string) =>
  [teacher, ana, ben, guests[2]].filter((email) => email !== one).map((email) => ({ email }));

/** A class that was held two days after the time that Muster knows, by everybody but Cleo; it is over since. */
async function heldTwoDaysLater() {
  desk = await startSyncDesk({ ask: ['reports'] });
  const { meetingId, eventId, start, end } = await desk.schedule(born + 2 * hour);
  const then = { start: start + 2 * day, end: end + 2 * day };
  desk.hold(
    eventId,
    everybodyBut(guests[2]).map((one) => ({ ...one, joined: then.start, left: then.end })),
  );
  desk.clock.set(5 * day);
  return { meetingId, eventId, then };
}

describe('a meeting that is not at the time any more that the sources were read for', () => {
  test('moved while the computer was off, and read before the calendar was: it is read again', async () => {
    const { meetingId, eventId, then } = await heldTwoDaysLater();
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'nobody' });
    await moved(eventId, then.start, then.end);
    expect((await desk.get(meetingId)).summary).toMatchObject({
      state: 'waiting',
      final: false,
      sources: [],
    });
    expect(await desk.judged(meetingId)).toEqual({ ana: 'pending', ben: 'pending', cleo: 'pending' });
    await desk.pass(10 * minute);
    expect((await desk.get(meetingId)).summary).toMatchObject({ state: 'complete', final: true });
    expect(await desk.judged(meetingId)).toEqual({ ana: 'present', ben: 'present', cleo: 'no-show' });
  });

  test('moved while it is read: that reading is of its former time', async () => {
    const { meetingId, eventId, then } = await heldTwoDaysLater();
    const held = desk.one.demo.faults.add({ kind: 'hang', match: { path: /admin\/reports/ }, times: 1 });
    const read = desk.sync(meetingId);
    await held.struck;
    await moved(eventId, then.start, then.end);
    held.release();
    expect(await read).toMatchObject({ status: 'waiting', created: 0 });
    expect(await desk.judged(meetingId)).toEqual({ ana: 'pending', ben: 'pending', cleo: 'pending' });
    await desk.pass(10 * minute);
    expect(await desk.judged(meetingId)).toEqual({ ana: 'present', ben: 'present', cleo: 'no-show' });
  });

  test('made longer after it was read: who may still come is not absent', async () => {
    desk = await startSyncDesk({ ask: ['reports'] });
    const { meetingId, eventId, start, end } = await desk.schedule(born + 2 * hour);
    desk.hold(eventId, [{ email: ana, joined: start, left: end }]);
    desk.clock.set(end + day + minute - desk.clock.now());
    await desk.sync(meetingId);
    expect(await desk.judged(meetingId)).toEqual({ ana: 'present', ben: 'no-show', cleo: 'no-show' });
    await moved(eventId, start, end + 2 * hour);
    expect((await desk.get(meetingId)).summary).toMatchObject({ sources: ['reports'], final: false });
    expect(await desk.judged(meetingId)).toMatchObject({ ben: 'pending', cleo: 'pending' });
    await desk.pass(3 * hour, 30 * minute);
    expect(await desk.judged(meetingId)).toMatchObject({ ben: 'no-show', cleo: 'no-show' });
  });

  test('moved when Google has forgotten it: who was seen was there, and of the others nobody knows', async () => {
    desk = await startSyncDesk({ ask: ['meet', 'people'] });
    const { meetingId, eventId, start, end } = await desk.schedule(born + 2 * hour);
    const amara = { email: teacher, joined: start, left: end };
    desk.hold(eventId, [amara]);
    desk.clock.set(end + minute - desk.clock.now());
    await desk.sync(meetingId);
    desk.clock.set(40 * day);
    await moved(eventId, start + 5 * minute, end + 5 * minute);
    await desk.pass(10 * minute);
    const { summary, participants } = await desk.get(meetingId);
    expect(summary).toMatchObject({ state: 'no-permission', sources: ['meet'] });
    expect(participants.find(({ email }) => email === teacher)).toMatchObject({
      judgement: 'present',
      estimated: false,
    });
    expect(await desk.judged(meetingId)).toEqual({ ana: 'pending', ben: 'pending', cleo: 'pending' });
  });
});

describe('a meeting that was called off', () => {
  test('before anybody came, and Muster hears of it after it has looked: it was not held', async () => {
    desk = await startSyncDesk({ ask: ['reports'] });
    const { meetingId, eventId } = await desk.schedule(born + 2 * hour);
    desk.clock.set(5 * day);
    expect(await desk.sync(meetingId)).toMatchObject({ status: 'nobody' });
    desk.one.demo.others.remove(teacher, eventId);
    await desk.one.call('calendars.sync');
    expect((await desk.get(meetingId)).summary.state).toBe('not-held');
    expect(await desk.judged(meetingId)).toEqual({ ana: 'pending', ben: 'pending', cleo: 'pending' });
    await desk.pass(10 * minute);
    expect((await desk.get(meetingId)).summary).toMatchObject({ state: 'not-held', final: true });
  });

  test('long after it was held: what is known of it stays', async () => {
    desk = await startSyncDesk({ ask: ['reports'] });
    const { meetingId, eventId, start, end } = await desk.schedule(born + 2 * hour);
    desk.hold(eventId, [{ email: ana, joined: start, left: end }]);
    desk.clock.set(5 * day);
    await desk.sync(meetingId);
    desk.clock.set(200 * day);
    desk.one.demo.others.remove(teacher, eventId);
    await desk.one.call('calendars.sync');
    expect(await desk.judged(meetingId)).toEqual({ ana: 'present', ben: 'no-show', cleo: 'no-show' });
  });
});

describe('a series all of whose dates are moved, those that are over too', () => {
  type Meetings = Output<'meetings', 'list'>['meetings'];

  test('nobody missed a class at a time that it was given afterwards, and who came then came', async () => {
    desk = await startSyncDesk({ ask: ['reports'] });
    const { one, clock } = desk;
    const start = born + 2 * hour;
    await one.call('meetings.create', {
      title: 'Latin',
      audienceType: 'employees',
      employeeEmails: [...guests],
      startTime: new Date(start).toISOString(),
      endTime: new Date(start + hour).toISOString(),
      recurrence: { freq: 'daily', interval: 1, end: { kind: 'count', count: 6 }, except: [] },
    });
    const dates = async (): Promise<Meetings> => {
      await one.call('calendars.sync');
      return (await one.call<Output<'meetings', 'list'>>('meetings.list', { query: 'Latin' })).meetings;
    };
    const [first, second, , , last] = await dates();
    for (const date of [first, second]) {
      const from = Date.parse(date?.start ?? '');
      desk.hold(date?.eventId ?? '', [{ email: ana, joined: from, left: from + hour }]);
    }
    clock.set(4 * day);
    for (const date of [first, second]) await desk.sync(date?.meetingId ?? '');
    const later = Date.parse(last?.start ?? '') + 3 * hour;
    await one.call('series.update', {
      meetingId: last?.meetingId,
      scope: 'all',
      startTime: new Date(later).toISOString(),
      endTime: new Date(later + hour).toISOString(),
    });
    const all = await dates();
    const isAt = ({ start: at }: Meetings[number], time: number) => Date.parse(at) === time;
    const shifted = all.filter((date) => isAt(date, start + 3 * hour) || isAt(date, start + day + 3 * hour));
    expect(shifted).toHaveLength(2);
    for (const { meetingId } of shifted) {
      expect(await desk.sync(meetingId)).toMatchObject({ status: 'not-held' });
      expect(await desk.judged(meetingId)).toEqual({ ana: 'pending', ben: 'pending', cleo: 'pending' });
    }
    const person = await one.call<Output<'attendance', 'person'>>('attendance.person', { email: ana });
    const said = person.meetings.filter(({ judgement }) => judgement !== 'pending');
    expect(said.map(({ meeting, judgement }) => [meeting.meetingId, judgement])).toEqual([
      [second?.meetingId, 'present'],
      [first?.meetingId, 'present'],
    ]);
  });
});
