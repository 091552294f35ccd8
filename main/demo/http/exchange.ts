import type { IncomingHttpHeaders } from 'node:http';

/** A request as the stand-ins see it. */
export interface DemoRequest {
  readonly method: string;
  /** Path without the query, still percent-encoded. */
  readonly path: string;
  /** The whole request target: path and query, as sent. */
  readonly target: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON, a record for a form, undefined without a body. */
  readonly body: unknown;
  /** The body said JSON and was none. */
  readonly malformed: boolean;
}

/** An object body is sent as JSON, a string body as it is. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What `observe` reports of one request; access tokens are left out of the headers. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
  readonly status: number;
  readonly response: unknown;
  /** False when a fault answered, or kept the answer back. */
  readonly faithful: boolean;
}

export interface Route {
  readonly method: string;
  /** Groups become the handler's parameters, percent-decoded. */
  readonly path: RegExp;
  /** Runs to its end without waiting, so that no two requests interleave. */
  readonly handle: (request: DemoRequest, parameters: readonly string[]) => Answer;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of a form body; undefined when absent or empty. */
export function formField(request: DemoRequest, name: string): string | undefined {
  const value = isRecord(request.body) ? request.body[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function bearer(request: DemoRequest): string | undefined {
  const match = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '');
  return match?.[1];
}
