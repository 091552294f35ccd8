import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import keytar from 'keytar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { defaultTables } from '../../../main/directory/tables.ts';
import type { CallInput } from '../../../preload/contract.ts';
import { codeOf, type Desk, must, onlyAccount, openDesk } from './desk.ts';

type Connect = Extract<CallInput<'accounts', 'connect'>, { provider: 'dataverse' }>;

let demo: Demo;
let desk: Desk;
const tokenPath = /\/oauth2\/v2\.0\/token$/;
const whoPath = /\/WhoAmI$/;

beforeEach(async () => {
  demo = await startDemo({ now: () => Date.now() + (desk?.clock.ahead ?? 0) });
  desk = openDesk({ endpoints: demo.endpoints });
});
afterEach(async () => {
  await desk.close();
  await demo.close();
  desk.platform.remove();
});

function application(change: Partial<Connect> = {}): Connect {
  const { url, tenantId, clientId, clientSecret } = demo.dataverse;
  return {
    provider: 'dataverse',
    url,
    credentials: { kind: 'client-credentials', tenantId, clientId, clientSecret },
    ...change,
  };
}
const pasted = (token: string): Connect => application({ credentials: { kind: 'token', token } });
const connect = (input: Connect) => desk.accounts.handlers.connect(input);
const access = async () => must(await desk.accounts.connections.dataverse());
const tokenCount = () => {
  let count = 0;
  demo.observe((exchange) => {
    if (tokenPath.test(exchange.path)) count += 1;
  });
  return () => count;
};

describe('connecting Dataverse', () => {
  it('with client credentials: tested, secret in the keychain alone, default tables', async () => {
    const { account } = must(await connect(application()));
    const { host } = new URL(demo.origin);
    expect(account).toMatchObject({ provider: 'dataverse', address: host, health: { state: 'connected' } });
    const { keychain, keychainService } = desk.platform;
    expect(must(await keychain.get(keychainService, account.accountId))).toBe(demo.dataverse.clientSecret);
    const { origin, tables, token } = await access();
    expect(origin).toBe(demo.origin);
    expect(tables).toEqual(defaultTables);
    const bearer = must(await token());
    await desk.close();
    const written = readdirSync(desk.platform.userData)
      .map((name) => readFileSync(join(desk.platform.userData, name), 'latin1'))
      .concat(desk.logged)
      .join();
    expect(written).toContain(host);
    expect(written).not.toContain(demo.dataverse.clientSecret);
    expect(written).not.toContain(bearer);
    desk = openDesk({ endpoints: demo.endpoints, after: desk });
    expect((await (await access()).token()).ok).toBe(true);
  });

  it('with a pasted token as long as real ones: kept whole, gone without a trace, ended when it says', async () => {
    const claims = { exp: Math.floor(Date.now() / 1000) + 3600, padding: 'x'.repeat(2_000) };
    const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
    const environment = createServer((request, response) => {
      const known =
        request.url === '/api/data/v9.2/WhoAmI' && request.headers.authorization === `Bearer ${token}`;
      response.writeHead(known ? 200 : 401).end(known ? '{"UserId":"1"}' : '{}');
    });
    await new Promise<void>((resolve) => environment.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(environment.address() as AddressInfo).port}/main.aspx?appid=1`;
    const input = { ...pasted(`  ${token}\n`), url };
    const { account } = must(await connect(input));
    expect(account.renewsAt).toBe(new Date(claims.exp * 1000).toISOString());
    await desk.close();
    desk = openDesk({ endpoints: demo.endpoints, after: desk });
    expect(must(await (await access()).token())).toBe(token);
    desk.clock.ahead = 2 * 3_600_000;
    expect(codeOf(await (await access()).token())).toBe('dataverse-token-refused');
    expect(codeOf(await connect(input))).toBe('dataverse-token-refused');
    expect((await keytar.findCredentials(desk.platform.keychainService)).length).toBeGreaterThan(2);
    must(await desk.accounts.handlers.disconnect({ accountId: account.accountId }));
    expect(await keytar.findCredentials(desk.platform.keychainService)).toEqual([]);
    environment.closeAllConnections();
    environment.close();
  });

  it('takes other table names, and keeps the default for those left empty', async () => {
    must(await connect(application({ tables: { people: 'contacts', projects: ' ' } })));
    expect((await access()).tables).toEqual({ ...defaultTables, people: 'contacts' });
    const learned = { ...(await access()).tables, projectColumnKind: 'lookup' as const };
    (await access()).learned(learned);
    await desk.close();
    desk = openDesk({ endpoints: demo.endpoints, after: desk });
    expect((await access()).tables).toEqual(learned);
  });

  it('again replaces the connection', async () => {
    must(await connect(application()));
    must(await connect(pasted(demo.dataverseToken())));
    await onlyAccount(desk);
  });

  it('and failing leaves the earlier connection as it was', async () => {
    const { account } = must(await connect(application()));
    expect(codeOf(await connect(pasted('not-a-token')))).toBe('dataverse-token-refused');
    expect((await onlyAccount(desk)).accountId).toBe(account.accountId);
    const { keychain, keychainService } = desk.platform;
    expect(must(await keychain.get(keychainService, account.accountId))).toBe(demo.dataverse.clientSecret);
  });

  it.each([
    '',
    'http://contoso.crm4.dynamics.com',
    'ftp://x.example',
    'https://',
    'contoso',
    'https://u:p@x.example',
    'javascript:alert(1)',
  ])('refuses the address %j', async (url) =>
    expect(codeOf(await connect(application({ url })))).toBe('dataverse-url-invalid'),
  );

  it.each<[string, Partial<Extract<Connect['credentials'], { kind: 'client-credentials' }>>]>([
    ['secret', { clientSecret: 'wrong' }],
    ['client', { clientId: 'wrong' }],
    ['tenant', { tenantId: '../../x' }],
  ])('says what Microsoft refuses: a wrong %s', async (_, change) => {
    const { tenantId, clientId, clientSecret } = demo.dataverse;
    const credentials = { kind: 'client-credentials' as const, tenantId, clientId, clientSecret, ...change };
    const result = await connect(application({ credentials }));
    expect(result).toMatchObject({ error: { code: 'dataverse-token-refused' } });
    expect(JSON.stringify(result)).toContain('AADSTS');
    expect(must(await desk.accounts.handlers.list(undefined)).accounts).toEqual([]);
  });

  it.each([
    ['cut', { kind: 'cut-before' }, 'offline'],
    ['slow', { kind: 'hang' }, 'timed-out'],
    ['500', { kind: 'status', status: 500 }, 'service-unavailable'],
    ['429', { kind: 'status', status: 429 }, 'rate-limited'],
    ['garbage', { kind: 'garbage' }, 'service-garbled'],
  ] as const)('keeps nothing when the token service or WhoAmI is %s', async (_, fault, code) => {
    for (const path of [tokenPath, whoPath]) {
      const handle = demo.faults.add({ match: { path }, times: 1, ...fault });
      expect(codeOf(await connect(application()))).toBe(code);
      expect(handle.hits).toBe(1);
      handle.release();
      expect(must(await desk.accounts.handlers.list(undefined)).accounts).toEqual([]);
    }
  });

  it('for this session only when no keychain is there', async () => {
    must(await connect(application({ sessionOnly: true })));
    expect((await onlyAccount(desk)).remembered).toBe(false);
    expect((await (await access()).token()).ok).toBe(true);
    await desk.close();
    desk = openDesk({ endpoints: demo.endpoints, after: desk });
    expect((await onlyAccount(desk)).health.state).toBe('needs-sign-in');
    expect(codeOf(await (await access()).token())).toBe('dataverse-token-refused');
  });
});

describe('the token of Dataverse', () => {
  it('is renewed before its end, once for ten who ask', async () => {
    must(await connect(application()));
    const renewals = tokenCount();
    const { token } = await access();
    await token();
    expect(renewals()).toBe(0);
    desk.clock.ahead = 56 * 60_000;
    const tokens = await Promise.all(Array.from({ length: 10 }, async () => must(await token())));
    expect(new Set(tokens).size).toBe(1);
    expect(renewals()).toBe(1);
  });

  it('is asked for again when Dataverse refused it', async () => {
    must(await connect(application()));
    const { token } = await access();
    const first = must(await token());
    demo.expireAccessTokens();
    const second = must(await token({ refresh: true }));
    expect(second).not.toBe(first);
    // Somebody who was refused with the first one does not throw the second away.
    expect(must(await (await access()).token())).toBe(second);
    // Who never asked before gives up the one that is held.
    expect(must(await (await access()).token({ refresh: true }))).not.toBe(second);
  });

  it('that cannot be renewed shows in the health, and heals', async () => {
    const { account } = must(await connect(application()));
    desk.clock.ahead = 60 * 60_000;
    const fault = demo.faults.add({ match: { path: tokenPath }, kind: 'status', status: 503 });
    expect(codeOf(await (await access()).token())).toBe('service-unavailable');
    expect((await onlyAccount(desk)).health.state).toBe('unreachable');
    fault.release();
    must(await desk.accounts.handlers.test({ accountId: account.accountId }));
    expect((await onlyAccount(desk)).health.state).toBe('connected');
  });

  it('that was pasted and has ended asks for a fresh one', async () => {
    const { account } = must(await connect(pasted(demo.dataverseToken())));
    demo.expireAccessTokens();
    must(await desk.accounts.handlers.test({ accountId: account.accountId }));
    expect((await onlyAccount(desk)).health).toMatchObject({
      state: 'needs-sign-in',
      lastError: { code: 'dataverse-token-refused' },
    });
  });
});

describe('disconnecting Dataverse', () => {
  it('forgets the secret', async () => {
    const { account } = must(await connect(application()));
    const result = await desk.accounts.handlers.disconnect({ accountId: account.accountId });
    expect(result).toEqual({ ok: true, value: { revoked: true, error: null } });
    const { keychain, keychainService } = desk.platform;
    expect(must(await keychain.get(keychainService, account.accountId))).toBeNull();
    expect(codeOf(await desk.accounts.connections.dataverse())).toBe('dataverse-missing');
  });
});
