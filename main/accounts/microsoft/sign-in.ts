import type { Context } from '../../context.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Language } from '../../words/language.ts';
import type { Attempt } from '../attempt.ts';
import { askInBrowser, type OpenAddress } from '../browser.ts';
import { LoopbackSignIn } from '../loopback.ts';
import { isClient, isTenant } from './authority.ts';
import { type MicrosoftApp, MicrosoftClient, type MicrosoftSignedIn } from './client.ts';
import { microsoftFailure } from './failures.ts';
import { TokenCache } from './token-cache.ts';

export interface MicrosoftSignInRequest {
  readonly attempt: Attempt;
  readonly app: MicrosoftApp;
  /** Whose sign-in it should be; null: the person chooses. */
  readonly hint: string | null;
  readonly language: Language;
  readonly open: OpenAddress;
}

/** A sign-in that nothing is kept of yet. */
export interface MicrosoftGrant extends MicrosoftSignedIn {
  readonly client: MicrosoftClient;
  readonly cache: TokenCache;
}

/** From the browser to a token for the environment, and whose it is. */
export async function signInToMicrosoft(
  context: Pick<Context, 'endpoints' | 'timing' | 'now'>,
  { app, attempt, hint, language, open }: MicrosoftSignInRequest,
): Promise<Result<MicrosoftGrant>> {
  const { endpoints, now, timing } = context;
  const { clientId, tenantId } = app;
  if (!isTenant(tenantId)) return fail('microsoft-tenant-unknown', { tenantId });
  if (!isClient(clientId)) return fail('microsoft-client-unknown', { clientId });
  const listening = await LoopbackSignIn.listen({
    language,
    limit: timing.signIn,
    // Entra ID sends none today; a tenant that was given by its domain would name itself by its id.
    isIssuer: (issuer) => issuer.startsWith(`${endpoints.microsoft.authority}/`) && issuer.endsWith('/v2.0'),
    // The one redirect that a public client registers; Entra ID lets it have any port, but no other name or path.
    redirect: 'http://localhost',
  });
  if (!listening.ok) return listening;
  const loopback = listening.value;
  const cache = new TokenCache();
  const client = new MicrosoftClient(context, app, cache);
  const address = await client.authorizationUrl(loopback, hint);
  attempt.waiting(loopback, { provider: 'dataverse', address, expiresAt: now() + timing.signIn });
  const stopped = attempt.state();
  if (!stopped.ok) return stopped;
  const answer = await askInBrowser(open, address, loopback);
  if (!answer.ok) return answer;
  if ('error' in answer.value) {
    return { ok: false, error: microsoftFailure(answer.value, { ...app, username: null }) };
  }
  const signedIn = await client.redeem(loopback, answer.value.code);
  return signedIn.ok ? ok({ ...signedIn.value, client, cache }) : signedIn;
}
