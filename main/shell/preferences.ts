import { ipcMain } from 'electron';
import Store from 'electron-store';
import type { Preferences } from '../platform.ts';

/** A small JSON file in `folder`; one that cannot be read as JSON counts as empty. */
export function openPreferences(folder: string, name: string): Preferences {
  const store = new Store<Record<string, unknown>>({ cwd: folder, name, clearInvalidConfig: true });
  // electron-store answers renderers with the path of userData; no page of Muster has any use for it.
  ipcMain.removeAllListeners('electron-store-get-data');
  return {
    read: () => store.store,
    write: (values) => {
      store.store = { ...values };
    },
  };
}
