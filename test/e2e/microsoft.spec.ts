import { expect, test } from 'playwright/test';
import { DataverseForm } from './pages/dataverse.ts';
import { Shell } from './pages/shell.ts';
import { openBrowser } from './support/browser.ts';
import { value } from './support/call.ts';
import type { Running } from './support/launch.ts';
import { look } from './support/look.ts';
import { type Organisation, startOrganisation } from './support/organisation.ts';
import { askedAddress } from './support/sign-in.ts';

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

test('a person signs in to Dataverse with Microsoft, and again by one press after a restart and a revocation', async () => {
  const { services } = organisation;
  const [address = ''] = services.accounts;
  await running.page.getByRole('button', { name: 'Connect Dataverse' }).click();
  const form = new DataverseForm(running.page);
  await form.signIn.click();
  await expect(running.page.getByText('This is needed.')).toHaveCount(3);
  await form.fill({ url: services.dataverse.url, ...services.microsoft });
  await look(running.page, 'en-light-microsoft-1-form');
  await form.signIn.click();
  const asked = await askedAddress(running);
  await expect(running.page.getByLabel('No browser opened? Copy this address:')).toHaveValue(asked);
  await look(running.page, 'en-light-microsoft-2-waiting');

  const browser = await openBrowser(asked);
  await browser.page.getByRole('button', { name: /Amara Osei/ }).click();
  await browser.page.getByRole('button', { name: 'Accept' }).click();
  await expect(browser.page.getByRole('heading', { name: 'Signed in' })).toBeVisible();
  await browser.close();
  await expect(running.page.getByText('Connected as Harbour School')).toBeVisible();

  await running.close({ keep: true });
  running = await organisation.launch(running.userData);
  const { people } = await value(running.page, 'directory', 'searchPeople', { query: 'Amara' });
  expect(people.map(({ name }) => name)).toEqual(['Amara Osei']);

  services.revokeMicrosoft(address);
  services.expireAccessTokens();
  const before = running.openedLinks().length;
  const { accounts } = await value(running.page, 'accounts', 'list', {});
  await value(running.page, 'accounts', 'test', { accountId: accounts[0]?.accountId ?? '' });
  await new Shell(running.page).open('Connections');
  const card = running.page.getByRole('article', { name: 'Harbour School' });
  await look(running.page, 'en-light-microsoft-3-connection');
  await card.getByRole('button', { name: 'Test Harbour School' }).click();
  await expect(card.getByText('Needs sign-in')).toBeVisible();
  await look(running.page, 'en-light-microsoft-4-needs-sign-in');
  await card.getByRole('button', { name: 'Sign in again to Harbour School' }).click();
  const again = await askedAddress(running, before);
  expect(new URL(again).searchParams.get('login_hint')).toBe(address);
  await services.consentMicrosoft(again, { address });
  await expect(card.getByText('Connected', { exact: true }).first()).toBeVisible();
});

test('the form in Spanish and in the dark; a wrong tenant is told at its field', async () => {
  const { page } = running;
  await value(page, 'settings', 'set', { language: 'es', theme: 'dark' });
  await page.getByRole('button', { name: 'Conectar Dataverse' }).click();
  await page.getByLabel('URL del entorno').fill(organisation.services.dataverse.url);
  await page.getByLabel('Id. de directorio (inquilino)').fill('no such tenant');
  await page.getByLabel('Id. de aplicación (cliente)').fill(organisation.services.microsoft.clientId);
  await page.getByRole('button', { name: 'Iniciar sesión con Microsoft' }).click();
  await expect(page.getByText('Microsoft no conoce el inquilino «no such tenant».')).toBeVisible();
  await look(page, 'es-dark-microsoft-1-form');
  await page.getByLabel('Id. de directorio (inquilino)').fill(organisation.services.microsoft.tenantId);
  await page.getByRole('button', { name: 'Iniciar sesión con Microsoft' }).click();
  await expect(page.getByText('Termine en su navegador')).toBeVisible();
  await look(page, 'es-dark-microsoft-2-waiting');
  await page.getByRole('button', { name: 'Cancelar' }).click();
  await expect(page.getByRole('button', { name: 'Iniciar sesión con Microsoft' })).toBeVisible();
  await page.getByText('Credenciales de cliente', { exact: true }).click();
  await look(page, 'es-dark-microsoft-3-client-credentials');
});
