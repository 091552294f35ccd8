import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { judgedBy } from '../../main/attendance/records/settle.ts';
import { type Database, openDatabase } from '../../main/storage/database.ts';
import { launchMuster } from '../e2e/support/launch.ts';
import type { Benchmark, Figure } from './benchmark.ts';

const people = 20_000;
const meetings = 60;
const runs = 5;
/** In milliseconds; a frame that takes longer is seen. */
const goal = 50;
const hour = 3_600_000;

/**
 * The frames while the matrix of 20,000 people and 60 meetings scrolls down, in leaps, and sideways, over a real database
 * file, against those of an empty box that scrolls the same way in the same window: the slowest of each round, and how
 * many of all took longer than the goal.
 */
export const attendanceScroll: Benchmark = {
  name: 'attendance-scroll',
  async run() {
    const userData = mkdtempSync(join(tmpdir(), 'muster-bench-'));
    fill(userData, Date.now());
    const running = await launchMuster({ userData });
    try {
      const { page } = running;
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const asked = performance.now();
      await page.evaluate(() => location.assign('#/attendance/overview'));
      await page.locator('[role="grid"] [data-row="0"]').waitFor({ timeout: 120_000 });
      const shown = performance.now() - asked;
      const count = await page.locator('[role="grid"]').getAttribute('aria-rowcount');
      if (Number(count) !== people + 2) throw new Error(`not the people that were written: ${count}`);
      const matrix: (readonly number[])[] = [];
      const empty: (readonly number[])[] = [];
      for (let run = 0; run < runs; run += 1) {
        empty.push(await scroll(page, 'empty'));
        matrix.push(await scroll(page, 'matrix'));
      }
      return figuresOf(matrix, empty, shown);
    } finally {
      await running.close({ keep: true });
      rmSync(userData, { recursive: true, force: true });
    }
  },
};

/** `matrix` and `empty`: what each frame of each round took, in milliseconds. */
function figuresOf(
  matrix: readonly (readonly number[])[],
  empty: readonly (readonly number[])[],
  shown: number,
): readonly Figure[] {
  const slowest = (round: readonly number[]): number => Math.max(...round);
  const over = (round: readonly number[]): number =>
    (round.filter((frame) => frame > goal).length / round.length) * 100;
  const value = median(matrix.map(slowest));
  const share = over(matrix.flat());
  const what = `${people} people × ${meetings} meetings`;
  return [
    {
      name: `attendance-scroll: slowest frame of ${what}, median of ${runs} rounds (first shown after ${Math.round(shown)} ms; baseline: an empty box)`,
      value,
      unit: 'ms',
      goal: `≤ ${goal} ms`,
      holds: value <= goal,
      baseline: median(empty.map(slowest)),
      runs: matrix.map(slowest),
    },
    {
      name: `attendance-scroll: frames over ${goal} ms of all ${matrix.flat().length}, by ${what} (baseline: an empty box)`,
      value: share,
      unit: '%',
      goal: '0 %',
      holds: share === 0,
      baseline: over(empty.flat()),
      runs: matrix.map(over),
    },
  ];
}

/**
 * Down some rows a frame, then in leaps over hundreds, then from the first meeting to the last: what each frame took,
 * in milliseconds.
 */
const scroll = (page: Page, what: 'matrix' | 'empty'): Promise<readonly number[]> =>
  page.evaluate(
    (kind) =>
      new Promise<readonly number[]>((resolve) => {
        const grid = document.querySelector<HTMLElement>('[role="grid"]');
        if (!grid) throw new Error('There is no grid.');
        let box = grid;
        if (kind === 'empty') {
          box = document.createElement('div');
          box.style.cssText = 'position:fixed;inset:0;z-index:9;overflow:auto;background:Canvas';
          const inner = document.createElement('div');
          inner.style.cssText = `width:${grid.scrollWidth}px;height:${grid.scrollHeight}px`;
          box.append(inner);
          document.body.append(box);
        }
        const frames = 240;
        // A size that is read between frames would have the page laid out for it.
        const { scrollHeight, scrollWidth } = box;
        const took: number[] = [];
        let drawn = -1;
        let before = 0;
        const step = (now: number): void => {
          // The first frames belong to what was there before.
          if (drawn > 1) took.push(now - before);
          before = now;
          drawn += 1;
          const part = drawn / frames;
          if (part > 1) {
            if (kind === 'empty') box.remove();
            resolve(took);
            return;
          }
          if (part < 0.4) box.scrollTop = drawn * 150;
          else if (part < 0.7) box.scrollTop = part * scrollHeight;
          else box.scrollLeft = ((part - 0.7) / 0.3) * scrollWidth;
          requestAnimationFrame(step);
        };
        box.scrollTop = 0;
        box.scrollLeft = 0;
        requestAnimationFrame(step);
      }),
    what,
  );

/** As a school's year would have left them: every meeting judged, and everybody in all of them. */
function fill(userData: string, now: number): void {
  const opened = openDatabase(join(userData, 'muster.db'), () => now);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  database.transaction(() => {
    for (let meeting = 0; meeting < meetings; meeting += 1) writeMeeting(database, meeting, now);
  });
  database.close();
}

function writeMeeting(database: Database, index: number, now: number): void {
  const meetingId = `meeting-${index}`;
  const start = now - (meetings - index) * 10 * hour;
  const text = { title: 'Assembly', zone: 'UTC' };
  database.run(
    `INSERT INTO meeting (meeting_id, account_id, calendar_id, event_id, origin, status, title, description, start_ms,
       end_ms, time_zone, all_day, link, meet_code, attendees, organizer_self, copy_key, search_text, created_at)
     VALUES (?, 'a1', 'primary', ?, 'calendar', 'scheduled', ?, '', ?, ?, ?, 0, 'ready', 'abcdefghij', '[]', 1, ?, '', ?)`,
    meetingId,
    meetingId,
    text.title,
    start,
    start + hour,
    text.zone,
    meetingId,
    start,
  );
  database.run(
    `INSERT INTO attendance_meeting (meeting_id, state, answered, certain, final, reduced)
     VALUES (?, 'complete', 'reports', 1, 1, 0)`,
    meetingId,
  );
  database.run(
    `INSERT INTO attendance_result (meeting_id, person_id, email, name, invited, judgement, late, left_early, came)
     WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < ${people - 1})
     SELECT ?, printf('mail:person%05d@example.org', n), printf('person%05d@example.org', n),
       printf('Person %05d', n), 1,
       CASE (n * 7 + ?) % 11 WHEN 0 THEN 'no-show' WHEN 1 THEN 'late' WHEN 2 THEN 'excused' ELSE 'present' END,
       (n * 7 + ?) % 11 = 1, 0, (n * 7 + ?) % 11 NOT IN (0, 2) FROM number`,
    meetingId,
    index,
    index,
    index,
  );
  const counts = { invited: people, came: people, late: 0, leftEarly: 0, partly: 0, noShow: 0 };
  const others = { excused: 0, pending: 0, uninvited: 0, unknownGuests: 0, inNow: 0 };
  database.run(
    'INSERT INTO attendance_judged (meeting_id, judged_by, counts) VALUES (?, ?, ?)',
    meetingId,
    judgedBy,
    JSON.stringify({ ...counts, ...others }),
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
