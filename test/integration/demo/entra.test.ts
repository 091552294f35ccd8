import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { type Json, read } from './browser.ts';

let now = 0;
let demo: Demo;
beforeEach(async () => {
  now = Date.parse('2026-11-18T10:02:00Z');
  demo = await startDemo({ now: () => now });
});
afterEach(() => demo.close());

const verifier = 'v'.repeat(43);
const challenge = createHash('sha256').update(verifier).digest('base64url');
const redirect = 'http://localhost:4567';

function authorizeUrl(
  change: Readonly<Record<string, string | undefined>> = {},
  tenant = demo.microsoft.tenantId,
) {
  const url = new URL(`${demo.origin}/${tenant}/oauth2/v2.0/authorize`);
  const asked = {
    client_id: demo.microsoft.clientId,
    response_type: 'code',
    redirect_uri: redirect,
    scope: `${demo.origin}/user_impersonation openid profile offline_access`,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 'state-1',
    nonce: 'nonce-1',
    ...change,
  };
  for (const [name, value] of Object.entries(asked))
    if (value !== undefined) url.searchParams.set(name, value);
  return url;
}
const visit = (url: URL | string, form?: Readonly<Record<string, string>>) =>
  fetch(url, {
    redirect: 'manual',
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
const ticketIn = async (page: Response) => /name="ticket" value="([^"]*)"/.exec(await page.text())?.[1] ?? '';
const answerOf = (response: Response) => {
  const url = new URL(response.headers.get('location') ?? '');
  return { origin: url.origin, ...Object.fromEntries(url.searchParams) } as Record<string, string>;
};
/** Through both pages; the answer at the redirect. */
async function accept(url = authorizeUrl(), decision = 'accept') {
  const chosen = await visit(`${demo.origin}/entra/account`, {
    ticket: await ticketIn(await visit(url)),
    account: demo.accounts[0] ?? '',
  });
  return answerOf(await visit(`${demo.origin}/entra/consent`, { ticket: await ticketIn(chosen), decision }));
}
const exchange = async (change: Readonly<Record<string, string>>): Promise<Json> =>
  read(
    await visit(`${demo.origin}/${demo.microsoft.tenantId}/oauth2/v2.0/token`, {
      client_id: demo.microsoft.clientId,
      grant_type: 'authorization_code',
      redirect_uri: redirect,
      code_verifier: verifier,
      scope: `${demo.origin}/user_impersonation openid profile offline_access`,
      ...change,
    }),
  );

describe('the authorization page', () => {
  test('gives a code and the state to the redirect, after account and consent', async () => {
    const answer = await accept();
    expect(answer).toMatchObject({ origin: redirect, state: 'state-1' });
    expect(answer.code?.length).toBeGreaterThan(400);
  });

  test('tells a refusal of the person at the redirect', async () => {
    const answer = await accept(authorizeUrl(), 'cancel');
    expect(answer).toMatchObject({ error: 'access_denied', state: 'state-1' });
    expect(answer.error_description).toContain('AADSTS65004');
  });

  test('knows again who accepted the app, by the hint', async () => {
    await accept();
    const url = authorizeUrl({ login_hint: demo.accounts[0] });
    expect(answerOf(await visit(url)).code).toBeDefined();
    const chooser = authorizeUrl({ login_hint: demo.accounts[0], prompt: 'select_account' });
    expect((await visit(chooser)).status).toBe(200);
  });

  test.each([
    ['another path', { redirect_uri: 'http://localhost:4567/callback' }, 50011],
    ['another name', { redirect_uri: 'http://127.0.0.1:4567' }, 50011],
    ['https', { redirect_uri: 'https://localhost:4567' }, 50011],
    ['another host that begins alike', { redirect_uri: 'http://localhost.evil.example' }, 50011],
    ['another client', { client_id: 'guess' }, 700016],
    ['no scope', { scope: undefined }, 900144],
  ])('says on the page itself, and sends nowhere: %s', async (_what, change, number) => {
    const response = await visit(authorizeUrl(change));
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain(`AADSTS${number}`);
  });

  test('knows no other tenant, and the app with a secret has no redirect', async () => {
    expect(await (await visit(authorizeUrl({}, 'other.example'))).text()).toContain('AADSTS90002');
    const secret = authorizeUrl({ client_id: demo.dataverse.clientId });
    expect(await (await visit(secret)).text()).toContain('AADSTS50011');
  });

  test.each([
    ['no PKCE', { code_challenge: undefined }, 'AADSTS9002325'],
    ['the plain method', { code_challenge_method: 'plain' }, 'AADSTS9002325'],
    ['another environment', { scope: 'https://other.crm4.dynamics.com/user_impersonation' }, 'AADSTS500011'],
    ['another way to answer', { response_mode: 'fragment' }, 'AADSTS9002313'],
    ['nobody signed in and no page wanted', { prompt: 'none' }, 'AADSTS50058'],
  ])('tells the client at its redirect: %s', async (_what, change, number) => {
    expect(answerOf(await visit(authorizeUrl(change))).error_description).toContain(number);
  });

  test('a page serves once', async () => {
    const ticket = await ticketIn(await visit(authorizeUrl()));
    const choose = () => visit(`${demo.origin}/entra/account`, { ticket, account: demo.accounts[0] ?? '' });
    expect((await choose()).status).toBe(200);
    expect((await choose()).status).toBe(400);
  });
});

describe('the token endpoint', () => {
  test('gives what MSAL reads: tokens, client info and the nonce in the id token', async () => {
    const { code = '' } = await accept();
    const { status, body } = await exchange({ code });
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599, scope: expect.any(String) });
    const decode = (text: unknown) => JSON.parse(Buffer.from(String(text), 'base64url').toString());
    const claims = decode(String(body.id_token).split('.')[1]);
    expect(claims).toMatchObject({
      aud: demo.microsoft.clientId,
      nonce: 'nonce-1',
      preferred_username: demo.accounts[0],
      tid: demo.microsoft.tenantId,
    });
    expect(decode(body.client_info)).toEqual({ uid: claims.oid, utid: claims.tid });
  });

  test.each([
    ['a wrong verifier', { code_verifier: 'w'.repeat(43) }, 50148],
    ['another redirect', { redirect_uri: 'http://localhost:9999' }, 70008],
    ['a secret, which a public client has not', { client_secret: 'x' }, 700025],
  ])('refuses a code with %s', async (_what, change, number) => {
    const { code = '' } = await accept();
    expect((await exchange({ code, ...change })).body).toMatchObject({ error_codes: [number] });
  });

  test('takes a code once, and not after ten minutes', async () => {
    const { code = '' } = await accept();
    expect((await exchange({ code })).status).toBe(200);
    expect((await exchange({ code })).body).toMatchObject({ error: 'invalid_grant' });
    const url = authorizeUrl({ login_hint: demo.accounts[0] });
    const late = answerOf(await visit(url)).code ?? '';
    now += 10 * 60_000;
    expect((await exchange({ code: late })).body).toMatchObject({ error: 'invalid_grant' });
  });

  test('gives a new refresh token each time, until an administrator revokes them all', async () => {
    const { code = '' } = await accept();
    const renew = (token: unknown) => exchange({ grant_type: 'refresh_token', refresh_token: String(token) });
    const first = (await exchange({ code })).body.refresh_token;
    const second = (await renew(first)).body.refresh_token;
    expect(second).not.toBe(first);
    // Entra ID does not end an earlier one when it gives a new one.
    expect((await renew(first)).status).toBe(200);
    demo.revokeMicrosoft(demo.accounts[0] ?? '');
    for (const token of [first, second]) {
      expect((await renew(token)).body).toMatchObject({ error: 'invalid_grant', error_codes: [50173] });
    }
  });

  test('says of the app with a secret that the secret is missing', async () => {
    const { body } = await exchange({ client_id: demo.dataverse.clientId, code: 'x' });
    expect(body).toMatchObject({ error_codes: [7000218] });
  });
});
