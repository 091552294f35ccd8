import { type Answer, bearer, type DemoRequest, formField, type Route } from '../http/exchange.ts';
import { googleError } from './errors.ts';
import { accessSeconds, type Grant, type Grants } from './grants.ts';
import { accepted } from './scopes.ts';

export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

const refuse = (status: number, error: string, description: string): Answer => ({
  status,
  body: { error, error_description: description },
});

/** `POST /token`, `POST /revoke` and `GET /oauth2/v2/userinfo`. */
export function tokenRoutes(client: OAuthClient, grants: Grants, now: () => number): readonly Route[] {
  const issue = (request: DemoRequest): Answer => {
    const clientId = formField(request, 'client_id');
    const secret = formField(request, 'client_secret');
    if (clientId === undefined)
      return refuse(400, 'invalid_request', 'Could not determine client ID from request.');
    if (clientId !== client.clientId) return refuse(401, 'invalid_client', 'The OAuth client was not found.');
    if (secret === undefined) return refuse(400, 'invalid_request', 'client_secret is missing.');
    if (secret !== client.clientSecret) return refuse(401, 'invalid_client', 'Unauthorized');

    switch (formField(request, 'grant_type')) {
      case 'authorization_code': {
        const code = formField(request, 'code');
        const redirectUri = formField(request, 'redirect_uri');
        const verifier = formField(request, 'code_verifier');
        if (code === undefined) return refuse(400, 'invalid_request', 'Missing required parameter: code');
        if (redirectUri === undefined)
          return refuse(400, 'invalid_request', 'Missing parameter: redirect_uri');
        if (verifier === undefined) return refuse(400, 'invalid_grant', 'Missing code verifier.');
        const grant = grants.exchange(code, clientId, redirectUri, verifier);
        if (grant === null) return refuse(400, 'invalid_grant', 'Bad Request');
        return tokens(grant, { refresh_token: grant.refreshToken });
      }
      case 'refresh_token': {
        const token = formField(request, 'refresh_token');
        if (token === undefined)
          return refuse(400, 'invalid_request', 'Missing required parameter: refresh_token');
        const grant = grants.byRefreshToken(token);
        if (grant === null || grant.clientId !== clientId) {
          return refuse(400, 'invalid_grant', 'Token has been expired or revoked.');
        }
        return tokens(grant, {});
      }
      default:
        return refuse(400, 'unsupported_grant_type', 'Invalid grant_type');
    }
  };

  const tokens = (grant: Grant, more: Readonly<Record<string, string>>): Answer => ({
    status: 200,
    body: {
      access_token: grants.renew(grant),
      expires_in: accessSeconds,
      scope: grant.scopes.join(' '),
      token_type: 'Bearer',
      ...more,
      ...(grant.scopes.includes('openid') ? { id_token: idToken(grant, now()) } : {}),
    },
  });

  return [
    { method: 'POST', path: /^\/token$/, handle: issue },
    {
      method: 'POST',
      path: /^\/revoke$/,
      handle: (request) => {
        const token = formField(request, 'token') ?? request.query.get('token') ?? '';
        if (grants.revoke(token)) return { status: 200, body: {} };
        return refuse(400, 'invalid_token', 'Token expired or revoked');
      },
    },
    {
      method: 'GET',
      path: /^\/oauth2\/v2\/userinfo$/,
      handle: (request) => {
        const grant = grants.byAccessToken(bearer(request) ?? '');
        if (grant === null) return googleError('authError');
        if (!accepted.userinfo.some((scope) => grant.scopes.includes(scope))) {
          return googleError('insufficientPermissions');
        }
        return { status: 200, body: userinfo(grant) };
      },
    },
  ];
}

const may = (grant: Grant, part: 'email' | 'profile') =>
  grant.scopes.includes(`https://www.googleapis.com/auth/userinfo.${part}`);

const domainOf = (address: string) => address.slice(address.indexOf('@') + 1);

function userinfo(grant: Grant): Record<string, unknown> {
  const { address, name, subject } = grant.account;
  const [given, ...family] = name.split(' ');
  return {
    id: subject,
    ...(may(grant, 'email') ? { email: address, verified_email: true } : {}),
    ...(may(grant, 'profile')
      ? { name, given_name: given, family_name: family.join(' '), locale: 'en' }
      : {}),
    hd: domainOf(address),
  };
}

/** Not signed: received straight from the token endpoint nobody checks the signature (OpenID Connect 3.1.3.7). */
function idToken(grant: Grant, now: number): string {
  const { address, name, subject } = grant.account;
  const seconds = Math.floor(now / 1000);
  const claims = {
    iss: 'https://accounts.google.com',
    azp: grant.clientId,
    aud: grant.clientId,
    sub: subject,
    hd: domainOf(address),
    ...(may(grant, 'email') ? { email: address, email_verified: true } : {}),
    ...(may(grant, 'profile') ? { name } : {}),
    iat: seconds,
    exp: seconds + accessSeconds,
  };
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}
