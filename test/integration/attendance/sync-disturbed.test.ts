import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
const open: SyncDesk[] = [];

afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
});

async function start(options: Parameters<typeof startSyncDesk>[0]): Promise<SyncDesk> {
  const desk = await startSyncDesk(options);
  open.push(desk);
  return desk;
}

/** Three classes on three days, long over; Google has everything. */
async function classesHeld(desk: SyncDesk): Promise<string[]> {
  const meetings: string[] = [];
  for (const index of [0, 1, 2]) {
    const one = await desk.schedule(born + 2 * hour + index * day, `Choir ${index}`);
    desk.hold(one.eventId, [
      { email: teacher, joined: one.start, left: one.end },
      { email: ana, name: 'Ana', joined: one.start, left: one.end },
      { email: ben, name: 'Ben', joined: one.start + 30 * minute, left: one.end },
    ]);
    meetings.push(one.meetingId);
  }
  return meetings;
}

const overYesterday = 6 * day;
const judgedAll = async (desk: SyncDesk, meetings: readonly string[]) => {
  const all = [];
  for (const meetingId of meetings)
    all.push([await desk.judged(meetingId), (await desk.get(meetingId)).summary.state]);
  return all;
};
const everybody = Array(3).fill([{ ana: 'present', ben: 'partly', cleo: 'no-show' }, 'complete']);

const reports = /^\/admin\/reports\//;

/** One class judged, then reduced by the retention while it is looked at again; the look waits until `held` is released. */
async function reducedInMidLook(desk: SyncDesk) {
  const [meetingId = ''] = await classesHeld(desk);
  desk.clock.set(overYesterday);
  await desk.sync(meetingId);
  const held = desk.one.demo.faults.add({ kind: 'hang', match: { path: reports }, times: 1 });
  const look = desk.sync(meetingId);
  await held.struck;
  await desk.one.call('settings.set', { attendanceRetentionDays: 1 });
  const summary = async () => (await desk.get(meetingId)).summary;
  await expect.poll(async () => (await summary()).reduced, { timeout: 5000 }).toBe(true);
  return { meetingId, held, look, summary };
}

/** The file of the records with its journal. */
function recordsOf(desk: SyncDesk): string {
  const hash = createHash('sha256');
  for (const name of ['muster.db', 'muster.db-wal']) {
    const path = join(desk.one.platform.userData, name);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

describe('closed in the middle of a look', () => {
  test('it ends, nothing is written afterwards, and the next start ends where an undisturbed one does', async () => {
    const desk = await start({ ask: ['reports'] });
    const meetings = await classesHeld(desk);
    desk.clock.set(overYesterday);
    const held = desk.one.demo.faults.add({ kind: 'commit-then-hang', match: { path: reports }, times: 1 });
    const look = desk.one.app.call('attendance.sync', { meetingId: meetings[0] });
    await held.struck;
    await desk.one.app.close();
    expect(await look).toMatchObject({ ok: true, value: { status: 'waiting', created: 0 } });
    const closed = recordsOf(desk);
    held.release();
    expect(recordsOf(desk)).toBe(closed);
    desk.one.reopen();
    for (const meetingId of meetings) await desk.sync(meetingId);
    expect(await judgedAll(desk, meetings)).toEqual(everybody);
  });
});

describe('the retention', () => {
  test('reaches a meeting while it is read: what was judged stays, and is not called nobody', async () => {
    const desk = await start({ ask: ['reports'] });
    const { meetingId, held, look, summary } = await reducedInMidLook(desk);
    const reduced = await summary();
    expect(reduced).toMatchObject({ state: 'complete', counts: { came: 3, noShow: 1 } });
    held.release();
    const complete = { status: 'complete', message: 'Attendance is complete.', created: 0 };
    expect(await look).toMatchObject(complete);
    // By hand nobody is asked any more, and what is answered is what was known.
    expect(await desk.sync(meetingId)).toMatchObject(complete);
    expect(await summary()).toEqual(reduced);
  });

  test('reaches a meeting while a failing look is under way: the failure is none of its', async () => {
    const desk = await start({ ask: ['reports'] });
    const { held, look, summary } = await reducedInMidLook(desk);
    desk.one.demo.behave({ administrators: [] });
    held.release();
    await look;
    expect(await summary()).toMatchObject({ state: 'complete', error: null });
  });
});
