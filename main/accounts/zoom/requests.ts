import { z } from 'zod';
import type { Context } from '../../context.ts';
import { type Failure, fail, ok, type Result } from '../../result.ts';
import { networkFailure } from '../network.ts';
import type { AccessToken } from '../renewed-token.ts';
import { type ZoomFailure, zoomFailure } from './failures.ts';

type Where = Pick<Context, 'endpoints' | 'timing' | 'now'>;
const service = 'Zoom';

/** Server-to-Server OAuth: a token for an hour, and none to renew it with (https://developers.zoom.us/docs/internal-apps/s2s-oauth/). */
export async function zoomToken(
  where: Where,
  app: { readonly zoomAccountId: string; readonly clientId: string; readonly clientSecret: string },
): Promise<Result<AccessToken>> {
  const basic = Buffer.from(`${app.clientId}:${app.clientSecret}`).toString('base64');
  const answer = await send(where, where.endpoints.zoom.token, {
    method: 'POST',
    headers: { Authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: app.zoomAccountId }),
  });
  if (!answer.ok) return { ok: false, error: answer.failure };
  const { status, body } = answer.value;
  if (status === 200) {
    const parsed = token.safeParse(body);
    if (!parsed.success) return fail('service-garbled', { service });
    return ok({ token: parsed.data.access_token, endsAt: where.now() + parsed.data.expires_in * 1000 });
  }
  if (status === 429) return fail('rate-limited', { service });
  if (status >= 500) return fail('service-unavailable', { service, status });
  const refusal = oauthRefusal.safeParse(body);
  const reason = refusal.success ? (refusal.data.reason ?? refusal.data.error ?? '') : '';
  return fail('zoom-credentials-refused', { reason: reason.slice(0, 200) || String(status) });
}

/** One request to the API, not repeated. `body` undefined: none is sent. */
export async function zoomRequest(
  where: Where,
  bearer: string,
  request: {
    readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    readonly path: string;
    readonly body?: unknown;
    /** Who the meetings are of, for the words of a failure. */
    readonly host: string;
  },
  signal?: AbortSignal,
): Promise<{ readonly ok: true; readonly value: unknown } | ZoomFailure> {
  const { method, path, body, host } = request;
  const answer = await send(
    where,
    `${where.endpoints.zoom.apiRoot}/v2${path}`,
    {
      method,
      headers: {
        Authorization: `Bearer ${bearer}`,
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
    signal,
  );
  if (!answer.ok) {
    const trouble = answer.ambiguous ? 'ambiguous' : 'wait';
    return { ok: false, trouble, failure: answer.failure, retryAfter: null, isToken: false };
  }
  const { status } = answer.value;
  if (status >= 200 && status < 300) return { ok: true, value: answer.value.body };
  return zoomFailure(answer.value, { host, now: where.now() });
}

/** Whether the host is a user of the account: proves credentials, scope and address at once. */
export async function testHost(where: Where, bearer: string, host: string): Promise<Result<string>> {
  const path = `/users/${encodeURIComponent(host)}`;
  const answer = await zoomRequest(where, bearer, { method: 'GET', path, host });
  if (!answer.ok) return { ok: false, error: answer.failure };
  const parsed = user.safeParse(answer.value);
  return parsed.success ? ok(nameOf(parsed.data) || host) : fail('service-garbled', { service });
}

const token = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });
const oauthRefusal = z.object({ reason: z.string().optional(), error: z.string().optional() });
const user = z.object({
  id: z.string(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
});
const nameOf = ({ first_name = '', last_name = '' }: z.infer<typeof user>): string =>
  `${first_name} ${last_name}`.trim();

type Sent =
  | {
      readonly ok: true;
      readonly value: { readonly status: number; readonly body: unknown; readonly retryAfter: string | null };
    }
  | { readonly ok: false; readonly failure: Failure; readonly ambiguous: boolean };

async function send(where: Where, url: string, init: RequestInit, signal?: AbortSignal): Promise<Sent> {
  const limit = AbortSignal.timeout(where.timing.request);
  try {
    // A redirect would carry the token somewhere else.
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: signal ? AbortSignal.any([limit, signal]) : limit,
    });
    const text = await response.text();
    const { status } = response;
    const body = parseJson(text);
    if (status === 200 && body === undefined) {
      return { ok: false, failure: { code: 'service-garbled', details: { service } }, ambiguous: true };
    }
    return { ok: true, value: { status, body, retryAfter: response.headers.get('retry-after') } };
  } catch (error) {
    const { failure, ambiguous } = networkFailure(error, service);
    return { ok: false, failure, ambiguous };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
