/**
 * The page's Content-Security-Policy. Development alone runs Vite's inline preamble, by nonce, and speaks to Vite's
 * web socket; nothing else differs.
 */
export function contentPolicy(nonce: string, developmentSocket?: string): string {
  const development = developmentSocket !== undefined;
  return [
    "default-src 'none'",
    development ? `script-src 'self' 'nonce-${nonce}'` : "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    development ? `connect-src 'self' ${developmentSocket}` : "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
