import { expect, test } from 'playwright/test';
import { SchedulePage } from './pages/schedule.ts';
import { Shell } from './pages/shell.ts';
import { call, value } from './support/call.ts';
import { goTo } from './support/go-to.ts';
import { launchMuster, type Running } from './support/launch.ts';
import { look } from './support/look.ts';

let running: Running;

test.beforeAll(async () => {
  running = await launchMuster();
});

test.afterAll(async () => {
  await running.close();
});

const appearances = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
  { theme: 'light', language: 'es' },
  { theme: 'dark', language: 'es' },
] as const;

for (const { theme, language } of appearances) {
  test(`every screen in ${language}, ${theme}: a picture, and nothing that axe objects to`, async () => {
    const { page } = running;
    const name = (screen: string) => `${language}-${theme}-${screen}`;
    await call(page, 'app', 'leaveDemo', {});
    await value(page, 'settings', 'set', { theme, language });
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await goTo(page, '/welcome');
    await look(page, name('1-welcome'));

    await value(page, 'app', 'enterDemo', {});
    await value(page, 'calendars', 'sync', {});
    await goTo(page, '/');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await look(page, name('2-today'));

    await goTo(page, '/schedule');
    await look(page, name('3-schedule-empty'));
    const form = new SchedulePage(page);
    await form.fillAnyLanguage('Phoenix kick-off', 'Science', ['guest@example.org']);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await look(page, name('4-schedule-filled'));

    await goTo(page, '/meetings');
    await page.getByRole('row').nth(3).waitFor();
    await look(page, name('5-meetings'));
    const { meetings } = await value(page, 'meetings', 'list', { query: 'Science' });
    await goTo(page, `/meetings/${meetings[0]?.meetingId}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await look(page, name('6-meeting'));

    await goTo(page, '/connections');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await look(page, name('7-connections'));
    await goTo(page, '/settings');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await look(page, name('8-settings'));
  });
}

test('the navigation leads to every screen', async () => {
  await value(running.page, 'settings', 'set', { language: 'en', theme: 'light' });
  await call(running.page, 'app', 'enterDemo', {});
  const shell = new Shell(running.page);
  for (const screen of [
    'Schedule',
    'Meetings',
    'Attendance',
    'People',
    'Connections',
    'Settings',
    'Today',
  ] as const) {
    await shell.open(screen);
    await expect(shell.heading(screen)).toBeFocused();
  }
});
