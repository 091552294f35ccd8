import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, answerQuery, type World } from './dataverse-world.ts';

interface SeenRequest {
  readonly method: string;
  /** As it came over the wire. */
  readonly rawUrl: string;
  /** Decoded, below the root of the API. */
  readonly asked: string;
  readonly headers: IncomingHttpHeaders;
}

/** What a test puts in the place of the next answer. */
export type Fault =
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  | 'cut'
  | 'cut-in-body'
  | 'silence';

export interface DataverseServer {
  readonly origin: string;
  readonly seen: SeenRequest[];
  world: World;
  /** Asked for every request; undefined lets the world answer. */
  fault: (request: SeenRequest, index: number) => Fault | undefined;
  close(): Promise<void>;
}

/** A Dataverse on 127.0.0.1 that knows as much of the Web API as Muster uses, and refuses the rest. */
export async function startDataverse(
  world: World,
  options: { delay?: number } = {},
): Promise<DataverseServer> {
  const root = '/api/data/v9.2/';
  const http = createServer(async (request, response) => {
    const rawUrl = request.url ?? '';
    const url = new URL(rawUrl, server.origin);
    const asked = decodeURIComponent(rawUrl.replace(root, ''));
    const seen = { method: request.method ?? '', rawUrl, asked, headers: request.headers };
    server.seen.push(seen);
    const fault = server.fault(seen, server.seen.length - 1);
    const answer: Answer = !url.pathname.startsWith(root)
      ? { status: 404, body: '' }
      : answerQuery(server.world, url, url.pathname.slice(root.length));
    if (options.delay === undefined) return send(response, fault, answer);
    setTimeout(() => send(response, fault, answer), options.delay);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: DataverseServer = {
    origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    seen: [],
    world,
    fault: () => undefined,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return server;
}

function send(response: ServerResponse, fault: Fault | undefined, answer: Answer): void {
  if (fault === 'silence') return;
  if (fault === 'cut') {
    response.destroy();
    return;
  }
  const type = { 'Content-Type': 'application/json; odata.metadata=minimal' };
  if (fault === 'cut-in-body') {
    response.writeHead(200, { ...type, 'Content-Length': String(answer.body.length + 100) });
    response.write(answer.body, () => response.destroy());
    return;
  }
  const given = fault ?? answer;
  const headers = fault?.headers ?? {};
  response.writeHead(given.status, { ...type, ...headers }).end(given.body ?? '');
}
