/** The one page of Muster is `app://muster/`; nothing else is ever loaded in its window. */
export const appScheme = 'app';
const appHost = 'muster';
export const appOrigin = `${appScheme}://${appHost}`;
export const appPage = `${appOrigin}/`;

/** `URL.origin` is "null" for a scheme of one's own, so scheme and host are compared. */
export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${appScheme}:` && host === appHost && username === '' && password === '';
}
