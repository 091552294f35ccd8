import { expect, test } from 'playwright/test';
import { ActivityPage } from './pages/activity.ts';
import { Shell } from './pages/shell.ts';
import { value } from './support/call.ts';
import { type CoordinatorsDesk, openCoordinatorsDesk } from './support/desk.ts';
import { goTo } from './support/go-to.ts';
import { look } from './support/look.ts';

const readEvents = { method: 'GET', path: /^\/calendar\/v3\/calendars\/[^/]+\/events$/ };
const read = 'Read what is new in the calendars';
let desk: CoordinatorsDesk;

test.beforeEach(async () => {
  desk = await openCoordinatorsDesk();
});

test.afterEach(() => desk.close());

test('a job that fails is shown with its reason, and Retry mends it, by keyboard', async () => {
  const { page } = desk.running;
  const activity = new ActivityPage(page);
  await new Shell(page).open('Connections');
  await activity.openByKeyboard();
  const job = activity.job(read);
  desk.organisation.services.faults.add({ match: readEvents, kind: 'status', status: 503 });
  await job.getByRole('button', { name: `Run now: ${read}, ${desk.coordinator}` }).focus();
  await page.keyboard.press('Enter');
  await expect(job).toContainText('Failed', { timeout: 30_000 });
  await expect(activity.log.getByRole('row').nth(1)).toContainText(/You asked.*Failed/);
  await look(page, 'activity-1-failed');

  desk.organisation.services.faults.clear();
  await job.getByRole('button', { name: `Retry: ${read}, ${desk.coordinator}` }).focus();
  await page.keyboard.press('Enter');
  await expect(job).toContainText('Done');
  await expect(activity.log.getByRole('row').nth(1)).toContainText(/You asked.*Done/);
  await page.getByText('Only failed').click();
  await expect(activity.log.getByRole('row')).toHaveCount(2);
});

test('a computer that wakes catches up, and a test of notifications is answered', async () => {
  const { electron, page } = desk.running;
  const causes = async () => (await value(page, 'jobs', 'list', {})).history.map(({ cause }) => cause);
  expect(await causes()).not.toContain('resume');
  await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect.poll(causes).toContain('resume');

  await new Shell(page).open('Settings');
  const wanted = page.getByRole('switch', { name: 'Connections that need attention' });
  await expect(wanted).toBeChecked();
  await wanted.focus();
  await page.keyboard.press('Space');
  await expect(wanted).not.toBeChecked();
  expect(await value(page, 'settings', 'get', {})).toMatchObject({ notifications: false });
  await page.getByRole('button', { name: 'Send a test' }).click();
  await expect(page.getByText(/^Sent\. |did not show the notification/)).toBeVisible();
});

test('a sign-in that died is told with the meeting that depends on it, in both languages and themes', async () => {
  const { page } = desk.running;
  await value(page, 'calendars', 'sync', {});
  desk.organisation.services.revokeAccount(desk.coordinator);
  desk.organisation.services.expireAccessTokens();
  const { jobs } = await value(page, 'jobs', 'list', {});
  const job = jobs.find(({ kind }) => kind === 'calendars');
  const retried = await value(page, 'jobs', 'retry', { jobId: job?.jobId ?? '' });
  expect(retried.job).toMatchObject({ outcome: 'failed', error: { code: 'sign-in-needed' }, nextRun: null });
  const { attention } = await value(page, 'jobs', 'list', {});
  expect(attention).toMatchObject([{ reason: 'sign-in', meeting: { title: expect.any(String) } }]);

  await expect
    .poll(async () =>
      (await value(page, 'jobs', 'list', {})).history.map(({ kind, cause }) => `${kind} ${cause}`),
    )
    .toContain('watch-connections trouble');

  for (const language of ['en', 'es'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      await value(page, 'settings', 'set', { language, theme });
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      for (const [name, path] of [
        ['2-activity', '/activity'],
        ['3-connection', '/connections'],
        ['4-today', '/'],
        ['5-settings', '/settings'],
      ] as const) {
        await goTo(page, path);
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        await look(page, `activity-${name}-${language}-${theme}`);
      }
    }
  }
});
