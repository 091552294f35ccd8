import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { projectRoot } from './launch.ts';

export interface ForeignWindow {
  readonly url: string;
  /** A session of its own, without Muster's filter of requests. */
  readonly partition?: string;
  readonly webviewTag?: boolean;
}

/** Opens a window that is not Muster's, with Muster's preload script, as an attacker inside the process might. */
export async function openForeignWindow(
  electron: ElectronApplication,
  options: ForeignWindow,
): Promise<Page> {
  const [page, loading] = await Promise.all([
    electron.waitForEvent('window'),
    tryLoading(electron, options, { keep: true }),
  ]);
  if (loading !== 'loaded') throw new Error(`${options.url}: ${loading}`);
  return page;
}

/** What Chromium says to loading `url` in a window of that kind: `loaded`, or the name of the error. */
export async function tryLoading(
  electron: ElectronApplication,
  options: ForeignWindow,
  { keep } = { keep: false },
): Promise<string> {
  return electron.evaluate(
    async ({ BrowserWindow }, given) => {
      const { url, partition, webviewTag, preload, keep } = given;
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, webviewTag: webviewTag ?? false, ...(partition ? { partition } : {}) },
      });
      const loading = await window.loadURL(url).then(
        () => 'loaded',
        (error: Error & { code?: string }) => error.code ?? error.message,
      );
      if (!keep) window.destroy();
      return loading;
    },
    { ...options, keep, preload: join(projectRoot, 'out', 'preload', 'index.cjs') },
  );
}

/** Closes every window but Muster's. */
export async function closeForeignWindows(electron: ElectronApplication, own: Page): Promise<void> {
  for (const page of electron.windows()) if (page !== own) await page.close();
}
