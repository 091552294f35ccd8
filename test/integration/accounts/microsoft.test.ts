import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { longestSecret } from '../../../main/accounts/keychain.ts';
import { codeOf, eventually, must, onlyAccount } from './desk.ts';
import {
  amara,
  demo,
  desk,
  entries,
  freshWorld,
  input,
  observeTokens,
  restart,
  signIn,
  token,
  tokenPath,
  tomas,
} from './microsoft-world.ts';

freshWorld();

const kept = async () => (await entries()).map(({ password }) => password).join('\n');

describe('signing in with Microsoft', () => {
  it('goes through the browser, tests with WhoAmI, and names the environment', async () => {
    const paths: string[] = [];
    demo.observe(({ path }) => void paths.push(path));
    const { account } = must(await signIn());
    expect(account).toMatchObject({
      provider: 'dataverse',
      name: 'Harbour School',
      remembered: true,
      health: { state: 'connected', lastError: null },
      dataverse: { url: demo.origin, kind: 'microsoft', ...demo.microsoft, username: amara },
    });
    expect(paths).toContain('/api/data/v9.2/WhoAmI');
    // Neither discovery nor anything else is asked of the authority.
    expect(paths.filter((path) => path.includes('.well-known') || path.includes('instance'))).toEqual([]);
    expect((await token()).ok).toBe(true);
  });

  it('asks with PKCE, a fresh state, the one scope and the registered redirect', async () => {
    must(await signIn());
    must(await signIn());
    const [first, second] = desk.platform.opened.map(({ url }) =>
      Object.fromEntries(new URL(url).searchParams),
    );
    expect(first).toMatchObject({
      client_id: demo.microsoft.clientId,
      response_type: 'code',
      response_mode: 'query',
      code_challenge_method: 'S256',
      prompt: 'select_account',
    });
    expect(first?.redirect_uri).toMatch(/^http:\/\/localhost:\d+$/);
    expect(first?.scope?.split(' ').sort()).toEqual(
      [`${demo.origin}/user_impersonation`, 'offline_access', 'openid', 'profile'].sort(),
    );
    expect(Buffer.from(first?.state ?? '', 'base64url')).toHaveLength(32);
    // Again: the same person without having to be found in the list.
    expect(second).toMatchObject({ login_hint: amara });
    expect(second).not.toHaveProperty('prompt');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(second?.[name]).not.toBe(first?.[name]);
  });

  it('keeps refresh material alone, in pieces that a keychain holds, and nothing anywhere else', async () => {
    const seen = observeTokens();
    const { account } = must(await signIn());
    const [given] = seen.map((exchange) => exchange.given);
    const secrets = [given?.access_token ?? '', given?.refresh_token ?? '', given?.id_token ?? ''];
    expect(secrets.every((secret) => secret.length > 30)).toBe(true);

    const stored = await entries();
    expect(stored.length).toBeGreaterThan(1);
    for (const { password } of stored) expect(password.length).toBeLessThanOrEqual(longestSecret);
    const material = stored
      .filter(({ account: name }) => name.startsWith(`${account.accountId}#`))
      .sort((one, other) => one.account.localeCompare(other.account))
      .map(({ password }) => password)
      .join('');
    expect(material).toContain(given?.refresh_token);
    expect(material).not.toContain(given?.access_token);
    expect(material).not.toContain(given?.id_token);
    expect(Object.keys(JSON.parse(material)).sort()).toEqual(['Account', 'AppMetadata', 'RefreshToken']);

    await restart();
    const written = readdirSync(desk.platform.userData)
      .map((name) => readFileSync(join(desk.platform.userData, name), 'latin1'))
      .concat(desk.logged, JSON.stringify(desk.platform.preferences.read()))
      .join();
    expect(written).toContain(demo.microsoft.clientId);
    for (const secret of secrets) expect(written).not.toContain(secret.slice(0, 30));
  });

  it('leaves nothing in the keychain when it is disconnected', async () => {
    const { account } = must(await signIn());
    const gone = must(await desk.accounts.handlers.disconnect({ accountId: account.accountId }));
    expect(gone).toEqual({ revoked: true, error: null });
    expect(await entries()).toEqual([]);
  });

  it('takes the place of client credentials, and they of it', async () => {
    must(await signIn());
    const { clientId, clientSecret, tenantId } = demo.dataverse;
    const credentials = { kind: 'client-credentials' as const, tenantId, clientId, clientSecret };
    must(await desk.accounts.handlers.connect(input({ credentials })));
    expect((await onlyAccount(desk)).dataverse).toMatchObject({ kind: 'client-credentials', username: null });
    expect(await kept()).toBe(clientSecret);
    must(await signIn(tomas));
    expect((await onlyAccount(desk)).dataverse).toMatchObject({ kind: 'microsoft', username: tomas });
    expect(await kept()).not.toContain(clientSecret);
  });

  it('again keeps what was learned of the tables', async () => {
    must(await signIn(amara, { tables: { people: 'contacts' } }));
    must(await signIn());
    const access = must(await desk.accounts.connections.dataverse());
    expect(access.tables.people).toBe('contacts');
  });

  it('for this session only when no keychain is there', async () => {
    const missing = async () => ({ ok: false, error: { code: 'keychain-missing' } }) as const;
    const keychain = { state: () => 'missing' as const, get: missing, set: missing, delete: missing };
    await restart({ platform: { keychain } });
    expect(codeOf(await signIn())).toBe('keychain-missing');
    expect(desk.platform.opened).toEqual([]);
    must(await signIn(amara, { sessionOnly: true }));
    expect((await onlyAccount(desk)).remembered).toBe(false);
    desk.clock.ahead = 2 * 3_600_000;
    must(await token());
    await restart();
    expect((await onlyAccount(desk)).health).toMatchObject({
      state: 'needs-sign-in',
      lastError: { code: 'microsoft-sign-in-needed' },
    });
    expect(codeOf(await token())).toBe('microsoft-sign-in-needed');
  });
});

describe('waiting for Microsoft', () => {
  const waiting = () => eventually(async () => must(await desk.accounts.handlers.pending(undefined)).pending);

  it('tells the address to open by hand, and can be cancelled', async () => {
    const connecting = desk.accounts.handlers.connect(input());
    const pending = await waiting();
    expect(pending).toMatchObject({ provider: 'dataverse', address: desk.platform.opened[0]?.url });
    expect(Date.parse(pending.expiresAt)).toBeLessThanOrEqual(Date.now() + 20_000);
    expect(must(await desk.accounts.handlers.cancelConnect(undefined)).cancelled).toBe(true);
    expect(codeOf(await connecting)).toBe('sign-in-cancelled');
    expect(must(await desk.accounts.handlers.pending(undefined)).pending).toBeNull();
    await expect(demo.consentMicrosoft(pending.address, { address: amara })).rejects.toThrow('fetch failed');
    expect(await entries()).toEqual([]);
  });

  it('ends by itself', async () => {
    await restart({ timing: { signIn: 50 } });
    expect(codeOf(await desk.accounts.handlers.connect(input()))).toBe('sign-in-timed-out');
    expect(must(await desk.accounts.handlers.list(undefined)).accounts).toEqual([]);
  });

  it('a second sign-in takes the place of the first, whoever it is at', async () => {
    const first = desk.accounts.handlers.connect(input());
    await waiting();
    must(await signIn(tomas));
    expect(codeOf(await first)).toBe('sign-in-replaced');
    expect((await onlyAccount(desk)).dataverse?.username).toBe(tomas);
  });

  it('a cancel while the code is exchanged keeps nothing', async () => {
    const fault = demo.faults.add({ match: { path: tokenPath }, kind: 'hang' });
    const connecting = signIn();
    await fault.struck;
    must(await desk.accounts.handlers.cancelConnect(undefined));
    fault.release();
    expect(codeOf(await connecting)).toBe('sign-in-cancelled');
    expect(must(await desk.accounts.handlers.list(undefined)).accounts).toEqual([]);
    expect(await entries()).toEqual([]);
  });

  it('Cancel on the page is a refusal', async () => {
    desk.platform.onOpen = (_, url) => void demo.refuseMicrosoft(url, { address: amara });
    expect(codeOf(await desk.accounts.handlers.connect(input()))).toBe('sign-in-denied');
  });
});
