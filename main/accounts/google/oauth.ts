import type { OAuth2Client } from 'google-auth-library';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { ok, type Result } from '../../result.ts';
import type { LoopbackSignIn } from '../loopback.ts';
import type { AccessToken } from '../renewed-token.ts';
import { googleFailure } from './failures.ts';
import { type Grant, type Identity, readGrant } from './grant.ts';
import { garbledToken, oauthBody, tokenFailure } from './oauth-failure.ts';

export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** The one redirect of a web client; null: any loopback port. */
  readonly redirectUri: string | null;
}

type Where = Pick<Context, 'endpoints' | 'timing' | 'now'>;

/** The address to open in the browser. */
export async function authorizationUrl(
  where: Where,
  client: ClientCredentials,
  attempt: Pick<LoopbackSignIn, 'redirectUri' | 'state' | 'challenge'>,
  { expected, scopes }: { readonly expected: string | null; readonly scopes: readonly string[] },
): Promise<string> {
  const { CodeChallengeMethod } = await import('google-auth-library');
  const oauth = await createClient(where, client);
  return oauth.generateAuthUrl({
    access_type: 'offline',
    scope: [...scopes],
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
    return readGrant(tokens, where.now());
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
    const grant = readGrant(credentials, where.now());
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
