import type { Failure } from '../../result.ts';
import { googleFailure } from './failures.ts';

const service = 'Google';

/** What an `error` of the authorization or token endpoint means; `reason` is shown to the person. */
export function oauthFailure(error: string, description = ''): Failure {
  const reason = plain(description === '' ? error : `${error}: ${description}`);
  switch (error) {
    case 'access_denied':
      return { code: 'sign-in-denied' };
    case 'admin_policy_enforced':
    case 'org_internal':
      return { code: 'admin-blocked', details: { reason } };
    case 'invalid_client':
    case 'deleted_client':
    case 'disabled_client':
    case 'unauthorized_client':
    case 'redirect_uri_mismatch':
      return { code: 'client-refused', details: { reason } };
    case 'invalid_request':
      // Some client ids are refused without their secret, with this code.
      if (/client_secret/.test(description)) return { code: 'client-refused', details: { reason } };
      return { code: 'sign-in-failed', details: { reason } };
    default:
      return { code: 'sign-in-failed', details: { reason } };
  }
}

/** A failed request to the token endpoint; `address` is whose refresh token it was, null in a code exchange. */
export function tokenFailure(error: unknown, address: string | null): Failure {
  const body = oauthBody(error);
  if (!body) return googleFailure(error, service).failure;
  // Revoked, unused for six months, seven days of a client in testing, and more: always only a new sign-in helps.
  if (body.error === 'invalid_grant' && address !== null)
    return { code: 'sign-in-needed', details: { address } };
  return oauthFailure(body.error, body.description);
}

export function garbledToken(): Failure {
  return { code: 'service-garbled', details: { service } };
}

/** `{error, error_description}` of RFC 6749 section 5.2, when the endpoint answered with it. */
export function oauthBody(error: unknown): { error: string; description: string } | undefined {
  if (!isRecord(error) || !isRecord(error.response)) return undefined;
  const { status, data } = error.response;
  if (typeof status !== 'number' || status >= 500 || status === 429) return undefined;
  if (!isRecord(data) || typeof data.error !== 'string') return undefined;
  const description = typeof data.error_description === 'string' ? data.error_description : '';
  return { error: data.error, description };
}

/** One short line: it comes from outside. */
function plain(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{N} .,:;_'()/-]/gu, ' ')
    .slice(0, 160)
    .trim();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
