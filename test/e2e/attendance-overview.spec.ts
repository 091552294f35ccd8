import { expect, test } from 'playwright/test';
import { OverviewPage } from './pages/attendance-overview.ts';
import { Shell } from './pages/shell.ts';
import { value } from './support/call.ts';
import { launchMuster, type Running } from './support/launch.ts';
import { look } from './support/look.ts';

const past = 'Year 7 Mathematics: problem clinic';
const clock = /\d\d:\d\d/;
let running: Running;
let overview: OverviewPage;
const goTo = (hash: string) => running.page.evaluate((to) => location.assign(to), hash);

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launchMuster();
  const { page } = running;
  overview = new OverviewPage(page);
  await new Shell(page).enterDemo();
  await value(page, 'calendars', 'sync', {});
  await value(page, 'directory', 'sync', {});
  const { meetings } = await value(page, 'attendance', 'list', { limit: 1000 });
  for (const { meetingId } of meetings) await value(page, 'attendance', 'sync', { meetingId });
});
test.afterAll(async () => {
  await running.close();
});

test('the last 30 days: everybody against every meeting, and what is not known is no absence', async () => {
  const { page } = running;
  await new Shell(page).open('Attendance');
  await page.getByRole('link', { name: 'Overview' }).click();
  await overview.names.first().waitFor();
  await expect(page.getByText(/meetings? (is|are) not known yet/)).toBeVisible();
  await look(page, 'overview-1-all');
});

test('sorted and narrowed down to those who stay away, with their streaks in words', async () => {
  const { page } = running;
  await overview.sort('Absences').click();
  await expect(overview.grid.getByRole('columnheader', { name: 'Absences' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await overview.filter('Absent twice or more in a row').click();
  await expect(overview.names.first()).toBeVisible();
  await expect(overview.grid.getByText(/away \d times in a row now/).first()).toBeVisible();
  await expect(
    overview.grid.getByRole('gridcell', { name: 'No-show, one of several in a row' }).first(),
  ).toBeAttached();
  await look(page, 'overview-2-streaks');
  await overview.filter('All').click();
  await overview.search.fill('nobody of that name');
  await page.getByRole('button', { name: 'Show everybody' }).click();
  await overview.sort('Name').click();
});

test('a class by its series: the keys go from cell to cell, Enter opens the meeting and the person', async () => {
  const { page } = running;
  await overview.choose('Series').click();
  await page.getByRole('combobox', { name: 'Series' }).click();
  await page
    .getByRole('option', { name: /^Year 9 Science/ })
    .first()
    .click();
  await overview.names.first().waitFor();
  await look(page, 'overview-3-series');
  await overview.search.press('ArrowDown');
  await expect(overview.names.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const cell = overview.grid.locator('[data-row="1"] [data-column="1"]');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(overview.grid.locator('[data-column]:focus')).toHaveAttribute('aria-colindex', /\d+/);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Year 9 Science/ })).toBeVisible();
  await page.goBack();
  await overview.names.first().waitFor();
  const name = await overview.names.first().textContent();
  await overview.search.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `Attendance of ${name}` })).toBeVisible();
});

test('a person: every meeting with its times, the rate, and how it goes by month', async () => {
  const { page } = running;
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.getByText(/% · came to \d+ of \d+/)).toBeVisible();
  await expect(page.getByRole('table').last()).toContainText(clock);
  await look(page, 'overview-4-person');
  const name =
    (await page.getByRole('heading', { level: 1 }).textContent())?.replace('Attendance of ', '') ?? '';
  await page.getByRole('table').last().getByRole('link').first().click();
  await expect(page.getByRole('link', { name: 'All meetings' })).toBeVisible();
  await page.getByRole('grid').getByRole('row').filter({ hasText: name }).first().click();
  await page.getByRole('link', { name: 'Their whole attendance' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Attendance of/ })).toBeVisible();
});

test('a term of chosen days is remembered', async () => {
  const { page } = running;
  await overview.open();
  await overview.choose('All meetings').click();
  await overview.choose('Term').click();
  await page.getByRole('button', { name: /First day/ }).waitFor();
  await overview.names.first().waitFor();
  await look(page, 'overview-5-term');
  await goTo('#/people');
  await overview.open();
  await expect(page.getByRole('radio', { name: 'Term' })).toBeChecked();
  await overview.choose('Last 30 days').click();
});

test('People tells how somebody came, and lists the names that were said, which are taken back there', async () => {
  const { page } = running;
  const { meetings } = await value(page, 'attendance', 'list', { query: past });
  const meetingId = meetings[0]?.meetingId ?? '';
  const { participants } = await value(page, 'attendance', 'get', { meetingId });
  const guest = participants.find((one) => one.identity.by === 'none' && one.name === 'Guest');
  const { people } = await value(page, 'directory', 'searchPeople', { query: 'Ayo Balogun' });
  const email = people[0]?.email ?? '';
  await value(page, 'attendance', 'assign', { meetingId, personId: guest?.personId ?? '', email });
  await goTo('#/people');
  await page.getByText('Remembered names', { exact: true }).click();
  await expect(page.getByRole('row', { name: /Ayo Balogun/ })).toContainText('Guest');
  await look(page, 'overview-6-names');
  await page.getByRole('button', { name: 'Take back that “Guest” is Ayo Balogun' }).click();
  await expect(page.getByText('No name is remembered')).toBeVisible();
  await goTo(`#/people/${people[0]?.employeeId}`);
  const panel = page.getByRole('complementary');
  await expect(panel.getByText(/came to \d+ of \d+/)).toBeVisible();
  await look(page, 'overview-7-people');
});

test('Today says that there are guests whom nobody knows, and leads to them', async () => {
  const { page } = running;
  await new Shell(page).open('Today');
  const attention = page.getByRole('complementary', { name: /Needs attention/ });
  await expect(attention.getByText(/\d+ unknown guests?/)).toBeVisible();
  await look(page, 'overview-8-today');
  await attention.getByRole('link', { name: 'Say who it is' }).click();
  await expect(page.getByRole('region', { name: /unknown guests?$/ })).toBeVisible();
});

test('settings: the rules for everything are told, changed and hold', async () => {
  const { page } = running;
  await new Shell(page).open('Settings');
  const section = page.getByRole('region', { name: 'Attendance' });
  await expect(section.getByText(/late after 09:05/)).toBeVisible();
  await section.getByRole('button', { name: 'Change…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Late after, minutes').fill('10');
  await look(page, 'overview-9-rules');
  await dialog.getByRole('button', { name: 'Save the rules' }).click();
  await expect(section.getByText(/late after 09:10/)).toBeVisible();
});

test('settings: a template has rules of its own, listed with their meaning, and loses them again', async () => {
  const { page } = running;
  const content = {
    name: 'Lab class',
    title: 'Lab class',
    description: '',
    durationMinutes: 60,
    people: [],
    sendUpdates: null,
    calendar: null,
  };
  await value(page, 'templates', 'save', { content });
  const section = page.getByRole('region', { name: 'Attendance' });
  await section.getByRole('button', { name: 'Rules for a template…' }).click();
  await page.getByRole('menuitem', { name: 'Lab class' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rules of “Lab class”' });
  await dialog.getByLabel('Late after, minutes').fill('2');
  await dialog.getByRole('button', { name: 'Save the rules' }).click();
  await expect(section.getByText(/late after 09:02/)).toBeVisible();
  await look(page, 'overview-9-template');
  await section.getByRole('button', { name: 'Take back the rules of Lab class' }).click();
  await expect(section.getByText(/late after 09:02/)).toHaveCount(0);
});

test('settings: with presence only, no screen tells a time', async () => {
  const { page } = running;
  const section = page.getByRole('region', { name: 'Attendance' });
  const presence = section.getByRole('switch', { name: 'Presence only' });
  await section.getByText('Presence only').scrollIntoViewIfNeeded();
  await look(page, 'overview-10-settings');
  await presence.press('Space');
  await expect(presence).toBeChecked();
  const { people } = await value(page, 'directory', 'searchPeople', { query: 'Caleb Hartley' });
  await goTo(`#/attendance/person/${people[0]?.email}`);
  await expect(page.getByText(/^Only presence is shown/)).toBeVisible();
  await expect(page.getByRole('table').last()).not.toContainText(clock);
  await look(page, 'overview-11-presence-only');
  await value(page, 'settings', 'set', { attendancePresenceOnly: false });
  await expect(page.getByRole('table').last()).toContainText(clock);
});

test('settings: one person is deleted everywhere, after it was said what that means', async () => {
  const { page } = running;
  await new Shell(page).open('Settings');
  const section = page.getByRole('region', { name: 'Attendance' });
  await section.getByRole('button', { name: 'Delete a person…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name or e-mail').fill('caleb');
  await dialog.getByRole('button', { name: 'Choose Caleb Hartley' }).click();
  await expect(dialog.getByText(/^Caleb Hartley .* appears in \d+ meetings that have begun/)).toBeVisible();
  await expect(dialog.getByText('This cannot be undone.')).toBeVisible();
  await look(page, 'overview-12-delete');
  await dialog.getByRole('button', { name: 'Delete Caleb Hartley' }).click();
  await expect(section.getByText(/^Caleb Hartley was deleted: \d+ meetings, \d+ stays/)).toBeVisible();
  await overview.open();
  await overview.names.first().waitFor();
  await overview.search.fill('Caleb Hartley');
  await expect(page.getByText('Nobody fits')).toBeVisible();
});

test('settings: after a retention of four days the times are gone, the judgements stay', async () => {
  const { page } = running;
  await new Shell(page).open('Settings');
  const section = page.getByRole('region', { name: 'Attendance' });
  await section.getByText('Kept for good.').scrollIntoViewIfNeeded();
  await section.getByRole('button', { name: 'Change…' }).and(section.locator('[aria-describedby]')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('switch', { name: 'Delete details after some time' }).press('Space');
  await dialog.getByLabel('Days after the end of a meeting').fill('0');
  await dialog.getByRole('button', { name: 'Save and delete' }).click();
  await expect(dialog.getByText('A whole number from 1 to 3650.')).toBeVisible();
  await dialog.getByLabel('Days after the end of a meeting').fill('4');
  await expect(dialog.getByText(/At once: the details of \d+ meetings that ended before/)).toBeVisible();
  await look(page, 'overview-13-retention');
  await dialog.getByRole('button', { name: 'Save and delete' }).click();
  await expect(section.getByText(/^Kept for 4 days after a meeting/)).toBeVisible();
  const gone = async (): Promise<boolean> => {
    const { meetings } = await value(page, 'attendance', 'list', { limit: 1000 });
    const old = meetings.filter(({ end }) => Date.parse(end) < Date.now() - 4 * 86_400_000);
    return old.some(({ counts }) => counts.came > 0) && old.every(({ reduced }) => reduced);
  };
  await expect.poll(gone).toBe(true);
  await value(page, 'settings', 'set', { attendanceRetentionDays: null });
});

for (const { theme, language } of [
  { theme: 'light', language: 'es' },
  { theme: 'dark', language: 'es' },
  { theme: 'dark', language: 'en' },
  { theme: 'light', language: 'en' },
] as const) {
  test(`in ${language}, ${theme}: the matrix, a history and the settings, and nothing that axe objects to`, async () => {
    const { page } = running;
    await value(page, 'settings', 'set', { theme, language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await overview.open();
    await overview.names.first().waitFor();
    await look(page, `overview-${language}-${theme}-1-matrix`);
    await overview.names.first().click();
    await page.getByRole('table').first().waitFor();
    await look(page, `overview-${language}-${theme}-2-history`);
    await goTo('#/settings');
    const title = page.getByRole('heading', { level: 2, name: /^(Attendance|Asistencia)$/ });
    await title.evaluate((one) => one.scrollIntoView({ block: 'start' }));
    await look(page, `overview-${language}-${theme}-3-settings`);
  });
}
