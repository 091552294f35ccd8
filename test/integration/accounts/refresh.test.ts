import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { googleFailure } from '../../../main/accounts/google/failures.ts';
import { codeOf, type Desk, must, onlyAccount, openDesk, signIn } from './desk.ts';
import { ana, GoogleServer } from './google-server.ts';

let server: GoogleServer;
let desk: Desk;

beforeEach(async () => {
  server = await GoogleServer.start();
  desk = openDesk({ endpoints: server.endpoints, client: server.client });
  must(await signIn(desk, server, ana));
});
afterEach(async () => {
  await desk.close();
  await server.close();
  desk.platform.remove();
});

const refreshes = () => server.count('/token', 'refresh_token');
const call = async () => {
  const access = must(await desk.accounts.connections.google(undefined, 'events'));
  return access.auth.request({ url: `${server.origin}/oauth2/v2/userinfo`, retry: false, timeout: 1_000 });
};
const failureOfCall = async () =>
  call().then(
    () => null,
    (error: unknown) => googleFailure(error, 'Google Calendar').failure.code,
  );
const minutes = (count: number) => count * 60_000;

describe('access tokens', () => {
  it('ten callers at once share one renewal', async () => {
    desk.clock.ahead = minutes(59);
    await Promise.all(Array.from({ length: 10 }, call));
    expect(refreshes()).toBe(1);
    expect(server.count('/oauth2/v2/userinfo')).toBe(10);
    await call();
    expect(refreshes()).toBe(1);
  });

  it('are renewed five minutes before their end, not earlier', async () => {
    desk.clock.ahead = minutes(54);
    await call();
    expect(refreshes()).toBe(0);
    desk.clock.ahead = minutes(56);
    await call();
    expect(refreshes()).toBe(1);
  });

  it('keep the refresh token, which a renewal does not repeat', async () => {
    for (const hour of [1, 2, 3]) {
      desk.clock.ahead = minutes(60 * hour);
      await call();
    }
    expect(refreshes()).toBe(3);
  });

  it('are renewed once when Google refuses one before its end', async () => {
    server.killAccessTokens();
    expect((await Promise.all(Array.from({ length: 5 }, call))).map((answer) => answer.status)).toEqual(
      Array(5).fill(200),
    );
    expect(refreshes()).toBe(1);
  });

  it('that Google refuses even when fresh end as sign-in-needed', async () => {
    const refused = {
      status: 401,
      body: '{"error":{"code":401,"errors":[{"reason":"authError"}]}}',
      headers: { 'Content-Type': 'application/json' },
    };
    server.fail('/oauth2/v2/userinfo', refused, refused);
    expect(await failureOfCall()).toBe('sign-in-needed');
    expect(refreshes()).toBe(1);
  });
});

describe('a sign-in that died', () => {
  it('keeps everything, asks Google once, and heals by signing in again', async () => {
    server.killRefreshTokens();
    desk.clock.ahead = minutes(60);
    const failures = await Promise.all(Array.from({ length: 4 }, failureOfCall));
    expect(failures).toEqual(Array(4).fill('sign-in-needed'));
    expect(refreshes()).toBe(1);

    const account = await onlyAccount(desk);
    expect(account.health).toMatchObject({ state: 'needs-sign-in', lastError: { code: 'sign-in-needed' } });
    expect(account.health.lastError?.message).toBe('Google asks ana@example.com to sign in again.');
    expect(codeOf(await desk.accounts.connections.google(undefined, 'events'))).toBe('sign-in-needed');
    expect(await desk.accounts.connections.allGoogle('events')).toEqual([]);
    must(await desk.accounts.handlers.test({ accountId: account.accountId }));
    expect(refreshes()).toBe(1);

    await desk.close();
    const clock = desk.clock;
    desk = openDesk({ endpoints: server.endpoints, client: server.client, after: desk });
    desk.clock.ahead = clock.ahead;
    expect((await onlyAccount(desk)).health.state).toBe('needs-sign-in');

    must(await signIn(desk, server, ana, { accountId: account.accountId }));
    expect((await onlyAccount(desk)).health.state).toBe('connected');
    await call();
  });

  it.each(['deleted_client', 'admin_policy_enforced'])(
    '%s on renewal keeps the account too',
    async (error) => {
      const code = error === 'deleted_client' ? 'client-refused' : 'admin-blocked';
      server.fail('/token', {
        status: 400,
        body: JSON.stringify({ error }),
        headers: { 'Content-Type': 'application/json' },
      });
      desk.clock.ahead = minutes(60);
      expect(await failureOfCall()).toBe(code);
      expect((await onlyAccount(desk)).health).toMatchObject({ state: 'needs-sign-in', lastError: { code } });
    },
  );
});

describe('a renewal that fails in passing', () => {
  it.each([
    ['cut', 'cut', 'offline'],
    ['slow', 'hang', 'timed-out'],
    ['500', { status: 500, body: '' }, 'service-unavailable'],
    ['429', { status: 429, body: '' }, 'rate-limited'],
    ['garbage', { status: 200, body: 'not JSON' }, 'service-garbled'],
  ] as const)('%s keeps the account and the next call tries again', async (name, fault, code) => {
    server.fail('/token', fault);
    desk.clock.ahead = minutes(60);
    expect(await failureOfCall()).toBe(code);
    const { health } = await onlyAccount(desk);
    expect(health.state).toBe(name === '429' ? 'connected' : 'unreachable');
    expect(health.lastError?.code).toBe(code);
    await call();
    expect((await onlyAccount(desk)).health.state).toBe('connected');
  });

  it('Google gone altogether is offline', async () => {
    desk.clock.ahead = minutes(60);
    await server.close();
    expect(await failureOfCall()).toBe('offline');
    expect((await onlyAccount(desk)).health.state).toBe('unreachable');
    server = await GoogleServer.start();
  });

  it('tells the page of changes, not of every success', async () => {
    desk.changes.length = 0;
    await call();
    await call();
    const access = must(await desk.accounts.connections.google(undefined, 'events'));
    access.succeeded();
    access.succeeded();
    expect(desk.changes).toEqual([]);
    access.failed({ code: 'offline', details: { service: 'Google Calendar' } });
    access.failed({ code: 'offline', details: { service: 'Google Calendar' } });
    expect(desk.changes).toEqual(['accounts']);
    access.succeeded();
    expect(desk.changes).toEqual(['accounts', 'accounts']);
  });
});
