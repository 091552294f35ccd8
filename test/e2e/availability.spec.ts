import { expect, test } from 'playwright/test';
import { SchedulePage } from './pages/schedule.ts';
import { value } from './support/call.ts';
import { launchMuster, type Running } from './support/launch.ts';
import { look } from './support/look.ts';

let running: Running;

test.beforeAll(async () => {
  running = await launchMuster();
  await value(running.page, 'app', 'enterDemo', {});
  await value(running.page, 'calendars', 'sync', {});
});

test.afterAll(async () => {
  await running.close();
});

async function openSchedule(theme: 'light' | 'dark', language: 'en' | 'es'): Promise<SchedulePage> {
  const { page } = running;
  await value(page, 'settings', 'set', { theme, language });
  await page.reload();
  await page.evaluate(() => {
    location.hash = '#/schedule';
  });
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await page.getByRole('radiogroup').first().waitFor();
  return new SchedulePage(page);
}

const table = () => running.page.getByRole('table');

test('a common time is found, taken and used, all by keyboard', async () => {
  const { page } = running;
  const form = await openSchedule('light', 'en');
  await form.fillAnyLanguage('Science kick-off', 'Science', ['guest@elsewhere.example.org']);
  const suggestions = page.getByRole('list', { name: 'Suggested times' });
  await expect(suggestions.getByRole('button').first()).toBeVisible();
  await expect(page.getByText('It is not known whether 1 person is free')).toBeVisible();

  const planned = page.getByRole('region', { name: 'What will happen' });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await suggestions.evaluate((list) => list.contains(document.activeElement))) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  const second = suggestions.getByRole('button').nth(1);
  await expect(second).toBeFocused();
  const words = (await second.textContent()) ?? '';
  const start = /\d\d:\d\d/.exec(words)?.[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(second).toHaveAttribute('aria-pressed', 'true');
  await expect(planned).toContainText(`${start} –`);

  await page.keyboard.press('Tab');
  await expect(table().getByRole('button', { name: /free/ }).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  const cell = page.locator(':focus');
  const time = /\d\d:\d\d/.exec((await cell.getAttribute('aria-label')) ?? '')?.[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(planned).toContainText(`${time} –`);
  await expect(cell).toBeFocused();

  await page.keyboard.press('Control+Enter');
  await expect(form.done).toBeVisible();
  const { meetings } = await value(page, 'meetings', 'list', { query: 'Science kick-off' });
  expect(meetings).toHaveLength(1);
});

test('a name tells, and changes by keyboard, whether the meeting needs somebody', async () => {
  const { page } = running;
  const form = await openSchedule('light', 'en');
  await form.fillAnyLanguage('Science again', 'Science', []);
  const names = table().getByRole('rowheader').getByRole('button');
  const everybody = await names.filter({ hasNotText: '(you)' }).count();
  await expect(names.and(page.getByRole('button', { name: /, required\./ }))).toHaveCount(everybody);
  const second = names.nth(1);
  const name = (await second.textContent()) ?? '';
  await second.focus();
  await page.keyboard.press('Enter');
  const optional = table().getByRole('button', { name: `${name}, optional. Make required` });
  await expect(optional).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(optional).toHaveCount(0);
});

for (const { theme, language } of [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'es' },
] as const) {
  test(`free times in ${language}, ${theme}: a picture, and nothing that axe objects to`, async () => {
    const { page } = running;
    const form = await openSchedule(theme, language);
    await form.fillAnyLanguage('Science', 'Science', ['guest@elsewhere.example.org']);
    await table().waitFor();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await page.locator('ul[aria-label] button[aria-pressed]').first().click();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await table().scrollIntoViewIfNeeded();
    await look(page, `${language}-${theme}-availability`);
  });
}
