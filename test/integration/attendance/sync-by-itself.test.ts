import { afterEach, describe, expect, test } from 'vitest';
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

async function classHeld(start = born + 2 * hour) {
  const one = await desk.schedule(start);
  desk.hold(one.eventId, [
    { email: teacher, joined: start - 2 * minute, left: one.end },
    { email: ana, name: 'Ana', joined: start, left: one.end },
    { email: ben, name: 'Ben', joined: start + 30 * minute, left: one.end },
  ]);
  return one;
}

const state = async (meetingId: string) => (await desk.get(meetingId)).summary.state;

describe('by itself', () => {
  test('half an hour after the end, not before', async () => {
    desk = await startSyncDesk({ ask: ['reports'] });
    const { meetingId } = await classHeld();
    await desk.pass(3 * hour + 25 * minute);
    expect(desk.asked.reports).toEqual([]);
    expect(await state(meetingId)).toBe('waiting');
    await desk.pass(10 * minute);
    expect(desk.asked.reports).toHaveLength(1);
    expect((await desk.get(meetingId)).summary).toMatchObject({ state: 'complete', sources: ['reports'] });
  });

  test('Google has nothing yet: an estimate, marked; then rows; seven looks in two days, and no more', async () => {
    desk = await startSyncDesk({ ask: ['reports'], behaviour: { reportsLag: 3 * hour } });
    const { meetingId } = await classHeld();
    await desk.pass(3 * hour + 35 * minute);
    const waiting = await desk.get(meetingId);
    expect(waiting.summary).toMatchObject({ state: 'waiting', sources: [], final: false });
    expect(waiting.summary.nextLook).toBe('2026-11-23T11:30:00Z');
    expect(
      waiting.participants.every(({ estimated, judgement }) => estimated && judgement === 'pending'),
    ).toBe(true);
    await desk.pass(3 * hour + minute);
    expect((await desk.get(meetingId)).summary).toMatchObject({ state: 'complete', sources: ['reports'] });
    expect(await desk.judged(meetingId)).toMatchObject({ ana: 'present', cleo: 'pending' });
    await desk.pass(2 * day, hour);
    expect(await desk.judged(meetingId)).toMatchObject({ ana: 'present', cleo: 'no-show' });
    expect((await desk.get(meetingId)).summary).toMatchObject({ final: true, nextLook: null });
    expect(desk.asked.reports).toHaveLength(7);
  });

  test('a restart goes on where it was', async () => {
    desk = await startSyncDesk({ ask: ['reports'], behaviour: { reportsLag: 3 * hour } });
    const { meetingId } = await classHeld();
    await desk.pass(3 * hour + 35 * minute);
    await desk.one.restart();
    await desk.pass(30 * minute);
    expect(desk.asked.reports).toHaveLength(1);
    await desk.pass(3 * hour);
    expect(desk.asked.reports).toHaveLength(3);
    expect(await state(meetingId)).toBe('complete');
  });

  test('a holiday with the computer off is caught up with few requests, and once', async () => {
    desk = await startSyncDesk({ ask: ['reports', 'meet'] });
    const classes = [];
    for (let index = 0; index < 25; index += 1) classes.push(await classHeld(born + 2 * hour + index * day));
    desk.clock.set(28 * day);
    await desk.one.restart();
    await desk.pass(10 * minute);
    for (const { meetingId } of classes) {
      const { summary } = await desk.get(meetingId);
      expect(summary).toMatchObject({ state: 'complete', counts: { came: 3, noShow: 1 } });
    }
    // One window of a month. Meet's requests for every person are spared where Reports has said it all; the class of
    // three days ago is not finished yet, nor is any younger one.
    expect(desk.asked.reports).toHaveLength(1);
    expect(desk.asked.meet.filter((path) => path.includes('/participantSessions'))).toEqual([]);
    const before = desk.asked.reports.length + desk.asked.meet.length;
    await desk.pass(hour, 5 * minute);
    expect(desk.asked.reports.length + desk.asked.meet.length).toBe(before);
  });

  test('weeks with Meet alone: one list of all conferences, then the people of each', async () => {
    desk = await startSyncDesk({ ask: ['meet'] });
    const classes = [];
    for (let index = 0; index < 10; index += 1) classes.push(await classHeld(born + 2 * hour + index * day));
    desk.clock.set(14 * day);
    await desk.one.restart();
    await desk.pass(10 * minute);
    for (const { meetingId } of classes) expect(await state(meetingId)).toBe('complete');
    expect(desk.asked.meet.filter((path) => path.startsWith('/v2/conferenceRecords?'))).toHaveLength(1);
  });

  test('a clock that is set back and forth settles nothing', async () => {
    desk = await startSyncDesk({ ask: ['reports'], behaviour: { reportsLag: 3 * hour } });
    const { meetingId } = await classHeld();
    await desk.pass(3 * hour + 35 * minute);
    expect(await state(meetingId)).toBe('waiting');
    desk.clock.set(-hour);
    await desk.pass(10 * minute);
    expect(await state(meetingId)).toBe('live');
    desk.clock.set(hour);
    await desk.pass(4 * hour);
    expect(await state(meetingId)).toBe('complete');
  });
});

describe('while it runs', () => {
  const people = (meetingId: string) =>
    desk.get(meetingId).then(({ summary }) => [summary.state, summary.counts.inNow]);

  test('who is in is known within a minute, with two requests a minute; the end is seen at once', async () => {
    desk = await startSyncDesk({ ask: ['meet', 'people'] });
    const { meetingId, eventId, start, end } = await desk.schedule(born + 2 * hour);
    desk.hold(
      eventId,
      [
        { email: teacher, joined: start - 2 * minute, left: end + minute },
        { email: ana, name: 'Ana', joined: start + 20.5 * minute, left: end },
      ],
      { end: end + minute },
    );
    await desk.pass(2 * hour + 20 * minute, minute);
    expect(await people(meetingId)).toEqual(['live', 1]);
    const before = desk.asked.meet.length;
    await desk.pass(minute);
    expect(await people(meetingId)).toEqual(['live', 2]);
    await desk.pass(9 * minute, minute);
    expect(desk.asked.meet.length - before).toBeLessThanOrEqual(2 * 10);
    expect(await desk.judged(meetingId)).toMatchObject({ ben: 'pending' });
    await desk.pass(32 * minute, minute);
    expect((await desk.get(meetingId)).summary).toMatchObject({ state: 'complete', counts: { inNow: 0 } });
    // Meet has no address of hers, and the invitation no name: it may be anybody.
    const { participants } = await desk.get(meetingId);
    const ofAna = participants.find(({ name }) => name === 'Ana');
    expect(ofAna).toMatchObject({ judgement: 'unknown-guest', seconds: 39.5 * 60, inNow: false });
    // So nobody may say of the others, whose names are not known either, that they did not come.
    expect(await desk.judged(meetingId)).toMatchObject({ ben: 'pending' });
    expect((await desk.get(meetingId)).summary).toMatchObject({ partial: false, counts: { noShow: 0 } });
    const after = desk.asked.meet.length;
    await desk.pass(20 * minute, minute);
    expect(desk.asked.meet).toHaveLength(after);
  });

  test('what fails is not asked for without a pause', async () => {
    desk = await startSyncDesk({ ask: ['meet'], behaviour: { exhaustedApis: ['meet'] } });
    await desk.schedule(born + 2 * hour);
    await desk.pass(2 * hour + 50 * minute, minute);
    // Each of the tries is repeated a few times within.
    const tries = desk.asked.meet.length / 3;
    expect(tries).toBeGreaterThan(2);
    expect(tries).toBeLessThan(10);
  });

  test('without a meeting near, nobody is asked', async () => {
    desk = await startSyncDesk({ ask: ['meet', 'reports'] });
    await desk.schedule(born + 30 * hour);
    await desk.pass(3 * hour, 30 * minute);
    expect(desk.asked).toEqual({ reports: [], meet: [] });
  });
});
