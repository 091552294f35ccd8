import { expect, test } from 'playwright/test';
import { CalendarsScreen } from './pages/calendars.ts';
import { Shell } from './pages/shell.ts';
import { value } from './support/call.ts';
import { launchMuster, type Running } from './support/launch.ts';
import { look } from './support/look.ts';

let running: Running;
let screen: CalendarsScreen;

test.beforeAll(async () => {
  running = await launchMuster();
  screen = new CalendarsScreen(running.page);
  await new Shell(running.page).enterDemo();
});

test.afterAll(async () => {
  await running.close();
});

const shell = () => new Shell(running.page);

async function openCalendars(): Promise<void> {
  await shell().open('Connections');
  await running.page.getByRole('link', { name: /^Calendars of / }).click();
  await expect(running.page.getByRole('heading', { level: 1, name: 'Calendars' })).toBeFocused();
}

test('a calendar is chosen to be read, and one to receive what is scheduled', async () => {
  const { page } = running;
  await openCalendars();
  await expect(screen.row('Lisbon exchange')).toContainText('You can see it · Lisbon · not read');
  await expect(screen.receives('Lisbon exchange')).toBeDisabled();
  await screen.read('School life').click({ force: true });
  await expect(screen.read('School life')).toBeChecked();
  await expect(screen.row('School life')).toContainText(/read now|seconds? ago/);

  await screen.receives('Room bookings').click();
  await expect(screen.receives('Room bookings')).toBeChecked();
  await expect(screen.read('Room bookings')).toBeChecked();
  await expect(screen.read('Room bookings')).toBeDisabled();
  await shell().open('Schedule');
  await expect(page.getByRole('combobox', { name: 'Calendar' })).toHaveValue('Room bookings');
});

test('hours, notice and a pasted list of holidays, by keyboard alone', async () => {
  const { page } = running;
  await openCalendars();
  await screen.change('School life').focus();
  await page.keyboard.press('Enter');
  const dialog = screen.dialog('School life');
  await dialog.waitFor();
  await dialog.getByRole('checkbox', { name: 'Saturday' }).focus();
  await page.keyboard.press('Space');
  await dialog.getByLabel('Length of a meeting').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('A whole number from 5 to 1440')).toBeVisible();
  await look(page, 'calendars-form-refused');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('30');

  await dialog.getByRole('button', { name: 'Paste a list' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Paste a list' }).focus();
  await page.keyboard.insertText('2026-12-25 Christmas Day\n1/1/2027 New Year\nFounder’s day');
  await dialog.getByRole('button', { name: 'Add these' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: '2 holidays added.' })).toBeVisible();
  await expect(dialog.getByText('No date was found in: line 3 (“Founder’s day”)')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Paste a list' })).toHaveValue('Founder’s day');
  await look(page, 'calendars-form');

  await dialog.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await expect(screen.change('School life')).toBeFocused();
  await expect(screen.row('School life')).toContainText('Mon–Sat 09:00–18:00 · 30 min · 2 holidays');
  const { calendars } = await value(page, 'calendars', 'list', {});
  expect(calendars.find(({ summary }) => summary === 'School life')?.scheduling).toMatchObject({
    durationMinutes: 30,
    workingDays: [1, 2, 3, 4, 5, 6],
    holidays: [
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2027-01-01', name: 'New Year' },
    ],
  });
});

for (const language of ['en', 'es'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`in ${language}, ${theme}: a picture, and nothing that axe objects to`, async () => {
      const { page } = running;
      await value(page, 'settings', 'set', { language: 'en', theme });
      await openCalendars();
      await value(page, 'settings', 'set', { language });
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await look(page, `${language}-${theme}-calendars`);
      await page.getByRole('table').getByRole('button').first().click();
      await page.getByRole('dialog').waitFor();
      await look(page, `${language}-${theme}-calendars-form`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });
  }
}
