import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright';

/**
 * From now on the dialog for saving chooses by itself: a fresh folder with the name that is suggested, or nothing.
 * Returns the folder.
 */
export async function chooseSaving(
  electron: ElectronApplication,
  choice: 'save' | 'cancel',
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-saved-'));
  await electron.evaluate(
    ({ dialog }, { folder: into, isCancelled }) => {
      const answer = (options: { defaultPath?: string }) => ({
        canceled: isCancelled,
        filePath: isCancelled ? '' : `${into}/${options.defaultPath ?? 'unnamed'}`,
      });
      // With or without the window before the options.
      const stub = async (...given: unknown[]) => answer(given.at(-1) as { defaultPath?: string });
      dialog.showSaveDialog = stub as typeof dialog.showSaveDialog;
    },
    { folder, isCancelled: choice === 'cancel' },
  );
  return folder;
}
