import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import keytar from 'keytar';
import { expect, test } from 'playwright/test';
import { WelcomePage } from './pages/welcome.ts';
import { openBrowser } from './support/browser.ts';
import { value } from './support/call.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { askedAddress, connectCoordinator } from './support/sign-in.ts';

let desk: Desk;

test.beforeEach(async () => {
  desk = await openDesk();
});

test.afterEach(() => desk.close());

test('a person signs in with a browser, unticks a permission, and is told what that means', async () => {
  const welcome = new WelcomePage(desk.running.page);
  await welcome.beginGoogle();
  await expect(welcome.page.getByText('Finish in your browser')).toBeVisible();
  const asked = await askedAddress(desk.running);
  await expect(welcome.page.getByLabel('No browser opened? Copy this address:')).toHaveValue(asked);

  const browser = await openBrowser(asked);
  await browser.page.getByRole('button', { name: /Amara Osei/ }).click();
  await browser.page.getByRole('checkbox', { name: /list of/i }).uncheck();
  await browser.page.getByRole('button', { name: 'Allow' }).click();
  await expect(browser.page.getByText(/Muster/).first()).toBeVisible();
  await browser.close();

  await expect(welcome.page.getByText(/is connected, but something was left out/)).toBeVisible();
  const { accounts } = await value(desk.running.page, 'accounts', 'list', {});
  expect(accounts[0]?.permissions).toContainEqual(
    expect.objectContaining({ id: 'calendars', granted: false }),
  );
  expect(accounts[0]?.permissions).toContainEqual(expect.objectContaining({ id: 'events', granted: true }));
});

test('the refresh token stands in the keychain and nowhere else, and serves the next start', async () => {
  const address = await connectCoordinator(desk.running, desk.organisation);
  const { accounts } = await value(desk.running.page, 'accounts', 'list', {});
  expect(accounts).toHaveLength(1);
  const token = await refreshToken(desk.running.userData);
  expect(token.length).toBeGreaterThan(20);

  await desk.running.close({ keep: true });
  for (const [file, content] of filesUnder(desk.running.userData)) {
    expect(content.includes(token), `${file} holds the refresh token`).toBe(false);
  }

  desk.running = await desk.organisation.launch(desk.running.userData);
  await desk.running.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  const meeting = await value(desk.running.page, 'meetings', 'create', {
    title: 'After the restart',
    employeeEmails: ['guest@example.org'],
  });
  expect(meeting.link).toBe('ready');
  expect(
    desk.organisation.services.events(address).filter(({ fields }) => fields.summary === 'After the restart'),
  ).toHaveLength(1);
  expect(desk.organisation.conformance.problems).toEqual([]);
});

test('cancelling ends the wait at once and leaves nothing behind', async () => {
  const welcome = new WelcomePage(desk.running.page);
  await welcome.beginGoogle();
  const asked = await askedAddress(desk.running);
  await welcome.page.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    welcome.page
      .getByRole('button', { name: 'Continue in the browser' })
      .or(welcome.page.getByRole('button', { name: 'Try again' })),
  ).toBeVisible();
  const redirect = new URL(asked).searchParams.get('redirect_uri') ?? '';
  await expect(fetch(redirect)).rejects.toThrow();
  expect((await value(desk.running.page, 'accounts', 'list', {})).accounts).toEqual([]);
});

test('disconnecting deletes the sign-in here even when Google cannot be told, and says so', async () => {
  await connectCoordinator(desk.running, desk.organisation);
  await refreshToken(desk.running.userData);
  desk.organisation.services.faults.add({ kind: 'cut-before', match: { path: /^\/revoke/ } });

  const { page } = desk.running;
  await page.getByRole('link', { name: 'Connections' }).first().click();
  await page
    .getByRole('button', { name: /^Disconnect/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('What ends')).toBeVisible();
  await dialog.getByRole('button', { name: /Disconnect/ }).click();
  await expect(page.getByText(/the provider could not be told/)).toBeVisible();
  expect((await value(page, 'accounts', 'list', {})).accounts).toEqual([]);
  await expect(refreshToken(desk.running.userData)).rejects.toThrow('no sign-in in the keychain');
});

/** The keychain's name for a profile in a folder of its own: `main/shell/platform.ts`. */
function serviceName(userData: string): string {
  return `Muster ${createHash('sha256').update(resolve(userData)).digest('hex').slice(0, 12)}`;
}

async function refreshToken(userData: string): Promise<string> {
  const entries = await keytar.findCredentials(serviceName(userData));
  const entry = entries.find(({ account }) => account.startsWith('google:'));
  if (!entry) throw new Error('no sign-in in the keychain');
  return entry.password;
}

function filesUnder(folder: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => [path, readFileSync(path)]);
}
