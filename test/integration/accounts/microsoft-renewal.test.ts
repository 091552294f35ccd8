import { describe, expect, it } from 'vitest';
import { codeOf, must, onlyAccount } from './desk.ts';
import {
  amara,
  demo,
  desk,
  entries,
  freshWorld,
  observeTokens,
  restart,
  signIn,
  token,
  tokenPath,
} from './microsoft-world.ts';

freshWorld();

describe('renewal', () => {
  it('is silent, once for ten who ask, and each time with the newest refresh token', async () => {
    must(await signIn());
    const seen = observeTokens();
    const first = must(await token());
    expect(seen).toEqual([]);
    desk.clock.ahead = 56 * 60_000;
    const tokens = await Promise.all(Array.from({ length: 10 }, async () => must(await token())));
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(first);
    desk.clock.ahead = 120 * 60_000;
    must(await token());
    expect(seen.map(({ asked }) => asked.grant_type)).toEqual(['refresh_token', 'refresh_token']);
    expect(seen[1]?.asked.refresh_token).toBe(seen[0]?.given.refresh_token);

    await restart();
    must(await token());
    expect(seen[2]?.asked.refresh_token).toBe(seen[1]?.given.refresh_token);
    expect(desk.platform.opened).toEqual([]);
  });

  it('comes ahead of time in the background, so that a dead sign-in is noticed while nobody calls', async () => {
    const { account } = must(await signIn());
    const renew = () => desk.accounts.renewAhead(account.accountId, 20 * 60_000);
    const seen = observeTokens();
    must(await renew());
    expect(seen).toHaveLength(0);
    desk.clock.ahead = 45 * 60_000;
    must(await renew());
    expect(seen).toHaveLength(1);
    demo.revokeMicrosoft(amara);
    desk.clock.ahead = 90 * 60_000;
    expect(codeOf(await renew())).toBe('microsoft-sign-in-needed');
    expect((await onlyAccount(desk)).health.state).toBe('needs-sign-in');
    expect(codeOf(await renew())).toBe('microsoft-sign-in-needed');
    expect(seen).toHaveLength(2);
  });

  it('serves a person who gave no tenant of their own', async () => {
    const credentials = { ...demo.microsoft, kind: 'microsoft' as const, tenantId: 'organizations' };
    must(await signIn(amara, { credentials }));
    await restart();
    must(await token());
  });

  it('follows a 401 of Dataverse', async () => {
    must(await signIn());
    const first = must(await token());
    demo.expireAccessTokens();
    expect(must(await token({ refresh: true }))).not.toBe(first);
  });

  it('that Microsoft ended asks the person once, does not ask Microsoft again, and heals', async () => {
    const { account } = must(await signIn());
    demo.revokeMicrosoft(amara);
    desk.clock.ahead = 2 * 3_600_000;
    const seen = observeTokens();
    expect(codeOf(await token())).toBe('microsoft-sign-in-needed');
    expect((await onlyAccount(desk)).health).toMatchObject({
      state: 'needs-sign-in',
      lastError: {
        code: 'microsoft-sign-in-needed',
        message: `Microsoft asks ${amara} to sign in to Dataverse again.`,
      },
    });
    for (let turn = 0; turn < 3; turn++) expect(codeOf(await token())).toBe('microsoft-sign-in-needed');
    expect(seen).toHaveLength(1);
    await restart();
    desk.clock.ahead = 2 * 3_600_000;
    expect(codeOf(await token())).toBe('microsoft-sign-in-needed');
    expect(seen).toHaveLength(1);

    must(await signIn());
    expect((await onlyAccount(desk)).health.state).toBe('connected');
    must(await token());
    expect((await onlyAccount(desk)).accountId).toBe(account.accountId);
  });

  it('that wants a second factor asks the person; a test that succeeds heals', async () => {
    const { account } = must(await signIn());
    desk.clock.ahead = 2 * 3_600_000;
    const body = {
      error: 'invalid_grant',
      error_description:
        'AADSTS50076: Due to a configuration change you must use multi-factor authentication.',
      suberror: 'basic_action',
    };
    demo.faults.add({ match: { path: tokenPath }, times: 1, kind: 'status', status: 400, body });
    expect(codeOf(await token())).toBe('microsoft-sign-in-needed');
    expect((await onlyAccount(desk)).health.state).toBe('needs-sign-in');
    must(await desk.accounts.handlers.test({ accountId: account.accountId }));
    expect((await onlyAccount(desk)).health.state).toBe('connected');
    must(await token());
  });

  it.each([
    ['cut', { kind: 'cut-before' }, 'offline'],
    ['slow', { kind: 'hang' }, 'timed-out'],
    ['500', { kind: 'status', status: 503 }, 'service-unavailable'],
    ['429', { kind: 'status', status: 429 }, 'rate-limited'],
    ['garbage', { kind: 'garbage' }, 'service-garbled'],
  ] as const)('that is %s keeps the sign-in, and the next call tries again', async (_, fault, code) => {
    must(await signIn());
    desk.clock.ahead = 2 * 3_600_000;
    const handle = demo.faults.add({ match: { path: tokenPath }, times: 1, ...fault });
    expect(codeOf(await token())).toBe(code);
    handle.release();
    must(await token());
  });

  it('while the keychain is locked goes on, and is kept when the keychain is back', async () => {
    must(await signIn());
    await restart();
    const { keychain } = desk.platform;
    const locked = async () => ({ ok: false, error: { code: 'keychain-locked' } }) as const;
    let isLocked = false;
    const sometimes = {
      ...keychain,
      set: (...asked: Parameters<typeof keychain.set>) => (isLocked ? locked() : keychain.set(...asked)),
    };
    await restart({ platform: { keychain: sometimes } });
    isLocked = true;
    const seen = observeTokens();
    must(await token());
    expect(desk.logged.join()).toContain('a renewed sign-in was not kept');
    isLocked = false;
    desk.clock.ahead = 2 * 3_600_000;
    must(await token());
    await restart();
    must(await token());
    expect(seen[2]?.asked.refresh_token).toBe(seen[1]?.given.refresh_token);
  });

  it('under way while it is disconnected leaves nothing behind', async () => {
    const { account } = must(await signIn());
    desk.clock.ahead = 2 * 3_600_000;
    const fault = demo.faults.add({ match: { path: tokenPath }, kind: 'hang' });
    const renewing = token();
    await fault.struck;
    must(await desk.accounts.handlers.disconnect({ accountId: account.accountId }));
    fault.release();
    await renewing;
    expect(await entries()).toEqual([]);
    expect(must(await desk.accounts.handlers.list(undefined)).accounts).toEqual([]);
  });

  it('with a secret that somebody deleted asks to sign in again', async () => {
    const { account } = must(await signIn());
    must(await desk.platform.keychain.delete(desk.platform.keychainService, account.accountId));
    await restart();
    expect(codeOf(await token())).toBe('microsoft-sign-in-needed');
  });
});
