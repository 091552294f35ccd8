import { expect, test } from 'playwright/test';
import { AttendancePage } from './pages/attendance.ts';
import { Shell } from './pages/shell.ts';
import { value } from './support/call.ts';
import { launchMuster, type Running } from './support/launch.ts';
import { look } from './support/look.ts';

const past = 'Year 7 Mathematics: problem clinic';
let running: Running;
let attendance: AttendancePage;

test.beforeAll(async () => {
  running = await launchMuster();
  const { page } = running;
  attendance = new AttendancePage(page);
  await new Shell(page).enterDemo();
  await value(page, 'calendars', 'sync', {});
  await value(page, 'directory', 'sync', {});
});
test.afterAll(async () => {
  await running.close();
});

test('a past class: first the estimate, said to be one, then who came', async () => {
  const { page } = running;
  await new Shell(page).open('Attendance');
  await attendance.rows.first().waitFor();
  await attendance.open(past);
  await attendance.sync();
  await expect(attendance.headline).toHaveText(/^\d+ of \d+ came/);
  await expect(attendance.rows.first()).toBeVisible();
  await look(page, 'attendance-1-class');
});

test('filtered, searched and walked through with the keyboard, a person beside the strip', async () => {
  const { page } = running;
  await attendance.filter('Late').click();
  await expect(attendance.rows.first()).toContainText('Late');
  await attendance.filter('All').click();
  await attendance.searchPeople.fill('nobody of that name');
  await expect(page.getByText('Nobody fits')).toBeVisible();
  await page.getByRole('button', { name: 'Show everybody' }).click();
  await attendance.searchPeople.press('ArrowDown');
  await expect(attendance.rows.first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(attendance.panel.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(attendance.panel.getByText(/^\d+ stays?$/)).toBeVisible();
  await look(page, 'attendance-2-person');
  await page.keyboard.press('Escape');
  await expect(attendance.panel).toHaveCount(0);
  await expect(attendance.rows.last()).toBeFocused();
});

test('a guest is told apart: assigned, said what is remembered, and taken back', async () => {
  const { page } = running;
  await expect(attendance.unknown).toContainText('2 unknown guests');
  await attendance.unknown
    .getByRole('listitem')
    .filter({ hasText: 'Guest' })
    .getByRole('button')
    .last()
    .click();
  await attendance.panel.getByLabel('Name or e-mail').fill('balogun');
  await look(page, 'attendance-3-assign');
  await attendance.panel.getByRole('button', { name: 'It is Ayo Balogun' }).first().click();
  await expect(page.getByText(/^“Guest” is Ayo Balogun from now on\./)).toBeVisible();
  await expect(attendance.unknown).toContainText('1 unknown guest');
  await expect(attendance.row('Ayo Balogun')).not.toContainText('No-show');
  await expect(attendance.headline).toHaveText(/^13 of 13 came/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(attendance.unknown).toContainText('2 unknown guests');
  await expect(attendance.headline).toHaveText(/^12 of 13 came/);
});

test('times are corrected with a reason, the machine’s stay beside them, and it is taken back', async () => {
  const { page } = running;
  await attendance.row('Caleb Hartley').click();
  const { panel } = attendance;
  await panel.getByRole('button', { name: 'Correct the times' }).click();
  await panel.getByRole('button', { name: 'Save the times' }).click();
  await expect(panel.getByText('Say why; it stands beside what Google says.')).toBeVisible();
  await panel.getByRole('button', { name: 'On another day…' }).click();
  const cameOn = panel.getByRole('combobox', { name: 'Came on' });
  await expect(cameOn).toHaveValue(/^\w{3}, \d{1,2} \w{3}$/);
  await expect(panel.getByRole('combobox', { name: 'Left on' })).toHaveValue(await cameOn.inputValue());
  await panel.getByLabel('Came: minutes').fill('01');
  await panel.getByLabel('Why', { exact: true }).fill('Was here, the network was not');
  await panel.getByRole('button', { name: 'Save the times' }).click();
  await expect(panel.getByText(/Google says: 09:08/)).toBeVisible();
  await expect(attendance.row('Caleb Hartley')).toContainText('Present');
  await look(page, 'attendance-4-corrected');
  await panel.getByRole('button', { name: 'Take the correction back' }).click();
  await expect(attendance.row('Caleb Hartley')).toContainText('Late');
});

test('who could be an unknown guest is not absent, and is told to be one with one press', async () => {
  const { page } = running;
  const { panel } = attendance;
  await attendance.row('Ayo Balogun').click();
  await expect(page.getByRole('button', { name: 'Show details' })).toHaveAttribute('aria-expanded', 'false');
  await expect(attendance.unknown.getByRole('listitem')).toHaveCount(0);
  await expect(panel.getByRole('heading', { name: 'Could be one of the unknown guests' })).toBeVisible();
  await look(page, 'attendance-11-could-be');
  await panel.getByRole('button', { name: /^See \+44/ }).click();
  await expect(panel.getByRole('heading', { name: 'Who is it?' })).toBeVisible();
  await attendance.row('Ayo Balogun').click();
  await panel.getByRole('button', { name: /^It was \+44/ }).click();
  await expect(attendance.unknown).toContainText('1 unknown guest');
  await expect(panel.getByRole('heading', { name: 'Could be one of the unknown guests' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(attendance.unknown).toContainText('2 unknown guests');
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(attendance.unknown.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Show details' }).click();
  await expect(page.getByRole('button', { name: 'Sync now' })).toBeVisible();
  await panel.getByRole('button', { name: 'Close the person' }).click();
  await expect(page.getByRole('button', { name: 'Hide details' })).toHaveCount(0);
});

test('somebody who did not come is excused, and no longer', async () => {
  const { panel } = attendance;
  await attendance.row('Ayo Balogun').click();
  await panel.getByLabel('Why (if you like)').fill('Ill');
  await panel.getByRole('button', { name: 'Excuse them' }).click();
  await expect(panel.getByText(/^Excused by .+: Ill$/)).toBeVisible();
  await expect(attendance.row('Ayo Balogun')).toContainText('Excused');
  await panel.getByRole('button', { name: 'Take the excuse back' }).click();
  // One of the guests dialled in and showed no name: it may have been anybody, so that nobody is called absent.
  await expect(attendance.row('Ayo Balogun')).toContainText('Not known yet');
  await panel.getByRole('button', { name: 'Close the person' }).click();
});

test('an address that is a group is said to be one, not counted any more, and taken back', async () => {
  const { page } = running;
  const { panel, headline } = attendance;
  const before = (await headline.textContent()) ?? '';
  await attendance.row('Ayo Balogun').click();
  await panel.getByRole('button', { name: 'This is a group, not a person' }).scrollIntoViewIfNeeded();
  await look(page, 'attendance-15-group-asked');
  await panel.getByRole('button', { name: 'This is a group, not a person' }).click();
  await expect(page.getByText(/^“Ayo Balogun” is a group from now on and is not counted\./)).toBeVisible();
  await expect(panel).toHaveCount(0);
  await expect(attendance.row('Ayo Balogun')).toHaveCount(0);
  await expect(headline).toHaveText(/^12 of 12 came/);
  const groups = page.getByRole('region', { name: 'Group: not counted' });
  await expect(groups).toContainText('Ayo Balogun');
  await look(page, 'attendance-16-group');
  await value(page, 'settings', 'set', { language: 'es' });
  await page.getByRole('region', { name: 'Grupo: no se cuenta' }).scrollIntoViewIfNeeded();
  await look(page, 'attendance-17-group-es');
  await value(page, 'settings', 'set', { language: 'en' });
  await groups.getByRole('button', { name: 'Take back that Ayo Balogun is a group' }).click();
  await expect(groups).toHaveCount(0);
  await expect(attendance.row('Ayo Balogun')).toBeVisible();
  await expect(panel).toHaveCount(0);
  await expect(headline).toHaveText(before);
});

test('a rule is changed for this meeting, its meaning told before, and taken back', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Rules', exact: true }).click();
  const { dialog } = attendance;
  await dialog.getByLabel('Late after, minutes').fill('10');
  await expect(dialog.getByText(/late after 09:10/)).toBeVisible();
  await look(page, 'attendance-5-rules');
  await dialog.getByRole('button', { name: 'Save the rules' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Rules of this meeting' })).toBeVisible();
  await expect(attendance.row('Caleb Hartley')).not.toContainText('Late');
  await page.getByRole('button', { name: 'Rules of this meeting' }).click();
  await dialog.getByRole('button', { name: 'Take these back' }).click();
  await expect(attendance.row('Caleb Hartley')).toContainText('Late');
});

test('the rules for everything go back to the built-in values', async () => {
  const { page } = running;
  const { dialog } = attendance;
  const forEverything = async () => {
    await page.getByRole('button', { name: 'Rules', exact: true }).click();
    await dialog.getByRole('combobox', { name: 'These rules are for' }).click();
    await page.getByRole('option', { name: 'Everything', exact: true }).click();
  };
  await forEverything();
  await expect(dialog.getByRole('button', { name: 'Back to the built-in values' })).toHaveCount(0);
  await dialog.getByLabel('Late after, minutes').fill('20');
  await dialog.getByRole('button', { name: 'Save the rules' }).click();
  await expect(attendance.row('Caleb Hartley')).not.toContainText('Late');
  await forEverything();
  await dialog.getByRole('button', { name: 'Back to the built-in values' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(attendance.row('Caleb Hartley')).toContainText('Late');
});

test('with presence only, no time is told anywhere', async () => {
  const { page } = running;
  await value(page, 'settings', 'set', { attendancePresenceOnly: true });
  await expect(attendance.grid.getByRole('columnheader')).toHaveText(['Name', 'Answer', 'Judgement']);
  await attendance.row('Caleb Hartley').click();
  await expect(attendance.panel).not.toContainText(/\d\d:\d\d/);
  await expect(attendance.grid).not.toContainText(/\d\d:\d\d/);
  await look(page, 'attendance-6-presence-only');
  await value(page, 'settings', 'set', { attendancePresenceOnly: false });
  await attendance.panel.getByRole('button', { name: 'Close the person' }).click();
});

test('a class that ended before plan makes nobody leave early, unless the rule is switched off', async () => {
  const { page } = running;
  const { dialog, headline } = attendance;
  await attendance.back();
  await attendance.open("Children's Choir: sectional rehearsal");
  await attendance.sync();
  const said = page.getByText(/The class ended \d\d:\d\d, 1[78] min before plan\. Expected from/);
  await expect(said).toBeVisible();
  await expect(headline).not.toContainText('partly');
  await look(page, 'attendance-12-ended-early');
  const judged = (await headline.textContent()) ?? '';
  await page.getByRole('button', { name: 'Rules', exact: true }).click();
  await dialog.getByLabel('If the class ended before plan, it counts until then').uncheck();
  await look(page, 'attendance-13-ended-early-rule');
  await dialog.getByRole('button', { name: 'Save the rules' }).click();
  await expect(headline).toContainText('partly');
  await expect(said).toHaveCount(0);
  await page.getByRole('button', { name: 'Rules of this meeting' }).click();
  await dialog.getByRole('button', { name: 'Take these back' }).click();
  await expect(headline).toHaveText(judged);
  await value(page, 'settings', 'set', { language: 'es' });
  await expect(
    page.getByText(/La clase terminó a las \d\d:\d\d, 1[78] min antes de lo previsto\./),
  ).toBeVisible();
  await look(page, 'attendance-14-ended-early-es');
  await value(page, 'settings', 'set', { language: 'en' });
  await expect(said).toBeVisible();
});

test('a class that runs: who is inside, with a now-line', async () => {
  const { page } = running;
  await attendance.back();
  await attendance.searchMeetings.fill('lab safety briefing');
  await attendance.row('Live now').first().click();
  await attendance.sync();
  await expect(attendance.headline).toHaveText(/in the room now/);
  await look(page, 'attendance-7-live');
  await expect(page.getByText(/^From Google Meet, read/)).toBeVisible();
});

test('the strip of a running class grows as soon as main has read more', async () => {
  const { page } = running;
  const meetingId = new URL(page.url()).hash.split('/').at(-1) ?? '';
  await attendance.searchPeople.fill('Amara');
  await expect(attendance.rows).toHaveCount(1);
  const bar = attendance.rows.first().locator('[data-kind="inside"]').first();
  const ends = () => bar.evaluate((one) => one.getBoundingClientRect().right);
  const before = await ends();
  const read = async () => {
    await value(page, 'attendance', 'sync', { meetingId });
    return ends();
  };
  await expect.poll(read, { timeout: 30_000 }).toBeGreaterThan(before);
});

test('Today and the meeting itself tell it in a line that leads here; so does the palette', async () => {
  const { page } = running;
  await new Shell(page).open('Today');
  const line = page.getByRole('main').getByRole('link', { name: /in the room now/ });
  await expect(line).toBeVisible();
  await look(page, 'attendance-10-today');
  await line.click();
  await expect(attendance.headline).toHaveText(/in the room now/);
  await page.getByRole('link', { name: 'Open the meeting' }).click();
  await expect(page.getByRole('complementary').getByText(/^Attendance:/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('attendance');
  await page.getByRole('option', { name: 'Attendance', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Attendance' })).toBeFocused();
});

for (const { theme, language } of [
  { theme: 'light', language: 'es' },
  { theme: 'dark', language: 'es' },
  { theme: 'dark', language: 'en' },
  { theme: 'light', language: 'en' },
] as const) {
  test(`in ${language}, ${theme}: the list, a class and a person, and nothing that axe objects to`, async () => {
    const { page } = running;
    const goTo = (hash: string) => page.evaluate((to) => location.assign(to), hash);
    await value(page, 'settings', 'set', { theme, language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const { meetings } = await value(page, 'attendance', 'list', { query: past });
    await goTo('#/attendance');
    await attendance.rows.nth(3).waitFor();
    await look(page, `attendance-${language}-${theme}-1-list`);
    await goTo(`#/attendance/${meetings[0]?.meetingId}`);
    await attendance.row('Caleb Hartley').waitFor();
    await look(page, `attendance-${language}-${theme}-2-class`);
    await attendance.row('Caleb Hartley').click();
    await attendance.panel.getByRole('heading', { level: 2 }).waitFor();
    await look(page, `attendance-${language}-${theme}-3-person`);
    await page.keyboard.press('Escape');
  });
}
