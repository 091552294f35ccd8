import { expect, test } from 'playwright/test';
import { Shell } from './pages/shell.ts';
import { call, value } from './support/call.ts';
import type { Running } from './support/launch.ts';
import { look } from './support/look.ts';
import { type Organisation, startOrganisation } from './support/organisation.ts';
import { askedAddress, connectCoordinator } from './support/sign-in.ts';

let organisation: Organisation;
let running: Running;
let address: string;

test.beforeAll(async () => {
  organisation = await startOrganisation();
  running = await organisation.launch();
  address = await connectCoordinator(running, organisation);
});
test.afterAll(async () => {
  await running.close();
  await organisation.close();
});

async function openCalendars(): Promise<void> {
  const { page } = running;
  await new Shell(page).open('Settings');
  await page.getByRole('link', { name: 'Calendars' }).click();
  await page.getByRole('heading', { level: 1, name: 'Calendars' }).waitFor();
}

test('a new account is read by itself, and what others change appears', async () => {
  const { page } = running;
  const { others } = organisation.services;
  await expect
    .poll(async () => (await value(page, 'meetings', 'list', {})).meetings.length)
    .toBeGreaterThan(0);
  const at = (hours: number) => ({ dateTime: new Date(Date.now() + hours * 3_600_000).toISOString() });
  const id = others.insert(address, { summary: 'Zeppelin outing', start: at(30), end: at(31) });
  await openCalendars();
  await page.getByRole('button', { name: 'Refresh' }).click();
  const titles = async () => (await value(page, 'meetings', 'list', { query: 'Zeppelin' })).meetings;
  await expect.poll(async () => (await titles()).map(({ title }) => title)).toEqual(['Zeppelin outing']);
  others.remove(address, id);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(async () => (await titles()).map(({ status }) => status)).toEqual(['cancelled']);
});

test('two accounts side by side; a calendar that cannot be read says so and keeps its age', async () => {
  const { page } = running;
  const { services } = organisation;
  const [, teacher = ''] = services.accounts;
  const before = running.openedLinks().length;
  const connected = call(page, 'accounts', 'connect', { provider: 'google', sessionOnly: true });
  await services.consent(await askedAddress(running, before), { address: teacher });
  expect((await connected).ok).toBe(true);
  await openCalendars();
  await expect(page.getByRole('heading', { level: 2, name: teacher })).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);

  const first = page.getByRole('table', { name: address });
  await first.getByRole('switch', { name: 'Read Lisbon exchange' }).click({ force: true });
  await expect(first.getByRole('row', { name: /Lisbon exchange/ })).toContainText(/read (now|\d)/);
  services.faults.add({ match: { method: 'GET', path: /lisbon.*\/events$/ }, kind: 'cut-before' });
  await page.getByRole('button', { name: 'Refresh' }).click();
  const failed = page.getByRole('row', { name: /Lisbon exchange.*Google Calendar cannot be reached/ });
  await expect(failed).toHaveCount(1);
  await expect(failed).toContainText(/read (now|\d)/);
  await look(page, 'calendars-failed');
});
