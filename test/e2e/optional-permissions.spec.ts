import { expect, test } from 'playwright/test';
import { Shell } from './pages/shell.ts';
import { value } from './support/call.ts';
import type { Running } from './support/launch.ts';
import { look } from './support/look.ts';
import { type Organisation, startOrganisation } from './support/organisation.ts';
import { askedAddress, connectCoordinator } from './support/sign-in.ts';

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

const isGranted = async (id: string): Promise<boolean | undefined> => {
  const { accounts } = await value(running.page, 'accounts', 'list', {});
  return accounts[0]?.permissions.find((permission) => permission.id === id)?.granted;
};

test('a permission that is not always needed is explained, asked for by itself, and kept', async () => {
  const address = await connectCoordinator(running, organisation);
  expect(new URL(await askedAddress(running)).searchParams.get('scope')).not.toContain('meetings.space');
  const { page } = running;
  await new Shell(page).open('Connections');
  const ask = page.getByRole('button', { name: /^Ask Google for this: .*Meet/ });
  await expect(page.getByText('Asked only when it is needed')).toBeVisible();
  await look(page, 'connections-optional-permissions');

  await ask.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem').first()).toContainText('Meet');
  await look(page, 'connections-ask-for-more');
  const before = running.openedLinks().length;
  await dialog.getByRole('button', { name: 'Continue in the browser' }).click();
  await organisation.services.consent(await askedAddress(running, before), { address });
  await expect(dialog.getByText(/is connected, with every permission/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(ask).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Ask Google for this/ })).toHaveCount(2);
  expect([await isGranted('meet'), await isGranted('reports')]).toEqual([true, false]);

  await page.getByRole('button', { name: /^Ask Google for this: .*audit/ }).click();
  const again = running.openedLinks().length;
  await dialog.getByRole('button', { name: 'Continue in the browser' }).click();
  const declined = await askedAddress(running, again);
  const scopes = new URL(declined).searchParams.get('scope')?.split(' ') ?? [];
  await organisation.services.consent(declined, {
    address,
    scopes: scopes.filter((scope) => !scope.includes('admin.reports')),
  });
  await expect(dialog.getByText(/something was left out/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Connected', { exact: true }).first()).toBeVisible();
  expect([await isGranted('meet'), await isGranted('reports')]).toEqual([true, false]);
  await look(page, 'connections-optional-left-out');

  await value(page, 'settings', 'set', { language: 'es', theme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page
    .getByRole('button', { name: /^Pedírselo a Google/ })
    .first()
    .click();
  await expect(dialog.getByRole('listitem').first()).toContainText('informes de auditoría');
  await look(page, 'connections-es-ask-for-more');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await look(page, 'connections-es-optional-permissions');
});
