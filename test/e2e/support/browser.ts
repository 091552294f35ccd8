import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { startElectron } from './electron.ts';
import { ownDisplay } from './launch.ts';

export interface Browser {
  readonly page: Page;
  close(): Promise<void>;
}

/** Opens `address` in a browser: a Chromium of its own, with a profile of its own. */
export async function openBrowser(address: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'muster-browser-'));
  const electron = await startElectron({
    args: [`--user-data-dir=${profile}`, join(import.meta.dirname, 'browser')],
    env: { ...(process.env as Record<string, string>), ...ownDisplay(), BROWSER_ADDRESS: address },
  });
  const page = await electron.firstWindow();
  return {
    page,
    close: async () => {
      await electron.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
