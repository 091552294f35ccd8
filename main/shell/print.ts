import { randomBytes, randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import type { Platform } from '../platform.ts';
import { fail, ok } from '../result.ts';
import { appPage, appScheme } from './origin.ts';

const noncePlaceholder = '__MUSTER_NONCE__';
/** A document that is not laid out by then is given up. */
const longest = 60_000;

/**
 * Lays out a document in a window that is never shown: a session of its own that ends with it, no scripts, no preload,
 * and nothing but the document to be had.
 */
export const printPdf: Platform['printPdf'] = async ({ html, landscape }) => {
  const printing = session.fromPartition(`print ${randomUUID()}`, { cache: false });
  serveOnly(printing, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printing,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
    },
  });
  const end = setTimeout(() => window.destroy(), longest);
  try {
    await window.loadURL(appPage);
    const bytes = await window.webContents.printToPDF({
      landscape,
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
    });
    return ok(new Uint8Array(bytes));
  } catch {
    return fail('print-failed');
  } finally {
    clearTimeout(end);
    if (!window.isDestroyed()) window.destroy();
    printing.protocol.unhandle(appScheme);
    void printing.clearStorageData();
  }
};

function serveOnly(printing: Session, html: string): void {
  const nonce = randomBytes(18).toString('base64');
  printing.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  printing.setPermissionCheckHandler(() => false);
  printing.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== appPage }));
  printing.protocol.handle(
    appScheme,
    () =>
      new Response(html.replaceAll(noncePlaceholder, nonce), {
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`,
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'no-store',
        },
      }),
  );
}
