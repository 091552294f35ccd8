import { extname, resolve, sep } from 'node:path';
import { isOwnUrl } from './origin.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export type PageFile =
  | { readonly found: true; readonly file: string; readonly contentType: string }
  | { readonly found: false; readonly status: 404 | 405 };

const missing = { found: false, status: 404 } as const;

/**
 * The file below `root` that a request of the page means. Containment is judged on the decoded path, because the
 * URL parser resolves `..` but not `..%2f`; a file of a kind that the page has no use for does not exist for it.
 */
export function locatePageFile(root: string, request: { method: string; url: string }): PageFile {
  if (request.method !== 'GET') return { found: false, status: 405 };
  if (!isOwnUrl(request.url)) return missing;
  const path = decoded(new URL(request.url).pathname);
  if (path === undefined || path.includes('\0') || path.includes('\\')) return missing;
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`);
  if (!file.startsWith(resolve(root) + sep)) return missing;
  const contentType = contentTypes[extname(file).toLowerCase()];
  return contentType === undefined ? missing : { found: true, file, contentType };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
