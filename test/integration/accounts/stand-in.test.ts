import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAccounts } from '../../../main/accounts/accounts.ts';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { ok } from '../../../main/result.ts';
import { codeOf, type Desk, must, openDesk } from './desk.ts';

let demo: Demo;
let desk: Desk;

beforeEach(async () => {
  demo = await startDemo({ now: () => Date.now() });
  desk = openDesk({ endpoints: demo.endpoints });
});
afterEach(async () => {
  await desk.close();
  await demo.close();
  desk.platform.remove();
});

it('the demo workspace signs in by its own client and its own browser', async () => {
  const context = {
    ...desk.context,
    workspace: 'demo' as const,
    keychainService: `${desk.context.keychainService} demo`,
  };
  const accounts = createAccounts(context, { language: () => 'en', demoClient: demo.googleClient });
  const [coordinator = ''] = demo.accounts;
  const open = async (address: string) => {
    await demo.consent(address, { address: coordinator });
    return ok(undefined);
  };
  const { account } = must(await accounts.connectGoogle({ provider: 'google', sessionOnly: true }, open));
  expect(account).toMatchObject({ address: coordinator, health: { state: 'connected' } });
  expect(account.permissions.every((permission) => permission.granted === !permission.optional)).toBe(true);
  expect(must(await accounts.handlers.test({ accountId: account.accountId })).account.health.state).toBe(
    'connected',
  );

  demo.expireAccessTokens();
  const access = must(await accounts.connections.google(undefined, 'calendars'));
  const list = await access.auth.request<{ kind: string }>({
    url: `${demo.origin}/calendar/v3/users/me/calendarList`,
  });
  expect(list.data.kind).toBe('calendar#calendarList');

  expect(codeOf(await accounts.handlers.importClient({ content: '{}' }))).toBe('not-in-demo');
  expect(codeOf(await accounts.handlers.forgetClient(undefined))).toBe('not-in-demo');
  expect(must(await accounts.handlers.list(undefined)).client.source).toBe('demo');

  demo.revokeAccount(coordinator);
  await expect(access.auth.request({ url: `${demo.origin}/oauth2/v2/userinfo` })).rejects.toMatchObject({
    failure: { code: 'sign-in-needed' },
  });
  const gone = must(await accounts.handlers.disconnect({ accountId: account.accountId }));
  expect(gone).toEqual({ revoked: true, error: null });
  await accounts.close();
});

it('a box left unticked is missing, and Cancel is a refusal', async () => {
  desk.platform.onOpen = (_, url) =>
    void demo.consent(url, {
      address: demo.accounts[1] ?? '',
      scopes: ['https://www.googleapis.com/auth/calendar.events'],
    });
  must(
    await desk.accounts.handlers.importClient({
      content: JSON.stringify({
        installed: { client_id: demo.googleClient.clientId, client_secret: demo.googleClient.clientSecret },
      }),
    }),
  );
  const { account } = must(await desk.accounts.handlers.connect({ provider: 'google' }));
  expect(account.permissions).toEqual([
    { id: 'identity', granted: true, optional: false, asked: true },
    { id: 'events', granted: true, optional: false, asked: true },
    { id: 'calendars', granted: false, optional: false, asked: true },
    { id: 'freebusy', granted: false, optional: false, asked: true },
    { id: 'reports', granted: false, optional: true, asked: false },
    { id: 'meet', granted: false, optional: true, asked: false },
    { id: 'people', granted: false, optional: true, asked: false },
  ]);
  desk.platform.onOpen = (_, url) => void demo.refuse(url, { address: demo.accounts[1] ?? '' });
  expect(codeOf(await desk.accounts.handlers.connect({ provider: 'google' }))).toBe('sign-in-denied');
});
