import { expect, test } from 'playwright/test';
import { PeoplePage } from './pages/people.ts';
import { SchedulePage } from './pages/schedule.ts';
import { Shell } from './pages/shell.ts';
import { call, value } from './support/call.ts';
import type { Running } from './support/launch.ts';
import { look } from './support/look.ts';
import { type Organisation, startOrganisation } from './support/organisation.ts';

let organisation: Organisation;
let running: Running;

test.beforeAll(async () => {
  organisation = await startOrganisation();
  running = await organisation.launch();
});
test.afterAll(async () => {
  await running.close();
  await organisation.close();
});

const connect = () =>
  call(running.page, 'accounts', 'connect', {
    provider: 'dataverse',
    url: organisation.services.origin,
    sessionOnly: true,
    credentials: { kind: 'token', token: organisation.services.dataverseToken() },
  });
const readTable = (request: { path: string }) => request.path.includes('/api/data/');

test('without a directory the screen leads to the connections', async () => {
  const { page } = running;
  await new Shell(page).heading('Welcome to Muster').waitFor();
  await page.getByRole('link', { name: 'People' }).click();
  await expect(page.getByText('No directory is connected')).toBeVisible();
  await look(page, 'people-1-not-connected');
});

test('a new connection is read by itself; until then the screen says so', async () => {
  const { page } = running;
  const held = organisation.services.faults.add({
    match: (request) => readTable(request) && request.path.endsWith('crc6f_hr_employeeses'),
    kind: 'hang',
    times: 1,
  });
  expect(await connect()).toMatchObject({ ok: true });
  await held.struck;
  await expect(page.getByText('Reading the directory for the first time')).toBeVisible();
  await look(page, 'people-2-first');
  held.release();
  const people = new PeoplePage(page);
  await expect(people.rows.first()).toBeVisible();
  await expect(page.getByText(/^Directory read/)).toBeVisible();
  await look(page, 'people-3-list');
});

test('searched, leafed through and opened with the keyboard alone', async () => {
  const { page } = running;
  const people = new PeoplePage(page);
  await people.search.focus();
  await page.keyboard.type('tom vi');
  await expect(people.rows).toHaveCount(1);
  await expect(people.rows.first()).toContainText('Tomás Vidal');
  await page.keyboard.press('ArrowDown');
  await expect(people.rows.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(people.panel.getByRole('heading', { level: 2 })).toHaveText('Tomás Vidal');
  await expect(people.panel.getByRole('heading', { level: 2 })).toBeFocused();
  await look(page, 'people-4-person');
  await people.panel.getByRole('link').first().press('Enter');
  await expect(people.panel.getByText(/\d+ members?$/)).toBeVisible();
  await look(page, 'people-5-project');
  await page.keyboard.press('Escape');
  await expect(people.panel).toHaveCount(0);
  await people.search.fill('%');
  await expect(page.getByText('Nobody fits')).toBeVisible();
  await people.search.fill('');
  await expect(people.rows.nth(3)).toBeVisible();
  await people.search.press('ArrowDown');
  await page.keyboard.press('End');
  const last = people.grid.locator('[role="row"]:focus');
  await expect(last).toHaveAttribute('aria-rowindex', String(organisation.services.data.people.length + 1));
  await expect(last).toContainText('HS-');
  await expect(last).toBeInViewport({ ratio: 0.8 });
  await page.keyboard.press('Home');
  await expect(people.grid.locator('[role="row"]:focus')).toContainText('Amara Osei');
});

test('without Dataverse everything kept is still there, with its age and the reason', async () => {
  const { page } = running;
  const people = new PeoplePage(page);
  const down = organisation.services.faults.add({ match: readTable, kind: 'status', status: 503 });
  await people.refresh.click();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 30_000 });
  await people.search.fill('amara');
  await expect(people.rows.first()).toContainText('Amara Osei');
  await look(page, 'people-6-offline');

  await new Shell(page).open('Schedule');
  const form = new SchedulePage(page);
  await form.search('Project');
  const project = organisation.services.data.projects[0]?.name ?? '';
  await form.choose(project, project);
  await expect(form.preview.getByText(/^From the directory as of/)).toBeVisible({ timeout: 15_000 });
  await page.keyboard.press('Escape');
  await look(page, 'people-7-preview-from-the-directory');
  down.release();
});

test('in the demo workspace, in the dark and in Spanish, with the meetings of a person', async () => {
  const { page } = running;
  await value(page, 'settings', 'set', { theme: 'dark', language: 'es' });
  await value(page, 'app', 'enterDemo', {});
  await value(page, 'directory', 'sync', {});
  await value(page, 'calendars', 'sync', {});
  await page.evaluate(() => {
    location.hash = '#/people/HS-1002';
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  const people = new PeoplePage(page);
  await expect(people.rows.nth(3)).toBeVisible();
  await expect(people.panel.getByRole('listitem').nth(4)).toBeVisible();
  await look(page, 'people-8-es-dark');
});
