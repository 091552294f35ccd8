import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Keychain } from '../../../main/platform.ts';
import { fail } from '../../../main/result.ts';
import { codeOf, type Desk, must, onlyAccount, openDesk, signIn } from './desk.ts';
import { ana, GoogleServer } from './google-server.ts';

let server: GoogleServer;
let desk: Desk;

beforeEach(async () => {
  server = await GoogleServer.start();
});
afterEach(async () => {
  await desk.close();
  await server.close();
  desk.platform.remove();
});

function without(code: 'keychain-missing' | 'keychain-locked'): Keychain {
  const refuse = async () => fail(code);
  return {
    state: () => (code === 'keychain-missing' ? 'missing' : 'locked'),
    get: refuse,
    set: refuse,
    delete: refuse,
  };
}
const open = (options: { keychain?: Keychain; after?: Desk } = {}) => {
  desk = openDesk({
    endpoints: server.endpoints,
    client: server.client,
    ...(options.keychain ? { platform: { keychain: options.keychain } } : {}),
    ...(options.after ? { after: options.after } : {}),
  });
};
const call = async () => {
  const access = must(await desk.accounts.connections.google(undefined, 'events'));
  return access.auth.request({ url: `${server.origin}/oauth2/v2/userinfo`, retry: false });
};
const accounts = async () => must(await desk.accounts.handlers.list(undefined)).accounts;

describe.each(['keychain-missing', 'keychain-locked'] as const)('with %s', (code) => {
  it('says so before the browser opens, and goes on for this session when asked', async () => {
    open({ keychain: without(code) });
    expect(codeOf(await signIn(desk, server, ana))).toBe(code);
    expect(desk.platform.opened).toEqual([]);

    const { account } = must(await signIn(desk, server, ana, { sessionOnly: true }));
    expect(account.remembered).toBe(false);
    await call();
    desk.clock.ahead = 3_600_000;
    await call();
    expect(server.count('/token', 'refresh_token')).toBe(1);

    const before = desk;
    await before.close();
    open({ after: before });
    expect((await onlyAccount(desk)).health).toMatchObject({
      state: 'needs-sign-in',
      lastError: { code: 'sign-in-needed' },
    });
    must(await signIn(desk, server, ana, { accountId: account.accountId }));
    expect(await onlyAccount(desk)).toMatchObject({ remembered: true, health: { state: 'connected' } });
  });
});

describe('a keychain that is locked later', () => {
  it('makes the account unreachable, not signed out, and it comes back', async () => {
    open();
    must(await signIn(desk, server, ana));
    const before = desk;
    await before.close();
    open({ after: before, keychain: without('keychain-locked') });
    await expect(call()).rejects.toMatchObject({ failure: { code: 'keychain-locked' } });
    expect((await onlyAccount(desk)).health).toMatchObject({
      state: 'unreachable',
      lastError: { code: 'keychain-locked' },
    });
    await desk.close();
    open({ after: before });
    await call();
    expect((await onlyAccount(desk)).health.state).toBe('connected');
  });

  it('a secret that somebody deleted asks to sign in again', async () => {
    open();
    const { account } = must(await signIn(desk, server, ana));
    must(await desk.platform.keychain.delete(desk.platform.keychainService, account.accountId));
    const before = desk;
    await before.close();
    open({ after: before });
    await expect(call()).rejects.toMatchObject({ failure: { code: 'sign-in-needed' } });
    expect((await onlyAccount(desk)).health.state).toBe('needs-sign-in');
  });
});

describe('disconnecting', () => {
  it('revokes at Google and forgets here', async () => {
    open();
    const { account } = must(await signIn(desk, server, ana));
    const { keychain, keychainService } = desk.platform;
    const token = must(await keychain.get(keychainService, account.accountId)) ?? '';
    expect(server.holds(token)).toBe(true);
    const result = await desk.accounts.handlers.disconnect({ accountId: account.accountId });
    expect(result).toEqual({ ok: true, value: { revoked: true, error: null } });
    expect(server.holds(token)).toBe(false);
    expect(must(await keychain.get(keychainService, account.accountId))).toBeNull();
    expect(await accounts()).toEqual([]);
    expect(codeOf(await desk.accounts.connections.google(undefined, 'events'))).toBe('account-missing');
    expect(codeOf(await desk.accounts.handlers.disconnect({ accountId: account.accountId }))).toBe(
      'not-found',
    );
  });

  it('counts a token that is dead already as revoked', async () => {
    open();
    const { account } = must(await signIn(desk, server, ana));
    server.killRefreshTokens();
    const result = await desk.accounts.handlers.disconnect({ accountId: account.accountId });
    expect(result).toEqual({ ok: true, value: { revoked: true, error: null } });
  });

  it.each([
    ['cut', 'cut', 'offline'],
    ['slow', 'hang', 'timed-out'],
    ['503', { status: 503, body: '' }, 'service-unavailable'],
  ] as const)('forgets here also when Google is %s', async (_, fault, code) => {
    open();
    const { account } = must(await signIn(desk, server, ana));
    server.fail('/revoke', fault);
    const { keychain, keychainService } = desk.platform;
    const result = must(await desk.accounts.handlers.disconnect({ accountId: account.accountId }));
    expect(result).toMatchObject({ revoked: false, error: { code } });
    expect(must(await keychain.get(keychainService, account.accountId))).toBeNull();
    expect(await accounts()).toEqual([]);
  });

  it('while a renewal is under way leaves nothing behind', async () => {
    open();
    const { account } = must(await signIn(desk, server, ana));
    desk.clock.ahead = 3_600_000;
    server.fail('/token', 'hang');
    const calling = call().catch((error: unknown) => error);
    must(await desk.accounts.handlers.disconnect({ accountId: account.accountId }));
    await calling;
    expect(await accounts()).toEqual([]);
    expect(desk.context.database.all('SELECT * FROM account')).toEqual([]);
  });
});

describe('testing a connection', () => {
  it('makes a real call and gives the account as it is now', async () => {
    open();
    const { account } = must(await signIn(desk, server, ana));
    server.fail('/oauth2/v2/userinfo', 'cut');
    const down = must(await desk.accounts.handlers.test({ accountId: account.accountId })).account;
    expect(down.health).toMatchObject({ state: 'unreachable', lastError: { code: 'offline' } });
    const up = must(await desk.accounts.handlers.test({ accountId: account.accountId })).account;
    expect(up.health.state).toBe('connected');
    expect(server.count('/oauth2/v2/userinfo')).toBe(2);
    expect(codeOf(await desk.accounts.handlers.test({ accountId: 'x' }))).toBe('not-found');
  });
});
