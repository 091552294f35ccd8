import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import type { Session } from '../../main/attendance/model.ts';
import { AttendanceRecords } from '../../main/attendance/records/attendance-records.ts';
import { openDatabase } from '../../main/storage/database.ts';
import { AttendancePage } from './pages/attendance.ts';
import { Shell } from './pages/shell.ts';
import { value } from './support/call.ts';
import type { Running } from './support/launch.ts';
import { look } from './support/look.ts';
import { type Organisation, startOrganisation } from './support/organisation.ts';
import { connectCoordinator } from './support/sign-in.ts';

const many = 20_000;
const past = 'Year 7 Mathematics: problem clinic';
let organisation: Organisation;
let running: Running;
let meetingId = '';
let partlyId = '';

test.beforeAll(async () => {
  organisation = await startOrganisation();
  running = await organisation.launch();
  await connectCoordinator(running, organisation);
  await value(running.page, 'calendars', 'sync', {});
  const { meetings } = await value(running.page, 'attendance', 'list', { query: past });
  meetingId = meetings[0]?.meetingId ?? '';
  const others = await value(running.page, 'attendance', 'list', { query: 'fractions to percentages' });
  partlyId = others.meetings.find((one) => one.state !== 'live' && one.state !== 'no-room')?.meetingId ?? '';
});
test.afterAll(async () => {
  await running.close();
  await organisation.close();
});

test('without a permission: what is in the way is told once, with the button that asks Google for it', async () => {
  const { page } = running;
  const attendance = new AttendancePage(page);
  await new Shell(page).open('Attendance');
  await attendance.open(past);
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByText('Permission needed').or(attendance.headline)).toBeVisible();
  await expect(attendance.headline).toHaveText('Google was not asked for who came');
  await expect(page.getByText(/^Estimate from the scheduled times/)).toBeVisible();
  await look(page, 'attendance-8-no-permission');
  await page.getByRole('button', { name: 'Ask Google for Meet' }).click();
  await expect(attendance.dialog.getByText('Read information about your Meet meetings')).toBeVisible();
  await page.keyboard.press('Escape');
  await attendance.back();
  await expect(page.getByRole('button', { name: 'Ask Google for Meet' })).toBeVisible();
  await look(page, 'attendance-9-list-no-permission');
});

test('of twenty thousand people only those in sight are drawn, wherever one scrolls', async () => {
  await running.close({ keep: true });
  fill(running.userData);
  running = await organisation.launch(running.userData);
  const { page } = running;
  const attendance = new AttendancePage(page);
  await page.evaluate((to) => location.assign(to), `#/attendance/${meetingId}`);
  await attendance.row('Person 00').first().waitFor();
  const count = await attendance.grid.getAttribute('aria-rowcount');
  expect(Number(count)).toBeGreaterThan(many);
  const seen = await scroll(page);
  expect(Math.max(...seen.map(({ drawn }) => drawn))).toBeLessThan(60);
  expect(Math.min(...seen.map(({ filled }) => filled))).toBe(1);
  expect(seen.at(-1)?.last).toBe(Number(count));
  await attendance.searchPeople.fill('person 19999');
  await expect(attendance.rows).toHaveCount(1);
});

test('what a source has told in part is said to be so far: in the list, on the meeting, and in the overview', async () => {
  const { page } = running;
  const attendance = new AttendancePage(page);
  await page.evaluate((to) => location.assign(to), `#/attendance/${partlyId}`);
  await expect(attendance.headline).toHaveText(/^0 of \d+ came so far, .*not known yet, 3 uninvited$/);
  await expect(page.getByText('May still change', { exact: true })).toBeVisible();
  await expect(page.getByText(/More may come from Google/)).toBeVisible();
  await expect(attendance.row('No-show')).toHaveCount(0);
  await look(page, 'attendance-12-so-far');
  await attendance.back();
  const row = attendance.row('May still change');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(/0 of \d+ so far/);
  await look(page, 'attendance-13-list-so-far');
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(page.getByText(/^1 of \d+ meetings may still change\.$/)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /came so far/ })).toHaveCount(1);
  await look(page, 'overview-11-so-far');
});

/** As a source would have written them: everybody for a while of their own. */
function fill(userData: string): void {
  const opened = openDatabase(join(userData, 'muster.db'), Date.now);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  const startOf = (of: string): number =>
    Number(database.get('SELECT start_ms FROM meeting WHERE meeting_id = ?', of)?.start_ms);
  const start = startOf(meetingId);
  const partly = startOf(partlyId) - start;
  const sessions = Array.from({ length: many }, (_, at): Session => {
    const number = String(at).padStart(5, '0');
    return {
      sessionId: `many/${number}`,
      source: 'reports',
      conference: 'many',
      endpoint: `many/${number}`,
      subject: `mail:person${number}@example.org`,
      kind: 'account',
      displayName: `Person ${number}`,
      joined: start + (at % 40) * 60_000,
      left: start + (41 + (at % 17)) * 60_000,
      device: 'web',
      external: false,
      ip: null,
      country: null,
    };
  });
  const records = new AttendanceRecords(database);
  records.writeSessions(meetingId, 'reports', sessions);
  records.setStanding(meetingId, {
    state: 'complete',
    reportsAt: Date.now(),
    answered: ['reports'],
    certain: true,
    final: true,
  });
  const three = sessions.slice(0, 3).map((one) => ({
    ...one,
    sessionId: `partly/${one.sessionId}`,
    joined: one.joined + partly,
    left: (one.left ?? 0) + partly,
  }));
  records.writeSessions(partlyId, 'reports', three);
  // Google's log is whole a day after the end; this look came before.
  records.setStanding(partlyId, {
    state: 'complete',
    reportsAt: start + partly + 3 * 60 * 60_000,
    answered: ['reports'],
    certain: false,
    final: false,
  });
  database.close();
}

interface Sight {
  /** Rows that the page holds. */
  readonly drawn: number;
  /** Which share of the box's height rows are drawn for. */
  readonly filled: number;
  /** The number of the last of them, as a screen reader hears it. */
  readonly last: number;
}

/** Slowly at first, then in leaps over thousands of rows; how fast that is, `npm run bench` tells. */
const scroll = (page: Page): Promise<readonly Sight[]> =>
  page.evaluate(async () => {
    const grid = document.querySelector('[role="grid"]');
    if (!grid) throw new Error('There is no grid.');
    const steps = 120;
    const sights: Sight[] = [];
    for (let step = 1; step <= steps; step += 1) {
      const part = step / steps;
      grid.scrollTop = part < 0.5 ? part * 18_000 : part * grid.scrollHeight;
      // The second one comes after the first was drawn.
      for (let frame = 0; frame < 2; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      const rows = [...grid.querySelectorAll('[role="row"]:has([role="gridcell"])')];
      const box = grid.getBoundingClientRect();
      const places = rows.map((row) => row.getBoundingClientRect());
      const top = Math.min(...places.map((place) => place.top));
      const bottom = Math.max(...places.map((place) => place.bottom));
      const head = grid.querySelector('[role="columnheader"]')?.getBoundingClientRect().bottom ?? box.top;
      const room = grid.clientHeight + box.top - head;
      const shown = Math.min(bottom, grid.clientHeight + box.top) - Math.max(top, head);
      sights.push({
        drawn: rows.length,
        filled: Math.min(1, Math.round((shown / room) * 100) / 100),
        last: Math.max(...rows.map((row) => Number(row.getAttribute('aria-rowindex')))),
      });
    }
    return sights;
  });
