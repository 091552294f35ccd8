import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import keytar from 'keytar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { longestSecret } from '../../../main/accounts/keychain.ts';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import type { CallInput } from '../../../preload/contract.ts';
import { contract } from '../../../preload/contract.ts';
import { codeOf, type Desk, type DeskOptions, eventually, must, onlyAccount, openDesk } from './desk.ts';

type Connect = Extract<CallInput<'accounts', 'connect'>, { provider: 'dataverse' }>;

let demo: Demo;
let desk: Desk;
let amara: string;
let tomas: string;

beforeEach(async () => {
  demo = await startDemo({ now: () => Date.now() + (desk?.clock.ahead ?? 0) });
  [amara = '', tomas = ''] = demo.accounts;
  open();
});
afterEach(async () => {
  await desk.close();
  await demo.close();
  desk.platform.remove();
});

function open(options: Partial<DeskOptions> = {}): void {
  desk = openDesk({ endpoints: demo.endpoints, ...options });
}
async function restart(options: Partial<DeskOptions> = {}): Promise<void> {
  await desk.close();
  open({ after: desk, ...options });
}
const input = (change: Partial<Connect> = {}): Connect => ({
  provider: 'dataverse',
  url: demo.dataverse.url,
  credentials: { kind: 'microsoft', ...demo.microsoft },
  ...change,
});
/** Signs `address` in; the answer must keep to the contract. */
async function signIn(address = amara, change: Partial<Connect> = {}) {
  desk.platform.onOpen = (_, url) => void demo.consentMicrosoft(url, { address });
  const result = await desk.accounts.handlers.connect(input(change));
  if (result.ok) contract.accounts.connect.output.parse(result.value);
  return result;
}
const token = async (options?: { refresh: boolean }) => {
  const access = await desk.accounts.connections.dataverse();
  return access.ok ? access.value.token(options) : access;
};
const tokenPath = /\/oauth2\/v2\.0\/token$/;
/** What the token endpoint is asked and answers from now on. */
function observeTokens() {
  const seen: { asked: Record<string, string>; given: Record<string, string> }[] = [];
  demo.observe(({ body, path, response }) => {
    if (!tokenPath.test(path)) return;
    seen.push({ asked: body as Record<string, string>, given: response as Record<string, string> });
  });
  return seen;
}
const entries = () => keytar.findCredentials(desk.platform.keychainService);
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

describe('a sign-in that Microsoft does not accept', () => {
  it.each<[string, Partial<Connect>, string]>([
    ['an environment it does not know', { url: 'http://localhost:9' }, 'dataverse-url-invalid'],
    [
      'a tenant that is none',
      { credentials: { kind: 'microsoft', tenantId: '../../x', clientId: 'x' } },
      'microsoft-tenant-unknown',
    ],
  ])('%s', async (_, change, code) => {
    expect(codeOf(await signIn(amara, change))).toBe(code);
    expect(await entries()).toEqual([]);
  });

  it.each([
    [
      '7000218',
      { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS7000218: secret' } },
      'microsoft-client-not-public',
    ],
    [
      '65001',
      {
        status: 400,
        body: {
          error: 'invalid_grant',
          error_description: 'AADSTS65001: consent',
          suberror: 'consent_required',
        },
      },
      'microsoft-consent-needed',
    ],
    ['500', { status: 500 }, 'service-unavailable'],
    ['429', { status: 429 }, 'rate-limited'],
  ] as const)(
    '%s at the token endpoint keeps nothing, and the next try is asked for real',
    async (_, answer, code) => {
      demo.faults.add({ match: { path: tokenPath }, times: 1, kind: 'status', ...answer });
      expect(codeOf(await signIn())).toBe(code);
      expect(must(await desk.accounts.handlers.list(undefined)).accounts).toEqual([]);
      must(await signIn());
    },
  );

  it.each([
    ['cut', 'offline'],
    ['hang', 'timed-out'],
    ['garbage', 'service-garbled'],
  ] as const)('a token endpoint that is %s', async (kind, code) => {
    const fault = { cut: 'cut-before', hang: 'hang', garbage: 'garbage' } as const;
    const handle = demo.faults.add({ match: { path: tokenPath }, times: 1, kind: fault[kind] });
    expect(codeOf(await signIn())).toBe(code);
    handle.release();
  });

  it('a person who may not enter the environment leaves no trace', async () => {
    demo.faults.add({
      match: { path: /WhoAmI$/ },
      kind: 'status',
      status: 403,
      body: { error: { code: '0x80072560', message: 'The user is not a member of the organization.' } },
    });
    expect(codeOf(await signIn())).toBe('dataverse-forbidden');
    expect(await entries()).toEqual([]);
  });
});

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
