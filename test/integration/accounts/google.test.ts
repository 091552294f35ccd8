import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  closeGoogleDesk,
  codeOf,
  type Desk,
  eventually,
  must,
  onlyAccount,
  openDesk,
  openGoogleDesk,
  signIn,
} from './desk.ts';
import { allScopes, ana, ben, type GoogleServer } from './google-server.ts';

let server: GoogleServer;
let desk: Desk;

beforeEach(async () => {
  ({ server, desk } = await openGoogleDesk());
});
afterEach(() => closeGoogleDesk(server, desk));

const callUserinfo = async (on: Desk = desk) => {
  const access = must(await on.accounts.connections.google(undefined, 'identity'));
  return access.auth.request({ url: `${server.origin}/oauth2/v2/userinfo`, retry: false });
};

describe('signing in to Google', () => {
  it('connects through the browser and keeps the refresh token in the keychain alone', async () => {
    const { account } = must(await signIn(desk, server, ana));
    expect(account).toMatchObject({
      accountId: 'google:1001',
      address: 'ana@example.com',
      name: 'Ana Prieto',
      remembered: true,
      health: { state: 'connected', lastError: null },
      permissions: [
        { id: 'identity', granted: true, optional: false, asked: true },
        { id: 'events', granted: true, optional: false, asked: true },
        { id: 'calendars', granted: true, optional: false, asked: true },
        { id: 'freebusy', granted: true, optional: false, asked: true },
        { id: 'reports', granted: false, optional: true, asked: false },
        { id: 'meet', granted: false, optional: true, asked: false },
        { id: 'people', granted: false, optional: true, asked: false },
      ],
    });
    const { keychain, keychainService } = desk.platform;
    const refreshToken = must(await keychain.get(keychainService, 'google:1001')) ?? '';
    expect(server.holds(refreshToken)).toBe(true);

    await callUserinfo();
    await desk.close();
    const accessToken = server.requests.at(-1)?.authorization.replace('Bearer ', '') ?? '';
    const written = readdirSync(desk.platform.userData)
      .map((name) => readFileSync(join(desk.platform.userData, name), 'latin1'))
      .concat(desk.logged, JSON.stringify(desk.platform.preferences.read()));
    expect(written.join()).toContain('ana@example.com');
    for (const secret of [refreshToken, accessToken, server.client.clientSecret]) {
      expect(secret.length).toBeGreaterThan(10);
      expect(written.join()).not.toContain(secret);
    }
    desk = openDesk({ endpoints: server.endpoints, client: server.client, after: desk });
  });

  it('asks for the whole list with PKCE, state and offline access', async () => {
    await signIn(desk, server, ana);
    const asked = Object.fromEntries(new URL(desk.platform.opened[0]?.url ?? '').searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      access_type: 'offline',
      prompt: 'consent select_account',
      code_challenge_method: 'S256',
      scope:
        'openid email profile https://www.googleapis.com/auth/calendar.events ' +
        'https://www.googleapis.com/auth/calendar.calendarlist.readonly ' +
        'https://www.googleapis.com/auth/calendar.freebusy',
    });
    expect(asked.redirect_uri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sign-in$/);
    expect(Buffer.from(asked.state ?? '', 'base64url')).toHaveLength(32);
  });

  it('reads who it is from userinfo when there is no id token', async () => {
    server.withIdToken = false;
    expect(must(await signIn(desk, server, ana)).account.address).toBe('ana@example.com');
  });

  it('is still connected after a restart, without another sign-in', async () => {
    must(await signIn(desk, server, ana));
    await desk.close();
    desk = openDesk({ endpoints: server.endpoints, client: server.client, after: desk });
    expect(await onlyAccount(desk)).toMatchObject({ remembered: true, renewsAt: null });
    expect((await callUserinfo()).data).toMatchObject({ id: '1001' });
    expect((await onlyAccount(desk)).renewsAt).not.toBeNull();
  });

  it('keeps two accounts side by side', async () => {
    must(await signIn(desk, server, ana));
    must(await signIn(desk, server, ben));
    const { accounts } = must(await desk.accounts.handlers.list(undefined));
    expect(accounts.map((account) => account.address).sort()).toEqual(['ana@example.com', 'ben@example.com']);
    const who = await Promise.all(
      accounts.map(async ({ accountId }) => {
        const access = must(await desk.accounts.connections.google(accountId, 'events'));
        return (await access.auth.request<{ id: string }>({ url: `${server.origin}/oauth2/v2/userinfo` }))
          .data.id;
      }),
    );
    expect(who).toEqual(accounts.map((account) => account.accountId.replace('google:', '')));
    expect(await desk.accounts.connections.allGoogle('events')).toHaveLength(2);
  });

  it('says which permission was left out, and refuses what needs it', async () => {
    const scope = allScopes.replace('https://www.googleapis.com/auth/calendar.events ', '');
    const { account } = must(await signIn(desk, server, ana, {}, scope));
    expect(account.health.state).toBe('missing-permission');
    expect(account.permissions).toContainEqual({
      id: 'events',
      granted: false,
      optional: false,
      asked: true,
    });
    const refused = await desk.accounts.connections.google(undefined, 'events');
    expect(refused).toEqual({
      ok: false,
      error: { code: 'permission-missing', details: { address: 'ana@example.com', permission: 'events' } },
    });
    expect((await desk.accounts.connections.google(undefined, 'calendars')).ok).toBe(true);
    await callUserinfo();
    must(await desk.accounts.handlers.test({ accountId: account.accountId }));
    expect((await onlyAccount(desk)).health.state).toBe('missing-permission');
    must(await signIn(desk, server, ana, { accountId: account.accountId }));
    expect((await onlyAccount(desk)).health.state).toBe('connected');
  });

  it('waits with the address to copy when no browser opens', async () => {
    await desk.close();
    const platform = { openExternal: async () => ({ ok: false, error: { code: 'no-browser' } }) as const };
    desk = openDesk({ endpoints: server.endpoints, client: server.client, platform });
    const connecting = desk.accounts.handlers.connect({ provider: 'google' });
    const pending = await eventually(
      async () => must(await desk.accounts.handlers.pending(undefined)).pending,
    );
    await server.consent(pending.address, ana);
    expect(must(await connecting).account.address).toBe('ana@example.com');
    expect(must(await desk.accounts.handlers.pending(undefined)).pending).toBeNull();
  });

  it.each([
    ['access_denied', 'sign-in-denied'],
    ['admin_policy_enforced', 'admin-blocked'],
    ['org_internal', 'admin-blocked'],
    ['deleted_client', 'client-refused'],
    ['server_error', 'sign-in-failed'],
  ])('%s in the browser is %s', async (error, code) => {
    desk.platform.onOpen = (_, url) => void server.refuse(url, error);
    expect(codeOf(await desk.accounts.handlers.connect({ provider: 'google' }))).toBe(code);
  });

  it('signs in to X again as Y: says so and replaces nothing', async () => {
    const { account } = must(await signIn(desk, server, ana));
    const before =
      must(await desk.platform.keychain.get(desk.platform.keychainService, account.accountId)) ?? '';
    const again = await signIn(desk, server, ben, { accountId: account.accountId });
    expect(again).toMatchObject({
      error: {
        code: 'sign-in-wrong-account',
        details: { expected: 'ana@example.com', found: 'ben@example.com' },
      },
    });
    expect(new URL(desk.platform.opened[1]?.url ?? '').searchParams.get('login_hint')).toBe(
      'ana@example.com',
    );
    expect(await onlyAccount(desk)).toMatchObject({ address: 'ana@example.com' });
    expect(must(await desk.platform.keychain.get(desk.platform.keychainService, account.accountId))).toBe(
      before,
    );
    expect(server.holds(before)).toBe(true);
    // The grant that nobody keeps is given back.
    expect(server.count('/revoke')).toBe(1);
    await callUserinfo();
  });

  it('can be cancelled, and a second attempt takes the place of the first', async () => {
    expect(must(await desk.accounts.handlers.cancelConnect(undefined))).toEqual({ cancelled: false });
    const first = desk.accounts.handlers.connect({ provider: 'google' });
    await eventually(() => desk.platform.opened.length === 1);
    const second = desk.accounts.handlers.connect({ provider: 'google' });
    expect(codeOf(await first)).toBe('sign-in-replaced');
    await eventually(() => desk.platform.opened.length === 2);
    expect(must(await desk.accounts.handlers.cancelConnect(undefined))).toEqual({ cancelled: true });
    expect(codeOf(await second)).toBe('sign-in-cancelled');
    await expect(server.consent(desk.platform.opened[1]?.url ?? '', ana)).rejects.toThrow('fetch failed');
    expect(must(await desk.accounts.handlers.list(undefined)).accounts).toEqual([]);
  });

  it('a cancel while the code is being exchanged keeps nothing', async () => {
    server.fail('/token', 'hang');
    const connecting = signIn(desk, server, ana);
    await eventually(() => server.count('/token') === 1);
    must(await desk.accounts.handlers.cancelConnect(undefined));
    expect((await connecting).ok).toBe(false);
    expect(must(await desk.accounts.handlers.list(undefined)).accounts).toEqual([]);
  });

  it('ends in time when nobody answers', async () => {
    await desk.close();
    desk = openDesk({ endpoints: server.endpoints, client: server.client, timing: { signIn: 50 } });
    expect(codeOf(await desk.accounts.handlers.connect({ provider: 'google' }))).toBe('sign-in-timed-out');
  });
});

describe('a code exchange that goes wrong', () => {
  it.each([
    ['cut', 'cut', 'offline'],
    ['slow', 'hang', 'timed-out'],
    ['503', { status: 503, body: 'busy' }, 'service-unavailable'],
    ['429', { status: 429, body: '{}' }, 'rate-limited'],
    [
      'garbage',
      { status: 200, body: '{"access_token":', headers: { 'Content-Type': 'application/json' } },
      'service-garbled',
    ],
    ['a portal', { status: 200, body: '<html>Welcome to the WLAN</html>' }, 'service-garbled'],
    [
      'deleted client',
      { status: 401, body: '{"error":"deleted_client"}', headers: { 'Content-Type': 'application/json' } },
      'client-refused',
    ],
    [
      'bad code',
      { status: 400, body: '{"error":"invalid_grant"}', headers: { 'Content-Type': 'application/json' } },
      'sign-in-failed',
    ],
  ] as const)('%s', async (_, fault, code) => {
    server.fail('/token', fault);
    expect(codeOf(await signIn(desk, server, ana))).toBe(code);
    // A code is good for one use: it is never sent twice.
    expect(server.count('/token')).toBe(1);
    expect(must(await desk.accounts.handlers.list(undefined)).accounts).toEqual([]);
    expect((await signIn(desk, server, ana)).ok).toBe(true);
  });
});
