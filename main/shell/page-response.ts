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

/** Not the platform's `Response`: in main that class brings a whole HTTP client, read while the window waits. */
export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Answers one request of the app's own protocol. */
export async function pageResponse(
  source: PageSource,
  request: { method: string; url: string },
): Promise<PageResponse> {
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
): Promise<PageResponse> {
  const { pathname, search } = new URL(url);
  const response = await fetch(`${origin}${pathname}${search}`);
  if (!response.ok) return refusal(404);
  const contentType = response.headers.get('content-type') ?? 'application/octet-stream';
  return answer(Buffer.from(await response.arrayBuffer()), contentType, origin.replace(/^http/, 'ws'));
}

function answer(bytes: Buffer, contentType: string, developmentSocket?: string): PageResponse {
  const nonce = randomBytes(18).toString('base64');
  const html = contentType.startsWith('text/html');
  const body = html ? Buffer.from(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce)) : bytes;
  // The page carries the nonce of its load; what a built page loads has its content's hash in the name.
  const isKept = !html && developmentSocket === undefined;
  const policy = contentPolicy(nonce, developmentSocket);
  return { status: 200, headers: headers(contentType, policy, isKept), body };
}

function refusal(status: 404 | 405): PageResponse {
  const body = Buffer.from(status === 404 ? 'Not found' : 'Method not allowed');
  return { status, headers: headers('text/plain; charset=utf-8', contentPolicy('')), body };
}

function headers(contentType: string, policy: string, isKept = false): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': isKept ? 'max-age=31536000, immutable' : 'no-store',
  };
}
