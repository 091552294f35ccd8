import type { Failure } from '../../result.ts';

export const service = 'Dataverse';

/** An answer that was not 200, read: the status and what the body said. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Body of an OData error: `{"error":{"code":"0x8004…","message":"…"}}`; gateways in between answer with anything. */
export function readRefusal(status: number, body: string): Refusal {
  const error = field(parse(body), 'error');
  const message = String(field(error, 'message') ?? '');
  return {
    status,
    code: String(field(error, 'code') ?? ''),
    message: message.replace(/\s+/g, ' ').trim().slice(0, 200),
  };
}

/** 5xx but 501 (RFC 9110 §15.6.2: it will not be done later either), 429, and 408. */
export const passes = (status: number): boolean =>
  status === 429 || status === 408 || (status >= 500 && status !== 501);

export function failureOf(refusal: Refusal, table: string): Failure {
  const { status } = refusal;
  const reason = refusal.message || `HTTP ${status}`;
  if (status === 401) return { code: 'dataverse-token-refused', details: { reason } };
  if (status === 403) return { code: 'dataverse-forbidden', details: { reason } };
  if (status === 404) return { code: 'dataverse-table-unknown', details: { table } };
  if (status === 429) return { code: 'rate-limited', details: { service } };
  if (status === 408 || status === 504) return { code: 'timed-out', details: { service } };
  if (passes(status)) return { code: 'service-unavailable', details: { service, status } };
  if (status === 400 && namesNoColumn(refusal)) {
    return { code: 'dataverse-column-unknown', details: { reason } };
  }
  return { code: 'service-refused', details: { service, reason } };
}

/** 0x80060888 comes with several messages of the query parser; 0x80041103 is the `In` function's own. */
const namesNoColumn = ({ code, message }: Refusal): boolean =>
  /could not find a property named/i.test(message) || code.toLowerCase() === '0x80041103';

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
