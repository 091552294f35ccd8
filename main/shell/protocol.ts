import { net, protocol, type Session } from 'electron';
import { appScheme } from './origin.ts';
import { pageResponse } from './page-response.ts';

/** Before Electron is ready, and once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

export function servePage(session: Session, root: string, developmentOrigin: string | undefined): void {
  const development =
    developmentOrigin === undefined
      ? {}
      : { development: { origin: developmentOrigin, fetch: (url: string) => net.fetch(url) } };
  session.protocol.handle(appScheme, (request) => pageResponse({ root, ...development }, request));
  // The request filter does not see every way to a file.
  session.protocol.handle('file', () => Response.error());
}
