import type { Context } from '../../context.ts';
import { ok, type Result } from '../../result.ts';
import type { Language } from '../../words/language.ts';
import type { Attempt } from '../attempt.ts';
import { askInBrowser, type OpenAddress } from '../browser.ts';
import { LoopbackSignIn } from '../loopback.ts';
import type { Grant, Identity } from './grant.ts';
import { authorizationUrl, type ClientCredentials, exchangeCode, readIdentity } from './oauth.ts';
import { oauthFailure } from './oauth-failure.ts';

export interface SignedIn extends Grant {
  readonly identity: Identity;
}

export interface SignInRequest {
  readonly attempt: Attempt;
  readonly client: ClientCredentials;
  /** Whose sign-in it should be; null: the person chooses. */
  readonly hint: string | null;
  readonly scopes: readonly string[];
  readonly language: Language;
  readonly open: OpenAddress;
}

/** From the browser to a grant and whose it is. */
export async function signInToGoogle(
  context: Pick<Context, 'endpoints' | 'timing' | 'now'>,
  { attempt, client, hint, language, open, scopes }: SignInRequest,
): Promise<Result<SignedIn>> {
  const { endpoints, now, timing } = context;
  const listening = await LoopbackSignIn.listen({
    language,
    limit: timing.signIn,
    isIssuer: (issuer) => issuer === new URL(endpoints.google.authorize).origin,
    ...(client.redirectUri === null ? {} : { redirect: client.redirectUri }),
  });
  if (!listening.ok) return listening;
  const loopback = listening.value;
  const address = await authorizationUrl(context, client, loopback, { expected: hint, scopes });
  attempt.waiting(loopback, { provider: 'google', address, expiresAt: now() + timing.signIn });
  const stopped = attempt.state();
  if (!stopped.ok) return stopped;
  const answer = await askInBrowser(open, address, loopback);
  if (!answer.ok) return answer;
  if ('error' in answer.value) return { ok: false, error: oauthFailure(answer.value.error) };
  const grant = await exchangeCode(context, client, loopback, answer.value.code);
  if (!grant.ok) return grant;
  const identity = grant.value.identity ? ok(grant.value.identity) : await identify(context, grant.value);
  return identity.ok ? ok({ ...grant.value, identity: identity.value }) : identity;
}

async function identify(
  context: Pick<Context, 'endpoints' | 'timing' | 'now'>,
  grant: Grant,
): Promise<Result<Identity>> {
  const { OAuth2Client } = await import('google-auth-library');
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: grant.access.token });
  return readIdentity(context, auth);
}
