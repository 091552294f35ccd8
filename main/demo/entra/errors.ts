import type { Answer } from '../http/exchange.ts';

/** Entra ID's numbers, each with the OAuth error it goes with. */
const shapes = {
  90002: { status: 400, error: 'invalid_request' },
  700016: { status: 400, error: 'unauthorized_client' },
  7000215: { status: 401, error: 'invalid_client' },
  7000218: { status: 401, error: 'invalid_client' },
  700025: { status: 401, error: 'invalid_client' },
  500011: { status: 400, error: 'invalid_resource' },
  50011: { status: 400, error: 'invalid_request' },
  50058: { status: 400, error: 'login_required' },
  65001: { status: 400, error: 'consent_required' },
  65004: { status: 400, error: 'access_denied' },
  900144: { status: 400, error: 'invalid_request' },
  9002313: { status: 400, error: 'invalid_request' },
  70003: { status: 400, error: 'unsupported_grant_type' },
  70008: { status: 400, error: 'invalid_grant' },
  9002325: { status: 400, error: 'invalid_request' },
  50148: { status: 400, error: 'invalid_grant' },
  50173: { status: 400, error: 'invalid_grant' },
} as const;

export type EntraNumber = keyof typeof shapes;

export interface EntraRefusal {
  readonly status: number;
  readonly error: string;
  readonly description: string;
  readonly number: EntraNumber;
}

export function entraRefusal(number: EntraNumber, text: string): EntraRefusal {
  return { ...shapes[number], number, description: `AADSTS${number}: ${text}` };
}

/** The body of the token endpoint (learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#error-response-1). */
export function entraError({ status, error, description, number }: EntraRefusal, now: number): Answer {
  const timestamp = `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return { status, body: { error, error_description: description, error_codes: [number], timestamp } };
}
