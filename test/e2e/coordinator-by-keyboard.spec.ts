import { expect, test } from 'playwright/test';
import { SchedulePage } from './pages/schedule.ts';
import { Shell } from './pages/shell.ts';
import { value } from './support/call.ts';
import { launchMuster, type Running } from './support/launch.ts';
import { look } from './support/look.ts';

let running: Running;

test.beforeEach(async () => {
  running = await launchMuster();
  await value(running.page, 'app', 'enterDemo', {});
  await value(running.page, 'calendars', 'sync', {});
  await new Shell(running.page).heading('Today').waitFor();
});

test.afterEach(async () => {
  await running.close();
});

/** Presses Tab until something with that name has the focus; gives up after a whole round. */
async function tabTo(name: string | RegExp, role: 'button' | 'textbox'): Promise<void> {
  const control = running.page.getByRole(role, { name }).first();
  await control.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await running.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${name}`);
}

const palette = () => running.page.getByRole('combobox', { name: 'Search and do' });

async function inPalette(text: string, option: string | RegExp): Promise<void> {
  const { page } = running;
  await page.keyboard.press('Control+k');
  await expect(palette()).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.getByRole('option', { name: option, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette()).toHaveCount(0);
}

test('a line in words, what stands against it, created, and found again, by keyboard', async () => {
  const { page } = running;
  const shell = new Shell(page);
  await page.keyboard.press('Control+n');
  await expect(shell.heading('Schedule')).toBeFocused();
  await tabTo('In one line', 'textbox');
  await page.keyboard.type('Weekly review with Year 9 Science and guest@example.org Tue 7:00 45m');

  // "Weekly" may be a rhythm or a name: the line does not go into the form before that is said.
  const chips = page.getByRole('list', { name: 'As it is understood' });
  await expect(chips.getByText('which?')).toHaveCount(1);
  await expect(chips.getByRole('button', { name: /^Who: Year 9 Science/ })).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await value(page, 'settings', 'set', { theme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    await look(page, `quick-line-${theme}`);
  }
  await page.keyboard.press('Enter');
  const weekly = chips.getByRole('button', { name: 'Every week' });
  expect(await chips.evaluate((list) => list.contains(document.activeElement))).toBe(true);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('');
  await tabTo('Once', 'button');
  await page.keyboard.press('Enter');
  await expect(chips.getByRole('button', { name: 'Once', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(weekly).toHaveAttribute('aria-pressed', 'false');
  await tabTo('Fill in', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Weekly review');

  const checks = page.getByRole('region', { name: 'Before you send' });
  await expect(checks).toContainText('outside the working hours');
  await expect(checks).toContainText('It is not known whether guest@example.org is free.');
  for (const theme of ['light', 'dark'] as const) {
    await value(page, 'settings', 'set', { theme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    await checks.scrollIntoViewIfNeeded();
    await look(page, `checks-${theme}`);
  }
  await tabTo(/^Take /, 'button');
  await page.keyboard.press('Enter');
  await expect(checks).not.toContainText('outside the working hours');

  await page.keyboard.press('Control+Enter');
  await expect(new SchedulePage(page).done).toBeVisible();
  await inPalette('meetings', 'Meetings');
  await expect(shell.heading('Meetings')).toBeVisible();
  await inPalette('Weekly review', /^Weekly review/);
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/meetings\/.+/);
});

test('a calendar in which no link is made is changed by one press', async () => {
  const { page } = running;
  const { calendars } = await value(page, 'calendars', 'list', {});
  const rooms = calendars.find(({ summary }) => summary === 'Room bookings');
  if (!rooms) throw new Error('no calendar without links');
  const { accountId, calendarId } = rooms;
  await value(page, 'calendars', 'configure', { accountId, calendarId, receives: true });
  await page.keyboard.press('Control+n');
  await tabTo('In one line', 'textbox');
  await page.keyboard.type('Stocktaking with tomas.vidal@harbour.example.com tomorrow 10:00 30m');
  await expect(page.getByRole('list', { name: 'As it is understood' }).getByText('Who')).toBeVisible();
  await page.keyboard.press('Enter');
  const checks = page.getByRole('region', { name: 'Before you send' });
  await expect(checks).toContainText('Google makes no video link in “Room bookings”.');
  await tabTo(/^Use “/, 'button');
  await page.keyboard.press('Enter');
  await expect(checks).not.toContainText('no video link');
});

test('the palette goes, finds and does, in both themes and languages', async () => {
  const { page } = running;
  for (const theme of ['light', 'dark'] as const) {
    await inPalette(`theme ${theme}`, `Theme: ${theme}`);
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    await page.keyboard.press('Control+k');
    await palette().fill('sci');
    await expect(page.getByRole('option', { name: /Science/ }).first()).toBeVisible();
    await look(page, `palette-${theme}`);
    await page.keyboard.press('Escape');
    await expect(palette()).toHaveCount(0);
  }
  await inPalette('espanol', 'Language: Español');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Buscar y hacer' }).fill('ajustes');
  await page.keyboard.press('Enter');
  await expect(new Shell(page).heading('Ajustes')).toBeVisible();
});
