import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Failure, fail, ok, type Result } from '../result.ts';
import type { Language } from '../words/language.ts';
import { answerPage, answerPageHeaders } from './answer-page.ts';

/** What came back from the provider: its code, or the error it names (RFC 6749 section 4.1.2). */
export type LoopbackAnswer =
  | { readonly code: string }
  | { readonly error: string; readonly description: string };

export interface LoopbackOptions {
  readonly language: Language;
  /** Milliseconds until the attempt ends as `sign-in-timed-out`. */
  readonly limit: number;
  /** Whether an `iss` that the answer carries is the provider's (RFC 9207). */
  readonly isIssuer: (issuer: string) => boolean;
  /** The redirect of a client that has a fixed one; without a port in it any port will do. */
  readonly redirect?: string;
}

/**
 * One sign-in attempt that is answered on a loopback address (RFC 8252 section 7.3) with its own state and S256
 * verifier (RFC 7636). Requests that do not fit are refused and change nothing; the first that fits ends the attempt,
 * and with it the server and its sockets.
 */
export class LoopbackSignIn {
  readonly state = randomBytes(32).toString('base64url');
  readonly verifier = randomBytes(32).toString('base64url');
  readonly challenge = createHash('sha256').update(this.verifier).digest('base64url');
  readonly redirectUri: string;
  readonly answer: Promise<Result<LoopbackAnswer>>;
  readonly #servers: readonly Server[];
  readonly #options: LoopbackOptions;
  readonly #expected: URL;
  readonly #timer: NodeJS.Timeout;
  #end: (result: Result<LoopbackAnswer>) => void = () => undefined;
  #ended = false;

  private constructor(servers: readonly Server[], redirectUri: string, options: LoopbackOptions) {
    this.#servers = servers;
    this.#options = options;
    this.redirectUri = redirectUri;
    this.#expected = new URL(redirectUri);
    this.answer = new Promise((resolve) => {
      this.#end = resolve;
    });
    for (const server of servers)
      server.on('request', (request, response) => this.#receive(request, response));
    this.#timer = setTimeout(() => this.cancel({ code: 'sign-in-timed-out' }), options.limit);
  }

  /** `sign-in-failed` when the fixed port of a client is taken. */
  static async listen(options: LoopbackOptions): Promise<Result<LoopbackSignIn>> {
    const fixed = options.redirect === undefined ? undefined : new URL(options.redirect);
    const servers: Server[] = [];
    try {
      let port = fixed ? Number(fixed.port) : 0;
      for (const { address, required } of addressesOf(fixed?.hostname)) {
        const server = await bind(address, port, required);
        if (!server) continue;
        servers.push(server);
        port = (server.address() as AddressInfo).port;
      }
      return ok(new LoopbackSignIn(servers, redirectAt(options.redirect, port), options));
    } catch (error) {
      for (const server of servers) server.close();
      if (!isListenError(error)) throw error;
      return fail('sign-in-failed', { reason: `port ${fixed?.port ?? ''}: ${error.code}` });
    }
  }

  cancel(failure: Failure): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#close();
    this.#end({ ok: false, error: failure });
  }

  #receive(request: IncomingMessage, response: ServerResponse): void {
    const query = this.#ended ? undefined : this.#accept(request);
    if (query === undefined || typeof query === 'number') {
      response.writeHead(query ?? 404, { 'Cache-Control': 'no-store', Connection: 'close' }).end();
      return;
    }
    this.#ended = true;
    response.writeHead(200, { ...answerPageHeaders, Connection: 'close' });
    response.end(answerPage(this.#options.language, 'code' in query ? 'finished' : 'failed'));
    // 'close' comes after the page has left, or when the browser went away before.
    response.once('close', () => {
      this.#close();
      this.#end(ok(query));
    });
  }

  /** What the request brings when it is the answer to this attempt; the status to refuse it with otherwise. */
  #accept(request: IncomingMessage): LoopbackAnswer | 400 | 404 {
    if (request.method !== 'GET') return 400;
    // The exact Host: a page that resolves its own name to 127.0.0.1 (DNS rebinding) sends another one.
    if (request.headers.host !== this.#expected.host) return 400;
    const target = request.url ?? '';
    const mark = target.indexOf('?');
    if ((mark < 0 ? target : target.slice(0, mark)) !== this.#expected.pathname) return 404;
    const query = new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1));
    const [state, code, error, issuer] = ['state', 'code', 'error', 'iss'].map((name) => query.getAll(name));
    if (!same(state?.join() ?? '', this.state)) return 400;
    if (issuer?.some((one) => !this.#options.isIssuer(one))) return 400;
    const [firstCode, ...moreCodes] = code ?? [];
    const [firstError, ...moreErrors] = error ?? [];
    if (moreCodes.length > 0 || moreErrors.length > 0 || (firstCode && firstError)) return 400;
    if (firstError) return { error: firstError, description: query.get('error_description') ?? '' };
    return firstCode ? { code: firstCode } : 400;
  }

  #close(): void {
    clearTimeout(this.#timer);
    for (const server of this.#servers) {
      server.close();
      server.closeAllConnections();
    }
  }
}

function redirectAt(redirect: string | undefined, port: number): string {
  if (redirect === undefined) return `http://127.0.0.1:${port}/sign-in`;
  return new URL(redirect).port === '' ? `${redirect}:${port}` : redirect;
}

/** Equal in constant time, whatever the lengths. */
function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function addressesOf(host: string | undefined): readonly { address: string; required: boolean }[] {
  if (host === '[::1]') return [{ address: '::1', required: true }];
  const four = { address: '127.0.0.1', required: true };
  return host === 'localhost' ? [four, { address: '::1', required: false }] : [four];
}

/** Undefined when the address is not needed and this computer has no such network. */
async function bind(address: string, port: number, required: boolean): Promise<Server | undefined> {
  // Read when somebody signs in, which is not at the start.
  const { createServer } = await import('node:http');
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000, maxHeaderSize: 16_384 });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const absent = error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT';
      if (!required && absent) resolve(undefined);
      else reject(error);
    });
    server.listen({ host: address, port, exclusive: true }, () => resolve(server));
  });
}

function isListenError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
