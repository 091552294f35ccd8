import { randomBytes } from 'node:crypto';
import { type Answer, type DemoRequest, formField, type Route } from '../http/exchange.ts';
import { isTenantOf } from './authorize-request.ts';
import { readScope, type Tenant } from './directory.ts';
import { entraError, entraRefusal } from './errors.ts';
import { type EntraGrant, type EntraGrants, matches } from './grants.ts';

const seconds = 3599;

/** Entra ID's token endpoint, and the check of the bearer tokens it gave. */
export function entraTokens(tenant: Tenant, grants: EntraGrants, now: () => number) {
  const live = new Map<string, number>();
  const refuse = (...parts: Parameters<typeof entraRefusal>) => entraError(entraRefusal(...parts), now());
  const issue = () => {
    const token = `eyJ.${randomBytes(32).toString('base64url')}`;
    live.set(token, now() + seconds * 1000);
    return token;
  };
  const bearer = () => ({
    token_type: 'Bearer',
    expires_in: seconds,
    ext_expires_in: seconds,
    access_token: issue(),
  });
  const forPerson = (grant: EntraGrant): Answer => ({
    status: 200,
    body: {
      ...bearer(),
      scope: grant.scopes.join(' '),
      ...(grant.scopes.includes('offline_access') ? { refresh_token: grants.newRefreshToken(grant) } : {}),
      ...(grant.scopes.includes('openid') ? { id_token: idToken(grant, tenant, now()) } : {}),
      client_info: encoded({ uid: grant.account.objectId, utid: tenant.tenantId }),
    },
  });

  const byCode = (request: DemoRequest, clientId: string): Answer => {
    const [text, redirectUri, verifier] = ['code', 'redirect_uri', 'code_verifier'].map(
      (name) => formField(request, name) ?? '',
    ) as [string, string, string];
    const code = grants.redeem(text, clientId, redirectUri);
    if (code === null) return refuse(70008, 'The provided authorization code is expired or was used before.');
    if (!matches(verifier, code.challenge)) {
      return refuse(
        50148,
        'The code_verifier does not match the code_challenge of the authorization request.',
      );
    }
    return forPerson(code.grant);
  };
  const byRefreshToken = (request: DemoRequest, clientId: string): Answer => {
    const grant = grants.byRefreshToken(formField(request, 'refresh_token') ?? '');
    if (grant === null || grant.clientId !== clientId) {
      return refuse(
        50173,
        'The provided grant has expired due to it being revoked, a fresh auth token is needed.',
      );
    }
    return forPerson({ ...grant, nonce: null });
  };
  const bySecret = (request: DemoRequest): Answer => {
    if (formField(request, 'client_secret') !== tenant.application.clientSecret) {
      return refuse(7000215, 'Invalid client secret provided.');
    }
    if (formField(request, 'scope') !== `${tenant.resource}/.default`) {
      const resource = formField(request, 'scope')?.replace(/\/\.default$/, '') ?? '';
      return refuse(500011, `The resource principal named ${resource} was not found.`);
    }
    return { status: 200, body: bearer() };
  };

  const handle: Route['handle'] = (request, [tenantId = '']) => {
    const clientId = formField(request, 'client_id') ?? '';
    const grantType = formField(request, 'grant_type');
    if (!isTenantOf(tenantId, tenant)) return refuse(90002, `Tenant '${tenantId}' not found.`);
    if (clientId === tenant.application.clientId) {
      if (formField(request, 'client_secret') === undefined) {
        return refuse(7000218, "The request body must contain the following parameter: 'client_secret'.");
      }
      if (grantType === 'client_credentials') return bySecret(request);
      return refuse(70003, 'The app requested an unsupported grant type.');
    }
    if (clientId !== tenant.publicClientId) {
      return refuse(700016, `Application with identifier '${clientId}' was not found in the directory.`);
    }
    if (formField(request, 'client_secret') !== undefined) {
      return refuse(
        700025,
        'Client is public so neither client_assertion nor client_secret should be presented.',
      );
    }
    if ('unknown' in readScope(formField(request, 'scope') ?? '', tenant)) {
      return refuse(500011, 'The resource principal was not found in the tenant.');
    }
    if (grantType === 'authorization_code') return byCode(request, clientId);
    if (grantType === 'refresh_token') return byRefreshToken(request, clientId);
    return refuse(70003, 'The app requested an unsupported grant type.');
  };

  return {
    route: { method: 'POST', path: /^\/([^/]+)\/oauth2\/v2\.0\/token$/, handle } satisfies Route,
    /** A token as a person would paste it. */
    issue,
    isLive: (token: string | undefined) => (live.get(token ?? '') ?? 0) > now(),
    expireAll: () => live.clear(),
  };
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Not signed: received straight from the token endpoint nobody checks the signature (OpenID Connect 3.1.3.7). */
function idToken({ account, clientId, nonce }: EntraGrant, { tenantId }: Tenant, now: number): string {
  const issued = Math.floor(now / 1000);
  const claims = {
    aud: clientId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    iat: issued,
    nbf: issued,
    exp: issued + seconds,
    name: account.name,
    oid: account.objectId,
    preferred_username: account.address,
    sub: account.objectId,
    tid: tenantId,
    ver: '2.0',
    ...(nonce === null ? {} : { nonce }),
  };
  return `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`;
}
