import type { OAuth2Client } from 'google-auth-library';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { ok, type Result } from '../../result.ts';
import type { LoopbackSignIn } from '../loopback.ts';
import type { AccessToken } from '../renewed-token.ts';
import { googleFailure } from './failures.ts';
import { garbledToken, oauthBody, tokenFailure } from './oauth-failure.ts';
import { askedScopes, grantedScopes } from './permissions.ts';

export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** The one redirect of a web client; null: any loopback port. */
  readonly redirectUri: string | null;
}

export interface Identity {
  readonly subject: string;
  readonly address: string;
  readonly name: string;
}

export interface Grant {
  readonly identity: Identity | null;
  readonly refreshToken: string | null;
  readonly access: AccessToken;
  readonly scopes: readonly string[];
}

type Where = Pick<Context, 'endpoints' | 'timing' | 'now'>;

/** The address to open in the browser. */
export async function authorizationUrl(
  where: Where,
  client: ClientCredentials,
  attempt: Pick<LoopbackSignIn, 'redirectUri' | 'state' | 'challenge'>,
  expected: string | null,
): Promise<string> {
  const { CodeChallengeMethod } = await import('google-auth-library');
  const oauth = await createClient(where, client);
  return oauth.generateAuthUrl({
    access_type: 'offline',
    scope: [...askedScopes],
    state: attempt.state,
    redirect_uri: attempt.redirectUri,
    code_challenge: attempt.challenge,
    code_challenge_method: CodeChallengeMethod.S256,
    ...(expected === null
      ? { prompt: 'consent select_account' }
      : { prompt: 'consent', login_hint: expected }),
  });
}

export async function exchangeCode(
  where: Where,
  client: ClientCredentials,
  attempt: Pick<LoopbackSignIn, 'redirectUri' | 'verifier'>,
  code: string,
): Promise<Result<Grant>> {
  const oauth = await createClient(where, client);
  try {
    const { tokens } = await oauth.getToken({
      code,
      codeVerifier: attempt.verifier,
      redirect_uri: attempt.redirectUri,
    });
    return readGrant(where, tokens);
  } catch (error) {
    return { ok: false, error: tokenFailure(error, null) };
  }
}

export async function refresh(
  where: Where,
  client: ClientCredentials,
  refreshToken: string,
  address: string,
): Promise<Result<AccessToken>> {
  const oauth = await createClient(where, client);
  oauth.setCredentials({ refresh_token: refreshToken });
  try {
    const { credentials } = await oauth.refreshAccessToken();
    const grant = readGrant(where, credentials);
    return grant.ok ? ok(grant.value.access) : grant;
  } catch (error) {
    return { ok: false, error: tokenFailure(error, address) };
  }
}

/** A token that is dead already counts as revoked. */
export async function revoke(where: Where, token: string, limit: number): Promise<Result<void>> {
  const { transporter } = await createClient(where, null);
  try {
    await transporter.request({
      method: 'POST',
      url: where.endpoints.google.revoke,
      // In the body: an address ends up in the logs of every proxy on the way.
      data: new URLSearchParams({ token }),
      timeout: limit,
    });
    return ok(undefined);
  } catch (error) {
    if (oauthBody(error)?.error === 'invalid_token') return ok(undefined);
    return { ok: false, error: googleFailure(error, 'Google').failure };
  }
}

const userinfo = z.object({ id: z.string().min(1), email: z.string().min(1), name: z.string().optional() });

/** Who the token speaks for (`oauth2.userinfo.get`). */
export async function readIdentity(
  where: Where,
  auth: Pick<OAuth2Client, 'request'>,
): Promise<Result<Identity>> {
  try {
    const url = new URL('/oauth2/v2/userinfo', where.endpoints.google.apiRoot).href;
    const { data } = await auth.request({ url, timeout: where.timing.request, retry: false });
    const parsed = userinfo.safeParse(data);
    if (!parsed.success) return { ok: false, error: garbledToken() };
    const { id, email, name } = parsed.data;
    return ok({ subject: id, address: email, name: name ?? email });
  } catch (error) {
    return { ok: false, error: googleFailure(error, 'Google').failure };
  }
}

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expiry_date: z.number().optional(),
  scope: z.string().optional(),
  id_token: z.string().optional(),
});
const claims = z.object({ sub: z.string().min(1), email: z.string().min(1), name: z.string().optional() });

function readGrant(where: Where, tokens: unknown): Result<Grant> {
  const parsed = tokenAnswer.safeParse(tokens);
  if (!parsed.success) return { ok: false, error: garbledToken() };
  const { access_token: token, refresh_token, expiry_date, scope, id_token } = parsed.data;
  const life = expiry_date === undefined ? 3_600_000 : expiry_date - Date.now();
  return ok({
    identity: id_token === undefined ? null : identityIn(id_token),
    refreshToken: refresh_token ?? null,
    access: { token, endsAt: where.now() + life },
    scopes: grantedScopes(scope ?? ''),
  });
}

/**
 * The claims of an id token. Its signature needs no check where it comes straight from the token endpoint over TLS
 * (OpenID Connect Core section 3.1.3.7).
 */
function identityIn(idToken: string): Identity | null {
  try {
    const payload = Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8');
    const parsed = claims.safeParse(JSON.parse(payload));
    if (!parsed.success) return null;
    const { sub, email, name } = parsed.data;
    return { subject: sub, address: email, name: name ?? email };
  } catch {
    return null;
  }
}

async function createClient(where: Where, client: ClientCredentials | null): Promise<OAuth2Client> {
  const { OAuth2Client: Client } = await import('google-auth-library');
  const oauth = new Client({
    ...(client ? { clientId: client.clientId } : {}),
    ...(client?.clientSecret ? { clientSecret: client.clientSecret } : {}),
    endpoints: {
      oauth2AuthBaseUrl: where.endpoints.google.authorize,
      oauth2TokenUrl: where.endpoints.google.token,
      oauth2RevokeUrl: where.endpoints.google.revoke,
    },
    transporterOptions: { timeout: where.timing.request },
  });
  oauth.transporter.interceptors.request.add({
    // The library repeats token requests by itself; a code is good for one use, and a refresh is asked again by the
    // next call anyway.
    resolved: async (request) => Object.assign(request, { retry: false, retryConfig: { retry: 0 } }),
  });
  if (client)
    oauth.transporter.interceptors.response.add({ resolved: async (response) => needsObject(response) });
  return oauth;
}

/** The library writes into what it takes for the token answer, and trips over the text of a captive portal. */
function needsObject<T extends { readonly data: unknown }>(response: T): T {
  if (typeof response.data !== 'object' || response.data === null)
    throw new SyntaxError('not a token answer');
  return response;
}
