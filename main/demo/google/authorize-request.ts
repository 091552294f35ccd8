import { parseScopes } from './scopes.ts';

export interface AuthorizeRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly challenge: string;
  readonly state: string | null;
  readonly loginHint: string | null;
  readonly prompts: readonly string[];
}

export interface Refusal {
  readonly status: number;
  readonly error: string;
  readonly text: string;
}

const refuse = (status: number, error: string, text: string): { refusal: Refusal } => ({
  refusal: { status, error, text },
});

/** Checks an authorization request as Google does for a desktop client, and requires PKCE S256 besides. */
export function readAuthorizeRequest(
  query: URLSearchParams,
  clientId: string,
): { request: AuthorizeRequest } | { refusal: Refusal } {
  for (const name of new Set(query.keys())) {
    if (query.getAll(name).length > 1) {
      return refuse(400, 'invalid_request', `OAuth 2 parameters can only have a single value: ${name}`);
    }
  }
  const given = query.get('client_id');
  if (given === null) return refuse(400, 'invalid_request', 'Missing required parameter: client_id');
  if (given !== clientId) return refuse(401, 'invalid_client', 'The OAuth client was not found.');

  const redirectUri = query.get('redirect_uri');
  if (redirectUri === null) return refuse(400, 'invalid_request', 'Missing required parameter: redirect_uri');
  if (!isLoopback(redirectUri)) {
    return refuse(
      400,
      'redirect_uri_mismatch',
      `You can't sign in because this app sent an invalid request.`,
    );
  }
  const responseType = query.get('response_type');
  if (responseType === null)
    return refuse(400, 'invalid_request', 'Missing required parameter: response_type');
  if (responseType !== 'code') {
    return refuse(400, 'unsupported_response_type', `Invalid response_type: ${responseType}`);
  }
  const scopes = parseScopes(query.get('scope') ?? '');
  if (scopes === null) return refuse(400, 'invalid_scope', 'Some requested scopes were invalid.');
  if (scopes.length === 0) return refuse(400, 'invalid_request', 'Missing required parameter: scope');

  const challenge = query.get('code_challenge');
  if (challenge === null) return refuse(400, 'invalid_request', 'Missing required parameter: code_challenge');
  if (query.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge)) {
    return refuse(400, 'invalid_request', 'code_challenge_method must be S256');
  }
  const prompts = (query.get('prompt') ?? '').split(' ').filter((prompt) => prompt !== '');
  if (prompts.some((prompt) => !['none', 'consent', 'select_account'].includes(prompt))) {
    return refuse(400, 'invalid_request', `Invalid parameter value for prompt: ${prompts.join(' ')}`);
  }
  return {
    request: {
      clientId: given,
      redirectUri,
      scopes,
      challenge,
      state: query.get('state'),
      loginHint: query.get('login_hint'),
      prompts,
    },
  };
}

/** Any port and path of this computer (RFC 8252 7.3); nothing need be registered for a desktop client. */
function isLoopback(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    url.protocol === 'http:' &&
    ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname) &&
    url.username === '' &&
    url.password === '' &&
    url.hash === '' &&
    !text.includes('#')
  );
}
