import { expect, test } from 'playwright/test';
import { SchedulePage } from './pages/schedule.ts';
import { Shell } from './pages/shell.ts';
import { value } from './support/call.ts';
import { goTo } from './support/go-to.ts';
import { launchMuster, type Running } from './support/launch.ts';

let running: Running;

test.beforeEach(async () => {
  running = await launchMuster();
});

test.afterEach(async () => {
  await running.close();
});

/** Presses Tab until the control is reached, as a person without a mouse does; gives up after a whole round. */
async function tabTo(name: string | RegExp, role: 'button' | 'link' | 'textbox' | 'combobox'): Promise<void> {
  const control = running.page.getByRole(role, { name }).first();
  await control.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await running.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${name}`);
}

test('the whole main job by keyboard: from the first screen to a copied link', async () => {
  const { page, electron } = running;
  const shell = new Shell(page);
  await shell.heading('Welcome to Muster').waitFor();
  await tabTo('Try the demo workspace', 'button');
  await page.keyboard.press('Enter');
  await shell.heading('Today').waitFor();

  await page.keyboard.press('Control+n');
  await expect(shell.heading('Schedule')).toBeFocused();
  const form = new SchedulePage(page);
  await tabTo('Title', 'textbox');
  await page.keyboard.type('By keyboard alone');
  await tabTo('Who', 'combobox');
  await page.keyboard.type('Year 9');
  await page.getByRole('option', { name: /Year 9 Science/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('guest@example.org');
  await page.getByRole('option', { name: /guest@example\.org/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await form.create.waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(form.done).toBeVisible();

  await tabTo('Copy link', 'button');
  await page.keyboard.press('Enter');
  const { meetings } = await value(page, 'meetings', 'list', { query: 'By keyboard alone' });
  expect(meetings).toHaveLength(1);
  await expect
    .poll(() => electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(meetings[0]?.meetUrl);
});

test('at 200 % in the smallest window everything is reached by scrolling down, never sideways', async () => {
  const { page, electron } = running;
  const shell = new Shell(page);
  await shell.enterDemo();
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setSize(900, 600);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(450);
  for (const path of ['/', '/schedule', '/meetings', '/connections', '/settings']) {
    await goTo(page, path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `sideways overflow on ${path}`).toBeLessThanOrEqual(0);
  }
});
