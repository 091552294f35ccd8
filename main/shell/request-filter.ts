import { isOwnUrl } from './origin.ts';

/**
 * Whether the page's session may make a request. The page has no network of its own: everything remote goes through
 * main. `data:` carries small images; `devtools:` and Vite's server exist in development only.
 */
export function mayRequest(
  url: string,
  options: { readonly packaged: boolean; readonly developmentOrigin: string | undefined },
): boolean {
  if (isOwnUrl(url) || url.startsWith('data:image/')) return true;
  if (options.packaged || !URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (protocol === 'devtools:') return true;
  const server = options.developmentOrigin;
  return server !== undefined && ['http:', 'ws:'].includes(protocol) && host === new URL(server).host;
}
