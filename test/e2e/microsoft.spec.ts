import { expect, test } from 'playwright/test';
import { DataverseForm } from './pages/dataverse.ts';
import { Shell } from './pages/shell.ts';
import { openBrowser } from './support/browser.ts';
import { value } from './support/call.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { look } from './support/look.ts';
import { askedAddress } from './support/sign-in.ts';

let desk: Desk;

test.beforeEach(async () => {
  desk = await openDesk();
});

test.afterEach(() => desk.close());

test('a person signs in to Dataverse with Microsoft, and again by one press after a restart and a revocation', async () => {
  const { services } = desk.organisation;
  const [address = ''] = services.accounts;
  await desk.running.page.getByRole('button', { name: 'Connect Dataverse' }).click();
  const form = new DataverseForm(desk.running.page);
  await form.signIn.click();
  await expect(desk.running.page.getByText('This is needed.')).toHaveCount(3);
  await form.fill({ url: services.dataverse.url, ...services.microsoft });
  await look(desk.running.page, 'en-light-microsoft-1-form');
  await form.signIn.click();
  const asked = await askedAddress(desk.running);
  await expect(desk.running.page.getByLabel('No browser opened? Copy this address:')).toHaveValue(asked);
  await look(desk.running.page, 'en-light-microsoft-2-waiting');

  const browser = await openBrowser(asked);
  await browser.page.getByRole('button', { name: /Amara Osei/ }).click();
  await browser.page.getByRole('button', { name: 'Accept' }).click();
  await expect(browser.page.getByRole('heading', { name: 'Signed in' })).toBeVisible();
  await browser.close();
  await expect(desk.running.page.getByText('Connected as Harbour School')).toBeVisible();

  await desk.running.close({ keep: true });
  desk.running = await desk.organisation.launch(desk.running.userData);
  const { people } = await value(desk.running.page, 'directory', 'searchPeople', { query: 'Amara' });
  expect(people.map(({ name }) => name)).toEqual(['Amara Osei']);

  services.revokeMicrosoft(address);
  services.expireAccessTokens();
  const before = desk.running.openedLinks().length;
  const { accounts } = await value(desk.running.page, 'accounts', 'list', {});
  await value(desk.running.page, 'accounts', 'test', { accountId: accounts[0]?.accountId ?? '' });
  await new Shell(desk.running.page).open('Connections');
  const card = desk.running.page.getByRole('article', { name: 'Harbour School' });
  await look(desk.running.page, 'en-light-microsoft-3-connection');
  await card.getByRole('button', { name: 'Test Harbour School' }).click();
  await expect(card.getByText('Needs sign-in')).toBeVisible();
  await look(desk.running.page, 'en-light-microsoft-4-needs-sign-in');
  await card.getByRole('button', { name: 'Sign in again to Harbour School' }).click();
  const again = await askedAddress(desk.running, before);
  expect(new URL(again).searchParams.get('login_hint')).toBe(address);
  await services.consentMicrosoft(again, { address });
  await expect(card.getByText('Connected', { exact: true }).first()).toBeVisible();
});

test('the form in Spanish and in the dark; a wrong tenant is told at its field', async () => {
  const { page } = desk.running;
  await value(page, 'settings', 'set', { language: 'es', theme: 'dark' });
  await page.getByRole('button', { name: 'Conectar Dataverse' }).click();
  await page.getByLabel('URL del entorno').fill(desk.organisation.services.dataverse.url);
  await page.getByLabel('Id. de directorio (inquilino)').fill('no such tenant');
  await page.getByLabel('Id. de aplicación (cliente)').fill(desk.organisation.services.microsoft.clientId);
  await page.getByRole('button', { name: 'Iniciar sesión con Microsoft' }).click();
  await expect(page.getByText('Microsoft no conoce el inquilino «no such tenant».')).toBeVisible();
  await look(page, 'es-dark-microsoft-1-form');
  await page.getByLabel('Id. de directorio (inquilino)').fill(desk.organisation.services.microsoft.tenantId);
  await page.getByRole('button', { name: 'Iniciar sesión con Microsoft' }).click();
  await expect(page.getByText('Termine en su navegador')).toBeVisible();
  await look(page, 'es-dark-microsoft-2-waiting');
  await page.getByRole('button', { name: 'Cancelar' }).click();
  await expect(page.getByRole('button', { name: 'Iniciar sesión con Microsoft' })).toBeVisible();
  await page.getByText('Credenciales de cliente', { exact: true }).click();
  await look(page, 'es-dark-microsoft-3-client-credentials');
});
