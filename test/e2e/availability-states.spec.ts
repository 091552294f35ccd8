import { expect, test } from 'playwright/test';
import { SchedulePage } from './pages/schedule.ts';
import { call, value } from './support/call.ts';
import type { Running } from './support/launch.ts';
import { look } from './support/look.ts';
import { type Organisation, startOrganisation } from './support/organisation.ts';
import { askedAddress } from './support/sign-in.ts';

const prefix = 'https://www.googleapis.com/auth/calendar';
const colleague = 'tomas.vidal@harbour.example.com';
let organisation: Organisation;
let running: Running;

test.beforeEach(async () => {
  organisation = await startOrganisation();
  running = await organisation.launch();
});

test.afterEach(async () => {
  await running.close();
  await organisation.close();
});

/** Signs in with just these permissions, and asks for a meeting with a colleague. */
async function scheduleWith(scopes?: readonly string[]): Promise<SchedulePage> {
  const { page } = running;
  const [address = ''] = organisation.services.accounts;
  const connecting = call(page, 'accounts', 'connect', { provider: 'google', sessionOnly: true });
  await organisation.services.consent(await askedAddress(running), {
    address,
    ...(scopes ? { scopes } : {}),
  });
  expect(await connecting).toMatchObject({ ok: true });
  await value(page, 'calendars', 'sync', {});
  await page.evaluate(() => {
    location.hash = '#/schedule';
  });
  const form = new SchedulePage(page);
  await form.audience.fill(colleague);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  return form;
}

test('without the permission the way to it is shown, and meetings are created all the same', async () => {
  const { page } = running;
  const form = await scheduleWith([`${prefix}.events`, `${prefix}.calendarlist.readonly`]);
  await expect(page.getByText(/did not allow Muster to see when people are free or busy/)).toBeVisible();
  await look(page, 'en-light-availability-permission');
  await form.title.fill('Without free times');
  await form.title.press('Control+Enter');
  await expect(form.done).toBeVisible();
});

test('while Google cannot be asked, others are unknown and own times are those read last', async () => {
  const { page } = running;
  const fault = organisation.services.faults.add({ match: { path: /freeBusy/ }, kind: 'cut-before' });
  await scheduleWith();
  const table = page.getByRole('table');
  await expect(page.getByText('Google could not be reached.')).toBeVisible();
  await expect(page.getByText('Your own times are those that were read last.')).toBeVisible();
  await expect(table.getByRole('button', { name: /: not known$/ }).first()).toBeVisible();
  await look(page, 'en-light-availability-offline');

  fault.release();
  await page.getByRole('button', { name: 'Ask Google again who is free' }).click();
  await expect(page.getByText('Google could not be reached.')).toHaveCount(0);
  await expect(table.getByRole('button', { name: /: not known$/ })).toHaveCount(0);
});

test('a colleague’s own hours move the times that are suggested', async () => {
  const { page } = running;
  await scheduleWith();
  await page.getByRole('button', { name: 'Working hours…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Working hours' });
  await dialog.getByRole('combobox', { name: 'Person' }).click();
  await page.getByRole('option', { name: new RegExp(colleague) }).click();
  await dialog.getByRole('combobox', { name: 'Time zone' }).fill('New York');
  await page.getByRole('option', { name: /New York/ }).click();
  await look(page, 'en-light-availability-hours');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  // 09:00 in New York is not before 14:00 in Madrid on any day of the year.
  const first = page.getByRole('list', { name: 'Suggested times' }).getByRole('button').first();
  await expect(first).toContainText(/1[4-7]:\d\d –/);
  await first.click();
  const outside = (who: RegExp) =>
    page.getByRole('row', { name: who }).getByRole('button', { name: /: outside working hours$/ });
  await expect(outside(/Amara Osei/)).toHaveCount(0);
  await expect(outside(/tomas\.vidal/)).not.toHaveCount(0);
});
