import { z } from 'zod';
import type { Context } from '../../context.ts';
import { type Failure, fail, ok, type Result } from '../../result.ts';
import { networkFailure } from '../network.ts';
import type { AccessToken } from '../renewed-token.ts';

type Where = Pick<Context, 'endpoints' | 'timing' | 'now'>;

interface Answer {
  readonly status: number;
  /** Undefined: not JSON. */
  readonly body: unknown;
}

/** `WhoAmI` of the Web API: the cheapest call that proves address, token and membership at once. */
export async function whoAmI(where: Where, origin: string, token: string): Promise<Result<void>> {
  const service = 'Dataverse';
  const answer = await send(where, service, `${origin}/api/data/v9.2/WhoAmI`, { headers: headers(token) });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 200) {
    return who.safeParse(body).success ? ok(undefined) : fail('service-garbled', { service });
  }
  const reason = messageIn(body) ?? String(status);
  if (status === 401) return fail('dataverse-token-refused', { reason });
  if (status === 403) return fail('dataverse-forbidden', { reason });
  if (status === 404 || (status >= 300 && status < 400))
    return fail('dataverse-url-invalid', { value: origin });
  return { ok: false, error: trouble(service, status, reason) };
}

/** What the environment's organisation is called; null when this sign-in may not read it, or for any other trouble. */
export async function organisationName(where: Where, origin: string, token: string): Promise<string | null> {
  const url = `${origin}/api/data/v9.2/organizations?$select=name`;
  const answer = await send(where, 'Dataverse', url, { headers: headers(token) });
  if (!answer.ok || answer.value.status !== 200) return null;
  const parsed = organisations.safeParse(answer.value.body);
  return parsed.success ? parsed.data.value[0].name : null;
}

function headers(token: string) {
  return {
    Authorization: `Bearer ${token}`,
    Accept: 'application/json',
    'OData-MaxVersion': '4.0',
    'OData-Version': '4.0',
  };
}

/** The client credentials grant (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow). */
export async function clientCredentialsToken(
  where: Where,
  origin: string,
  client: { readonly tenantId: string; readonly clientId: string; readonly clientSecret: string },
): Promise<Result<AccessToken>> {
  const service = 'Microsoft';
  const url = `${where.endpoints.microsoft.authority}/${encodeURIComponent(client.tenantId)}/oauth2/v2.0/token`;
  const answer = await send(where, service, url, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client.clientId,
      client_secret: client.clientSecret,
      scope: `${origin}/.default`,
    }),
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 200) {
    const parsed = token.safeParse(body);
    if (!parsed.success) return fail('service-garbled', { service });
    return ok({ token: parsed.data.access_token, endsAt: where.now() + parsed.data.expires_in * 1000 });
  }
  const refusal = oauthRefusal.safeParse(body);
  if (status < 500 && status !== 429 && refusal.success) {
    return fail('dataverse-token-refused', {
      reason: plain(refusal.data.error_description ?? refusal.data.error),
    });
  }
  return { ok: false, error: trouble(service, status, String(status)) };
}

const who = z.object({ UserId: z.string() });
const organisations = z.object({ value: z.tuple([z.object({ name: z.string().trim().min(1).max(160) })]) });
const token = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });
const oauthRefusal = z.object({ error: z.string(), error_description: z.string().optional() });
const odataRefusal = z.object({ error: z.object({ message: z.string() }) });

async function send(where: Where, service: string, url: string, init: RequestInit): Promise<Result<Answer>> {
  try {
    // A redirect would carry the secret somewhere else, or end on a sign-in page.
    const options = {
      ...init,
      redirect: 'manual' as const,
      signal: AbortSignal.timeout(where.timing.request),
    };
    const response = await fetch(url, options);
    const text = await response.text();
    return ok({ status: response.status, body: parseJson(text) });
  } catch (error) {
    return { ok: false, error: networkFailure(error, service).failure };
  }
}

function trouble(service: string, status: number, reason: string): Failure {
  if (status === 429) return { code: 'rate-limited', details: { service } };
  if (status >= 500) return { code: 'service-unavailable', details: { service, status } };
  return { code: 'service-refused', details: { service, reason } };
}

function messageIn(body: unknown): string | undefined {
  const parsed = odataRefusal.safeParse(body);
  return parsed.success ? plain(parsed.data.error.message) : undefined;
}

/** The sentence for a person; Entra appends ids of its own logs. */
function plain(text: string): string {
  return (text.split(/\s*(?:Trace ID:|\r?\n)/)[0] ?? '').slice(0, 200).trim();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
