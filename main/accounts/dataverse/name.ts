import { isIP } from 'node:net';

/** What an environment is called: as its organisation says, else the first part of its host; an address is shown whole. */
export function nameOf(organisation: string | null, host: string): string {
  if (organisation !== null) return organisation;
  const { hostname } = new URL(`https://${host}`);
  const isAddress = isIP(hostname.replaceAll(/[[\]]/g, '')) !== 0;
  return isAddress ? host : (hostname.split('.')[0] ?? host);
}
