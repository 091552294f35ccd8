import type { Failure } from '../result.ts';

export interface NetworkFailure {
  readonly failure: Failure;
  /** The request may have been carried out although no answer came. */
  readonly ambiguous: boolean;
}

/** Thrown where a library wants an exception: the request was not sent, and why. */
export class AccessFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** What happened to a request that got no whole answer. `service` is the name the person knows it by. */
export function networkFailure(error: unknown, service: string): NetworkFailure {
  if (error instanceof AccessFailure) return { failure: error.failure, ambiguous: false };
  if (isTimeout(error)) return { failure: { code: 'timed-out', details: { service } }, ambiguous: true };
  if (error instanceof SyntaxError) {
    return { failure: { code: 'service-garbled', details: { service } }, ambiguous: true };
  }
  return { failure: { code: 'offline', details: { service } }, ambiguous: !neverSent(error) };
}

const timeoutNames = new Set([
  'TimeoutError',
  'AbortError',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

function isTimeout(error: unknown): boolean {
  return chain(error).some((link) => timeoutNames.has(link.name) || timeoutNames.has(link.code));
}

/** System and TLS errors that come before the first byte of a request leaves. Anything else may have arrived. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_INVALID_URL',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function neverSent(error: unknown): boolean {
  return chain(error).some((link) => beforeSending.has(link.code) || link.syscall === 'connect');
}

interface Link {
  readonly name: string;
  readonly code: string;
  readonly syscall: string;
}

/** An error and its causes; `fetch` hides the system error in `cause`, happy eyeballs in `errors`. */
function chain(error: unknown, depth = 0): Link[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { name, code, syscall, cause, errors } = error as Record<string, unknown>;
  const link = { name: String(name ?? ''), code: String(code ?? ''), syscall: String(syscall ?? '') };
  const inner = Array.isArray(errors) ? errors : [];
  return [link, ...chain(cause, depth + 1), ...inner.flatMap((one) => chain(one, depth + 1))];
}
