import { createServer, type Server } from 'node:http';

/** A site that Muster must never reach: it remembers every request. */
export interface HostileServer {
  readonly origin: string;
  readonly requests: readonly string[];
  /** `/redirect` leads to `/target`; `/webview` holds a webview; everything else is a page. */
  url(path: string): string;
  close(): Promise<void>;
}

export async function startHostileServer(): Promise<HostileServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    if (path === '/redirect') response.writeHead(302, { Location: '/target' }).end();
    else if (path === '/webview') html(response, '<webview src="/inside"></webview>');
    else html(response, '<h1>Elsewhere</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${portOf(server)}`;
  return {
    origin,
    requests,
    url: (path) => origin + path,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function html(response: import('node:http').ServerResponse, body: string): void {
  response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html>${body}`);
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return address.port;
}
