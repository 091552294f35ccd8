import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { contentPolicy } from './content-policy.ts';
import { locatePageFile } from './page-file.ts';

/** Stands in index.html where the nonce of the load belongs. */
const noncePlaceholder = '__MUSTER_NONCE__';

export interface PageSource {
  /** Folder of the built page. */
  readonly root: string;
  /** Vite's server in development. */
  readonly development?: { readonly origin: string; readonly fetch: (url: string) => Promise<Response> };
}

/** Answers one request of the app's own protocol. */
export async function pageResponse(
  source: PageSource,
  request: { method: string; url: string },
): Promise<Response> {
  const located = locatePageFile(source.root, request);
  if (!located.found && located.status === 405) return refusal(405);
  if (source.development) return proxied(source.development, request.url);
  if (!located.found) return refusal(404);
  const bytes = await readFile(located.file).catch(() => undefined);
  return bytes === undefined ? refusal(404) : answer(bytes, located.contentType);
}

async function proxied(
  { origin, fetch }: NonNullable<PageSource['development']>,
  url: string,
): Promise<Response> {
  const { pathname, search } = new URL(url);
  const response = await fetch(`${origin}${pathname}${search}`);
  if (!response.ok) return refusal(404);
  const contentType = response.headers.get('content-type') ?? 'application/octet-stream';
  return answer(Buffer.from(await response.arrayBuffer()), contentType, origin.replace(/^http/, 'ws'));
}

function answer(bytes: Buffer, contentType: string, developmentSocket?: string): Response {
  const nonce = randomBytes(18).toString('base64');
  const html = contentType.startsWith('text/html');
  const body = html ? bytes.toString('utf8').replaceAll(noncePlaceholder, nonce) : new Uint8Array(bytes);
  // The page carries the nonce of its load; what a built page loads has its content's hash in the name.
  const isKept = !html && developmentSocket === undefined;
  return new Response(body, {
    headers: headers(contentType, contentPolicy(nonce, developmentSocket), isKept),
  });
}

function refusal(status: 404 | 405): Response {
  const headersOf = headers('text/plain; charset=utf-8', contentPolicy(''));
  return new Response(status === 404 ? 'Not found' : 'Method not allowed', { status, headers: headersOf });
}

function headers(contentType: string, policy: string, isKept = false): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': isKept ? 'max-age=31536000, immutable' : 'no-store',
  };
}
