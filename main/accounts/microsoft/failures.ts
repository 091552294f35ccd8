import type { Failure } from '../../result.ts';

/** What Entra ID answered instead of a token or a code (RFC 6749 sections 4.1.2.1 and 5.2, with its own `AADSTS` numbers). */
export interface Refusal {
  readonly error: string;
  readonly description: string;
}

/** What the words of a failure are filled with. */
export interface Asked {
  readonly tenantId: string;
  readonly clientId: string;
  /** Origin of the environment. */
  readonly environment: string;
  /** Whose sign-in is renewed; null while a person signs in. */
  readonly username: string | null;
}

/** The numbers are listed at https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const kinds: Readonly<Record<string, readonly number[]>> = {
  tenant: [90002, 90013, 900021, 900023, 50059],
  client: [700016, 700038, 900971, 7000112],
  redirect: [50011, 500113, 7000218, 700025, 700030],
  environment: [500011, 500014, 650052, 650057, 28002, 70011],
  consent: [65001, 90094, 90008, 650056, 650054],
  declined: [65004, 90097],
  blocked: [50105, 53000, 53001, 53002, 53003, 50020, 50057, 530032, 530034, 50034, 50128],
  interaction: [50076, 50079, 50074, 50072, 50158, 50055, 50144, 50173, 50133, 70008, 700082, 700084, 70043],
};

/** What a refusal of Entra ID means; `reason` is shown to the person. */
export function microsoftFailure(refusal: Refusal, asked: Asked): Failure {
  const reason = plain(refusal.description === '' ? refusal.error : refusal.description);
  const { tenantId, clientId, environment, username } = asked;
  switch (kindOf(refusal)) {
    case 'tenant':
      return { code: 'microsoft-tenant-unknown', details: { tenantId } };
    case 'client':
      return { code: 'microsoft-client-unknown', details: { clientId } };
    case 'redirect':
      return { code: 'microsoft-client-not-public', details: { reason } };
    case 'environment':
      return { code: 'dataverse-url-invalid', details: { value: environment } };
    case 'consent':
      return { code: 'microsoft-consent-needed', details: { reason } };
    case 'declined':
      return { code: 'sign-in-denied' };
    case 'blocked':
      return { code: 'microsoft-blocked', details: { reason } };
    case 'interaction':
      return username === null ? { code: 'sign-in-failed', details: { reason } } : signInNeeded(username);
    default:
      return { code: 'service-refused', details: { service: 'Microsoft', reason } };
  }
}

export function signInNeeded(username: string): Failure {
  return { code: 'microsoft-sign-in-needed', details: { address: username } };
}

function kindOf({ error, description }: Refusal): string | undefined {
  const number = Number(/AADSTS(\d+)/.exec(description)?.[1]);
  const known = Object.entries(kinds).find(([, numbers]) => numbers.includes(number));
  return known?.[0] ?? byError[error];
}

const byError: Readonly<Record<string, string>> = {
  access_denied: 'declined',
  consent_required: 'consent',
  invalid_resource: 'environment',
  invalid_client: 'redirect',
  unauthorized_client: 'client',
  invalid_grant: 'interaction',
  interaction_required: 'interaction',
  login_required: 'interaction',
};

/** One short sentence: it comes from outside, and Entra appends ids of its own logs. */
function plain(text: string): string {
  return (text.split(/\s*(?:Trace ID:|\r?\n)/)[0] ?? '')
    .replaceAll(/[^\p{L}\p{N} .,:;_'"()/-]/gu, ' ')
    .slice(0, 200)
    .trim();
}
