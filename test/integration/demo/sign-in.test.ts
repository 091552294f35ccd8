import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { askToken, authorizeUrl, everything, openLoopback, pkce, read, scopes, signIn } from './browser.ts';

let now = Date.parse('2026-11-18T10:02:00Z');
let demo: Demo;
beforeEach(async () => {
  now = Date.parse('2026-11-18T10:02:00Z');
  demo = await startDemo({ now: () => now, timeZone: 'Europe/Madrid' });
});
afterEach(() => demo.close());

const challenge = pkce().challenge;
const good = { redirect_uri: 'http://127.0.0.1:1/answer', code_challenge: challenge };

async function codeFor(verifierAndChallenge: { challenge: string }) {
  const loopback = await openLoopback();
  const { redirectUri: redirect_uri } = loopback;
  const url = authorizeUrl(demo, { redirect_uri, code_challenge: verifierAndChallenge.challenge });
  await demo.consent(url, { address: demo.accounts[0] ?? '' });
  const answer = await loopback.answer;
  loopback.close();
  return { answer, redirect_uri, code: answer.get('code') ?? '' };
}

describe('the authorization page', () => {
  test.each([
    ['no challenge', { code_challenge: null }, 400, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 400, 'invalid_request'],
    ['a challenge without its method', { code_challenge_method: null }, 400, 'invalid_request'],
    ['a challenge of another length', { code_challenge: 'short' }, 400, 'invalid_request'],
    ['another client', { client_id: 'somebody else' }, 401, 'invalid_client'],
    [
      'a redirect to another host',
      { redirect_uri: 'http://127.0.0.1.example.com/' },
      400,
      'redirect_uri_mismatch',
    ],
    ['a redirect by https', { redirect_uri: 'https://127.0.0.1/' }, 400, 'redirect_uri_mismatch'],
    [
      'a redirect with a fragment',
      { redirect_uri: 'http://127.0.0.1:1/#here' },
      400,
      'redirect_uri_mismatch',
    ],
    [
      'a redirect with a name in it',
      { redirect_uri: 'http://me@127.0.0.1:1/' },
      400,
      'redirect_uri_mismatch',
    ],
    ['the out-of-band redirect', { redirect_uri: 'urn:ietf:wg:oauth:2.0:oob' }, 400, 'redirect_uri_mismatch'],
    ['a token answer', { response_type: 'token' }, 400, 'unsupported_response_type'],
    ['no scope', { scope: '' }, 400, 'invalid_request'],
    ['an unknown scope', { scope: 'openid everything' }, 400, 'invalid_scope'],
  ])('refuses %s and sends nothing back to the client', async (_what, parameters, status, error) => {
    const response = await fetch(authorizeUrl(demo, { ...good, ...parameters }), { redirect: 'manual' });
    expect(response.status).toBe(status);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain(error);
  });

  test.each(['http://127.0.0.1:45001', 'http://[::1]:45001/x', 'http://localhost:45001/x'])(
    'takes %s',
    async (uri) => {
      const response = await fetch(authorizeUrl(demo, { ...good, redirect_uri: uri }));
      expect(response.status).toBe(200);
    },
  );

  test('says what it is, runs no script and may send its form only here and to the client', async () => {
    const response = await fetch(authorizeUrl(demo, good));
    const html = await response.text();
    expect(html).toContain('stands in for Google');
    for (const address of demo.accounts) expect(html).toContain(address);
    expect(html).not.toMatch(/<script|\son\w+=/i);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://127.0.0.1:1;");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('goes straight to the permissions of the account that login_hint names, unless a choice is asked for', async () => {
    const address = demo.accounts[1] ?? '';
    const hinted = await (await fetch(authorizeUrl(demo, { ...good, login_hint: address }))).text();
    expect(hinted).toContain('type="checkbox"');
    expect(hinted).toContain(address);
    const url = authorizeUrl(demo, { ...good, login_hint: address, prompt: 'consent select_account' });
    expect(await (await fetch(url)).text()).toContain('name="account"');
  });

  test('asks no second time for what was given, but for prompt=consent', async () => {
    await signIn(demo);
    const login_hint = demo.accounts[0] ?? '';
    const again = await fetch(authorizeUrl(demo, { ...good, login_hint }), { redirect: 'manual' });
    expect(new URL(again.headers.get('location') ?? '').searchParams.has('code')).toBe(true);
    const url = authorizeUrl(demo, { ...good, login_hint, prompt: 'consent' });
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(200);
  });

  test('Cancel is access_denied, with the state', async () => {
    const loopback = await openLoopback();
    const url = authorizeUrl(demo, { ...good, redirect_uri: loopback.redirectUri });
    await demo.refuse(url, { address: demo.accounts[0] ?? '' });
    const answer = await loopback.answer;
    loopback.close();
    expect(Object.fromEntries(answer)).toEqual({ error: 'access_denied', state: 'some state' });
  });
});

describe('the code', () => {
  test('is good once, with its verifier and its redirect', async () => {
    const pair = pkce();
    const { code, redirect_uri, answer } = await codeFor(pair);
    expect(answer.get('state')).toBe('some state');
    const form = { grant_type: 'authorization_code', code, redirect_uri, code_verifier: pair.verifier };
    expect((await askToken(demo, form)).status).toBe(200);
    expect(await askToken(demo, form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test.each([
    ['another verifier', { code_verifier: pkce().verifier }, 'invalid_grant'],
    ['no verifier', { code_verifier: '' }, 'invalid_grant'],
    ['another redirect', { redirect_uri: 'http://127.0.0.1:1/answer' }, 'invalid_grant'],
    ['another client', { client_id: 'somebody else' }, 'invalid_client'],
    ['another secret', { client_secret: 'guess' }, 'invalid_client'],
  ])('is refused with %s', async (_what, change, error) => {
    const pair = pkce();
    const { code, redirect_uri } = await codeFor(pair);
    const form = {
      grant_type: 'authorization_code',
      code,
      redirect_uri,
      code_verifier: pair.verifier,
      ...change,
    };
    expect((await askToken(demo, form)).body.error).toBe(error);
  });

  test('is used up by the wrong verifier', async () => {
    const pair = pkce();
    const { code, redirect_uri } = await codeFor(pair);
    const form = { grant_type: 'authorization_code', code, redirect_uri };
    await askToken(demo, { ...form, code_verifier: pkce().verifier });
    const second = await askToken(demo, { ...form, code_verifier: pair.verifier });
    expect(second.body.error).toBe('invalid_grant');
  });

  test('ends after minutes', async () => {
    const pair = pkce();
    const { code, redirect_uri } = await codeFor(pair);
    now += 6 * 60_000;
    const form = { grant_type: 'authorization_code', code, redirect_uri, code_verifier: pair.verifier };
    expect((await askToken(demo, form)).body.error).toBe('invalid_grant');
  });
});

describe('tokens', () => {
  const who = async (token: string) =>
    read(await fetch(`${demo.origin}/oauth2/v2/userinfo`, { headers: { authorization: `Bearer ${token}` } }));

  test('tell who it is, in the id token and in userinfo', async () => {
    const { answer, accessToken } = await signIn(demo);
    expect(answer).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
    const [, payload = ''] = String(answer.id_token).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(claims).toMatchObject({
      email: 'amara.osei@harbour.example.com',
      name: 'Amara Osei',
      aud: demo.googleClient.clientId,
    });
    const { body } = await who(accessToken);
    expect(body).toMatchObject({
      email: claims.email,
      id: claims.sub,
      name: 'Amara Osei',
      verified_email: true,
    });
  });

  test('a permission that was not ticked is not given, sign-in always is', async () => {
    const { scope, accessToken } = await signIn(demo, { ticked: [scopes.events] });
    expect(scope).toContain(scopes.events);
    expect(scope).toContain('openid');
    expect(scope).toContain('https://www.googleapis.com/auth/userinfo.email');
    expect(scope).not.toContain(scopes.list);
    const refused = await fetch(`${demo.origin}/calendar/v3/users/me/calendarList`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(refused.status).toBe(403);
    const text = await refused.text();
    expect(text).toContain('"insufficientPermissions"');
    expect(text).toContain('"ACCESS_TOKEN_SCOPE_INSUFFICIENT"');
  });

  test('nothing ticked and no sign-in asked for is access_denied', async () => {
    const loopback = await openLoopback();
    const url = authorizeUrl(demo, { ...good, redirect_uri: loopback.redirectUri, scope: scopes.events });
    await demo.consent(url, { address: demo.accounts[0] ?? '', scopes: [] });
    expect((await loopback.answer).get('error')).toBe('access_denied');
    loopback.close();
  });

  test('end after 3599 seconds; a refresh gives a new one and no new refresh token', async () => {
    const { accessToken, refreshToken } = await signIn(demo);
    now += 3_598_000;
    expect((await who(accessToken)).status).toBe(200);
    now += 1_000;
    const ended = await who(accessToken);
    expect(ended.status).toBe(401);
    expect(JSON.stringify(ended.body)).toContain('"authError"');
    const renewed = await askToken(demo, { grant_type: 'refresh_token', refresh_token: refreshToken });
    expect(renewed.status).toBe(200);
    expect(renewed.body).not.toHaveProperty('refresh_token');
    expect(new Set(String(renewed.body.scope).split(' ')).size).toBe(everything.length);
    expect((await who(String(renewed.body.access_token))).status).toBe(200);
  });

  test.each(['accessToken', 'refreshToken'] as const)('revoking the %s ends both', async (which) => {
    const held = await signIn(demo);
    const revoke = () =>
      fetch(demo.endpoints.google.revoke, {
        method: 'POST',
        body: new URLSearchParams({ token: held[which] }),
      });
    expect((await revoke()).status).toBe(200);
    expect((await who(held.accessToken)).status).toBe(401);
    const renewed = await askToken(demo, { grant_type: 'refresh_token', refresh_token: held.refreshToken });
    expect(renewed).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await read(await revoke())).toMatchObject({ status: 400, body: { error: 'invalid_token' } });
  });

  test('two accounts stand side by side', async () => {
    const coordinator = await signIn(demo);
    const teacher = await signIn(demo, { address: demo.accounts[1] ?? '' });
    demo.revokeAccount(demo.accounts[0] ?? '');
    expect((await who(coordinator.accessToken)).status).toBe(401);
    expect((await who(teacher.accessToken)).body.email).toBe('tomas.vidal@harbour.example.com');
  });
});

test('answers under no other name than its own address', async () => {
  const { request } = await import('node:http');
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const port = new URL(demo.origin).port;
    request(
      { host: '127.0.0.1', port, path: '/', headers: { host: `attacker.example.com:${port}` } },
      (response) => resolve(response.statusCode),
    )
      .on('error', reject)
      .end();
  });
  expect(status).toBe(421);
});
