import { expect, test } from 'playwright/test';
import { closeForeignWindows, openForeignWindow, tryLoading } from './support/foreign-window.ts';
import { type HostileServer, startHostileServer } from './support/hostile-server.ts';
import { launchMuster, type Running } from './support/launch.ts';

let muster: Running;
let hostile: HostileServer;

test.beforeAll(async () => {
  hostile = await startHostileServer();
  muster = await launchMuster();
});
test.afterAll(async () => {
  await muster.close();
  await hostile.close();
});
test.afterEach(() => closeForeignWindows(muster.electron, muster.page));

interface Bridge {
  readonly app: { info(): Promise<unknown> };
  readonly settings: { set(input: unknown): Promise<unknown> };
}

const askInfo = () => (globalThis as unknown as { muster: Bridge }).muster.app.info();
const refused = { ok: false, error: { code: 'refused-sender' } };

test('the own page is answered', async () => {
  expect(await muster.page.evaluate(askInfo)).toMatchObject({ ok: true });
});

test('another site with the same preload script is refused', async () => {
  const page = await openForeignWindow(muster.electron, { url: hostile.url('/'), partition: 'foreign' });
  expect(await page.evaluate(askInfo)).toMatchObject(refused);
});

test('the own page in a window that is not Muster’s is refused', async () => {
  const page = await openForeignWindow(muster.electron, { url: 'app://muster/' });
  expect(page.url()).toBe('app://muster/');
  expect(await page.evaluate(askInfo)).toMatchObject(refused);
});

test('a call that claims no frame is refused', async () => {
  const answer = await muster.electron.evaluate(({ ipcMain, BrowserWindow }) => {
    const bound = (ipcMain as unknown as { _invokeHandlers: Map<string, (...values: unknown[]) => unknown> })
      ._invokeHandlers;
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    return bound.get('muster:call')?.({ sender, senderFrame: null }, 'app.info', {});
  });
  expect(answer).toMatchObject(refused);
});

test('what is too large, unknown or not as the contract has it is refused', async () => {
  const answers = await muster.page.evaluate(async () => {
    const { settings } = (globalThis as unknown as { muster: Bridge }).muster;
    return {
      large: await settings.set({ timeZone: 'x'.repeat(1_000_001) }),
      unknownKey: await settings.set({ theme: 'dark', admin: true }),
      wrongValue: await settings.set({ theme: 'pink' }),
      bigint: await settings.set({ theme: 1n }),
    };
  });
  expect(answers).toMatchObject({
    large: { ok: false, error: { code: 'payload-too-large' } },
    unknownKey: { ok: false, error: { code: 'invalid-input', details: { field: 'admin' } } },
    wrongValue: { ok: false, error: { code: 'invalid-input', details: { field: 'theme' } } },
    bigint: { ok: false, error: { code: 'invalid-input' } },
  });
});

test('the protocol serves the page’s files to GET and nothing else', async () => {
  const status = await muster.page.evaluate(async () => {
    const ask = (path: string, init?: RequestInit) =>
      fetch(`app://muster${path}`, init).then(
        (response) => response.status,
        () => 'failed',
      );
    return {
      page: await ask('/index.html'),
      post: await ask('/', { method: 'POST' }),
      put: await ask('/index.html', { method: 'PUT' }),
      missing: await ask('/missing.html'),
      up: await ask('/../../package.json'),
      encoded: await ask('/..%2f..%2fpackage.json'),
      dots: await ask('/%2e%2e%2f%2e%2e%2fpackage.json'),
      backslash: await ask('/..%5c..%5cpackage.json'),
      twice: await ask('/..%252f..%252fpackage.json'),
      nul: await ask('/index.html%00.js'),
      absolute: await ask('//etc/hostname.json'),
      broken: await ask('/%E0%A4%A.html'),
    };
  });
  const { page, post, put, ...others } = status;
  expect({ page, post, put }).toEqual({ page: 200, post: 405, put: 405 });
  expect(new Set(Object.values(others))).toEqual(new Set([404]));
});

test('another host of the scheme does not exist', async () => {
  const status = await muster.electron.evaluate(({ session }) =>
    session.defaultSession.fetch('app://elsewhere/index.html').then(
      (response) => response.status,
      (error: Error) => error.message,
    ),
  );
  expect(status).toBe(404);
});

test('every load of the page has its own nonce, and only the page’s own styles know it', async () => {
  const policies = await muster.page.evaluate(async () =>
    Promise.all(
      [1, 2].map(async () => (await fetch('app://muster/')).headers.get('content-security-policy')),
    ),
  );
  const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]);
  expect(nonces.every((nonce) => nonce !== undefined && nonce.length >= 24)).toBe(true);
  expect(new Set(nonces).size).toBe(2);
});

test('behind the policy, the session itself lets nothing through of network or file', async () => {
  const answers = await muster.electron.evaluate(
    async ({ session }, urls) =>
      Promise.all(
        urls.map((url) =>
          session.defaultSession.fetch(url).then(
            (response) => `answered ${response.status}`,
            (error: Error) => error.message,
          ),
        ),
      ),
    [hostile.url('/session'), 'file:///etc/hostname'],
  );
  expect(answers).toEqual(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_FAILED']);
  for (const url of [hostile.url('/session'), 'file:///etc/hostname', 'ftp://127.0.0.1/']) {
    expect(await tryLoading(muster.electron, { url })).not.toBe('loaded');
  }
  expect(hostile.requests).not.toContain('/session');
});
