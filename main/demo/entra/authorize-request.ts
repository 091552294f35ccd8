import { isRegisteredRedirect, readScope, type Tenant } from './directory.ts';
import { type EntraRefusal, entraRefusal } from './errors.ts';

export interface EntraAuthorizeRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly challenge: string;
  readonly state: string | null;
  readonly nonce: string | null;
  readonly loginHint: string | null;
  readonly prompt: string | null;
}

/** Where a refusal is told: on the page, or at the client's redirect once that is known to be its own. */
export type ReadAuthorizeRequest =
  | { readonly request: EntraAuthorizeRequest }
  | { readonly refusal: EntraRefusal }
  | { readonly refusal: EntraRefusal; readonly redirectUri: string; readonly state: string | null };

/** Checks an authorization request as Entra ID does for a public client, and requires PKCE S256 besides. */
export function readAuthorizeRequest(
  query: URLSearchParams,
  tenantId: string,
  tenant: Tenant,
): ReadAuthorizeRequest {
  const refuse = (...parts: Parameters<typeof entraRefusal>) => ({ refusal: entraRefusal(...parts) });
  const missing = ['client_id', 'redirect_uri', 'response_type', 'scope'].find((name) => !query.get(name));
  if (missing !== undefined) {
    return refuse(900144, `The request body must contain the following parameter: '${missing}'.`);
  }
  const [clientId, redirectUri, scope] = ['client_id', 'redirect_uri', 'scope'].map(
    (name) => query.get(name) ?? '',
  ) as [string, string, string];
  if (!isTenantOf(tenantId, tenant)) return refuse(90002, `Tenant '${tenantId}' not found.`);
  if (clientId !== tenant.publicClientId && clientId !== tenant.application.clientId) {
    return refuse(700016, `Application with identifier '${clientId}' was not found in the directory.`);
  }
  // The app that signs in by itself registered no redirect at all.
  if (clientId !== tenant.publicClientId || !isRegisteredRedirect(redirectUri)) {
    return refuse(
      50011,
      `The redirect URI '${redirectUri}' does not match the redirect URIs of the application.`,
    );
  }
  const state = query.get('state');
  const back = (...parts: Parameters<typeof entraRefusal>) => ({ ...refuse(...parts), redirectUri, state });
  if (query.get('response_type') !== 'code' || (query.get('response_mode') ?? 'query') !== 'query') {
    return back(9002313, 'Invalid request. This page answers response_type=code with response_mode=query.');
  }
  const read = readScope(scope, tenant);
  if ('unknown' in read) {
    return back(500011, `The resource principal named ${read.unknown} was not found in the tenant.`);
  }
  const challenge = query.get('code_challenge');
  if (query.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge ?? '')) {
    return back(9002325, 'Proof Key for Code Exchange is required.');
  }
  return {
    request: {
      clientId,
      redirectUri,
      scopes: read.scopes,
      challenge: challenge ?? '',
      state,
      nonce: query.get('nonce'),
      loginHint: query.get('login_hint'),
      prompt: query.get('prompt'),
    },
  };
}

/** By its id, or as `organizations`: whichever tenant the person belongs to. */
export function isTenantOf(text: string, { tenantId }: Tenant): boolean {
  return text === tenantId || text === 'organizations';
}
