import { authorityFor } from './network.ts';

/**
 * The authority of a tenant with what MSAL would otherwise ask the network for before the first sign-in: the addresses
 * are Entra ID's own (https://learn.microsoft.com/entra/identity-platform/v2-protocols), the same for every tenant.
 */
export function authorityOf(tenantId: string, endpoint: string) {
  const origin = authorityFor(endpoint);
  const { host } = new URL(origin);
  const authority = `${origin}/${encodeURIComponent(tenantId)}`;
  return {
    authority,
    knownAuthorities: [host],
    authorityMetadata: JSON.stringify({
      authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
      token_endpoint: `${authority}/oauth2/v2.0/token`,
      end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
      jwks_uri: `${authority}/discovery/v2.0/keys`,
      issuer: `${authority}/v2.0`,
    }),
    cloudDiscoveryMetadata: JSON.stringify({
      tenant_discovery_endpoint: `${authority}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
    }),
  };
}

/** A tenant by its id or domain; Entra knows no other characters, and in a path they would lead elsewhere. */
export function isTenant(text: string): boolean {
  return /^[a-z0-9][a-z0-9.-]*$/i.test(text);
}

/** An app by its id; anything else cannot be one, and MSAL would refuse it with an exception. */
export function isClient(text: string): boolean {
  return /^[\w.-]+$/.test(text);
}
