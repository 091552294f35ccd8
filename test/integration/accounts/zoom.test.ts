import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Output } from '../../../preload/contract.ts';
import { type DemoApp, startDemoApp } from '../meetings/support/demo-app.ts';

let one: DemoApp;

beforeEach(async () => {
  one = await startDemoApp();
});

afterEach(() => one.close());

const connect = (more: object = {}) =>
  one.app.call('accounts.connect', { provider: 'zoom', ...one.demo.zoomApp, ...more });
const zoomAccount = async () =>
  (await one.call<Output<'accounts', 'list'>>('accounts.list')).accounts.find(
    ({ provider }) => provider === 'zoom',
  );

test('tested, kept with its secret in the keychain alone, and usable after a restart', async () => {
  expect(await connect()).toMatchObject({
    ok: true,
    value: { account: { provider: 'zoom', address: one.demo.zoomApp.host, name: 'Harbour School' } },
  });
  const account = await zoomAccount();
  expect(JSON.stringify(account)).not.toContain(one.demo.zoomApp.clientSecret);
  await one.restart();
  const { accountId } = account ?? {};
  expect(await one.call('accounts.test', { accountId })).toMatchObject({
    account: { health: { state: 'connected' } },
  });
});

test.each([
  [{ clientSecret: 'another' }, 'zoom-credentials-refused'],
  [{ zoomAccountId: 'another' }, 'zoom-credentials-refused'],
  [{ host: 'nobody@example.org' }, 'zoom-host-unknown'],
])('%j is refused and nothing is kept: %s', async (more, code) => {
  expect(await connect(more)).toMatchObject({ ok: false, error: { code } });
  expect(await zoomAccount()).toBeUndefined();
});

test('a missing scope is named', async () => {
  one.demo.zoom.setScopes(['meeting:write:meeting:admin']);
  expect(await connect()).toMatchObject({
    ok: false,
    error: { code: 'zoom-scope-missing', details: { reason: expect.stringContaining('user:read') } },
  });
});

test('scopes taken away later show in the health; mended, a test shows that too', async () => {
  await connect();
  const { accountId } = (await zoomAccount()) ?? {};
  one.demo.zoom.setScopes([]);
  expect(await one.call('accounts.test', { accountId })).toMatchObject({
    account: { health: { state: 'missing-permission', lastError: { code: 'zoom-scope-missing' } } },
  });
  one.demo.zoom.setScopes(['user:read:user:admin']);
  expect(await one.call('accounts.test', { accountId })).toMatchObject({
    account: { health: { state: 'connected' } },
  });
});

test('disconnected: nothing of it is left', async () => {
  await connect();
  const { accountId } = (await zoomAccount()) ?? {};
  expect(await one.call('accounts.disconnect', { accountId })).toMatchObject({ error: null });
  expect(await zoomAccount()).toBeUndefined();
});
