import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AttendanceWorld, openAttendance, writeClasses } from '../support/attendance-world.ts';
import { MeetingLog } from '../support/meeting-log.ts';

const script = fileURLToPath(new URL('./sync-attendance.ts', import.meta.url));
const hour = 3_600_000;
const now = Date.UTC(2026, 10, 23, 12);
const classes = { now, count: 60, every: 6 * hour, age: 72 * hour, people: 5 };
const signal = new AbortController().signal;

let log: MeetingLog;
let origin: string;
let first: AttendanceWorld;
let second: AttendanceWorld | undefined;

beforeEach(async () => {
  log = new MeetingLog(classes);
  log.pageSize = 30;
  origin = await log.start();
  first = openAttendance(origin, now);
  writeClasses(first.database, classes);
  await first.close();
});

afterEach(async () => {
  await second?.close();
  second = undefined;
  await log.close();
  first.remove();
});

/** Kills the process with the signal that cannot be caught while it waits for the page. */
async function killAtPage(page: number): Promise<void> {
  const reached = new Promise<void>((resolve) => {
    log.before = (request) => {
      if (request < page) return undefined;
      resolve();
      return new Promise(() => undefined);
    };
  });
  const child = spawn(process.execPath, [script, origin, first.userData, String(now)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  await reached;
  child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
  log.before = () => undefined;
}

const number = (sql: string) => Number(second?.database.get(sql)?.n);
const kept = () => ({
  stays: number('SELECT count(*) AS n FROM attendance_session'),
  complete: number(`SELECT count(*) AS n FROM attendance_meeting WHERE state = 'complete' AND final = 1`),
  judged: number(
    `SELECT count(*) AS n FROM attendance_result WHERE judgement IN ('present', 'partly', 'late')`,
  ),
});
const everything = { stays: 300, complete: 60, judged: 300 };

test.each([2, 4, 8])(
  'killed at page %i of ten: nothing is lost, nothing is there twice, and what was finished stays',
  async (page) => {
    await killAtPage(page);
    second = openAttendance(origin, now, first.userData);
    const before = kept();
    // Two pages are under way at most when it is killed.
    expect(before.stays % 5).toBe(0);
    expect(before.stays).toBeGreaterThanOrEqual((page - 2) * 30);
    if (page > 2) expect(before.complete).toBeGreaterThan(0);

    log.asked.reports = 0;
    expect(await second.sync.lookAtDue(signal)).toMatchObject({ ok: true });
    expect(kept()).toEqual(everything);
    // What was finished before is not read again.
    expect(log.asked.reports).toBeLessThanOrEqual(10 - Math.floor((before.complete * 5) / 30) + 2);

    log.asked.reports = 0;
    expect(await second.sync.lookAtDue(signal)).toMatchObject({ ok: true });
    expect([log.asked.reports, kept()]).toEqual([0, everything]);
  },
);

test('a second look by hand changes nothing', async () => {
  second = openAttendance(origin, now, first.userData);
  expect(await second.sync.sync({ meetingId: 'm7' })).toMatchObject({
    value: { created: 5, updated: 0, status: 'complete' },
  });
  expect(await second.sync.sync({ meetingId: 'm7' })).toMatchObject({
    value: { created: 0, updated: 0, status: 'complete' },
  });
});
