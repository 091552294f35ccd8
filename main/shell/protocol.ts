import { net, protocol, type Session } from 'electron';
import { FirstFiles } from './first-files.ts';
import { appScheme } from './origin.ts';
import { pageResponse } from './page-response.ts';

/** Chromium's net::ERR_FAILED. */
const failed = -2;

/** Before Electron is ready, and once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * `handedOver` is called when a page and the files that it names were answered. `registerBufferProtocol` is the older
 * call, marked deprecated: `handle` speaks `Request` and `Response`, see decision 0057.
 */
export function servePage(
  session: Session,
  root: string,
  { developmentOrigin, handedOver }: { readonly developmentOrigin: string | undefined; handedOver(): void },
): void {
  const development =
    developmentOrigin === undefined
      ? {}
      : { development: { origin: developmentOrigin, fetch: (url: string) => net.fetch(url) } };
  const firstFiles = new FirstFiles(handedOver);
  session.protocol.registerBufferProtocol(appScheme, (request, answer) => {
    pageResponse({ root, ...development }, request).then(
      (response) => {
        const { status, headers, body } = response;
        answer({ statusCode: status, headers: { ...headers }, data: body });
        firstFiles.answered(request.url, response);
      },
      () => answer({ error: failed }),
    );
  });
  // The request filter does not see every way to a file.
  session.protocol.handle('file', () => Response.error());
}
