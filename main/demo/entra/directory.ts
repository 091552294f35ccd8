/** What the tenant knows of Muster: one app people sign in with, and one that signs in by itself. */
export interface Tenant {
  readonly tenantId: string;
  /** A public client: platform "Mobile and desktop applications", redirect `http://localhost`. */
  readonly publicClientId: string;
  readonly application: { readonly clientId: string; readonly clientSecret: string };
  /** Origin of the environment: the one resource there is. */
  readonly resource: string;
}

const delegatedScope = 'user_impersonation';

/** The scopes of OpenID Connect, which Entra ID gives without being asked twice. */
const openId = ['openid', 'profile', 'offline_access', 'email'];

export type ReadScope = { readonly scopes: readonly string[] } | { readonly unknown: string };

/** Which of the tenant's scopes are asked for: `{resource}/user_impersonation` or `{resource}/.default`. */
export function readScope(text: string, tenant: Tenant): ReadScope {
  const scopes = text.split(' ').filter((scope) => scope !== '');
  const known = [delegatedScope, '.default'].map((name) => `${tenant.resource}/${name}`);
  const unknown = scopes.find((scope) => !openId.includes(scope) && !known.includes(scope));
  return unknown === undefined ? { scopes } : { unknown: unknown.replace(/\/[^/]*$/, '') };
}

/** Entra ID compares the name and the path, and for `localhost` no port (learn.microsoft.com/entra/identity-platform/reply-url). */
export function isRegisteredRedirect(text: string): boolean {
  return /^http:\/\/localhost(?::\d{1,5})?\/?$/.test(text);
}
