import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Answer, DemoRequest, Exchange } from './exchange.ts';
import type { ActiveFault, FaultList } from './faults.ts';
import { readRequest } from './read.ts';

interface Listener {
  readonly origin: string;
  /** Sets what answers; until then every request gets 503. */
  serve(answer: (request: DemoRequest) => Answer): void;
  observe(listener: (exchange: Exchange) => void): () => void;
  close(): Promise<void>;
}

/** One plain HTTP server on a free port of 127.0.0.1. */
export async function listen(faults: FaultList): Promise<Listener> {
  const listeners = new Set<(exchange: Exchange) => void>();
  const timers = new Set<NodeJS.Timeout>();
  let answer: (request: DemoRequest) => Answer = () => ({ status: 503 });
  let origin = '';

  const report = (request: DemoRequest, given: Answer, faithful: boolean) => {
    const { authorization: _authorization, ...headers } = request.headers;
    const { method, path, query, body } = request;
    for (const listener of listeners) {
      listener({ method, path, query, headers, body, status: given.status, response: given.body, faithful });
    }
  };
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        resolve();
      }, milliseconds);
      timers.add(timer);
    });

  const spoilt = async (active: ActiveFault, request: DemoRequest, response: ServerResponse) => {
    const { fault } = active;
    switch (fault.kind) {
      case 'cut-before':
        active.strike();
        response.destroy();
        return;
      case 'hang':
      case 'commit-then-hang': {
        const early = fault.kind === 'commit-then-hang' ? answer(request) : null;
        if (early !== null) report(request, early, false);
        active.strike();
        await active.released;
        send(response, early ?? answer(request));
        return;
      }
      case 'commit-then-cut':
        report(request, answer(request), false);
        active.strike();
        response.destroy();
        return;
      case 'delay': {
        active.strike();
        await wait(fault.milliseconds);
        const given = answer(request);
        report(request, given, true);
        send(response, given);
        return;
      }
      default: {
        const given: Answer =
          fault.kind === 'status'
            ? fault
            : {
                status: 200,
                headers: { 'content-type': 'text/html' },
                body: '<!doctype html><p>{"kind": "cal',
              };
        report(request, given, false);
        active.strike();
        send(response, given);
      }
    }
  };

  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    // A page of another site must not reach this server under a name it controls (DNS rebinding).
    if (incoming.headers.host !== new URL(origin).host) return send(response, { status: 421 });
    const request = await readRequest(incoming, origin);
    if (request === null) return send(response, { status: 413 });
    const active = faults.take(request);
    if (active !== null) return spoilt(active, request, response);
    const given = answer(request);
    report(request, given, true);
    send(response, given);
  };

  // Longer than Dataverse's 32 kB, so that the stand-in itself refuses what is too long, not Node.
  const server = createServer({ maxHeaderSize: 96 * 1024, keepAliveTimeout: 5_000 }, (incoming, response) => {
    handle(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;

  return {
    origin,
    serve(next) {
      answer = next;
    },
    observe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      return new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function send(response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return;
  const json = answer.body !== undefined && typeof answer.body !== 'string';
  const text = json ? JSON.stringify(answer.body) : typeof answer.body === 'string' ? answer.body : '';
  response.writeHead(answer.status, {
    ...(json ? { 'content-type': 'application/json; charset=UTF-8' } : {}),
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(text),
    ...answer.headers,
  });
  response.end(text);
}
