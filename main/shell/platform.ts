import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { app } from 'electron';
import { createKeychain } from '../accounts/keychain.ts';
import type { Platform } from '../platform.ts';
import { productionTiming } from '../timing.ts';
import { chooseFile, saveFile } from './dialogs.ts';
import { onOnline } from './network.ts';
import { notify } from './notifications.ts';
import { onResume } from './power.ts';
import { openPreferences } from './preferences.ts';
import { printPdf } from './print.ts';
import { openExternal } from './safe-shell.ts';

/** What Electron gives, after userData has been settled. */
export function electronPlatform(): Platform {
  const userData = app.getPath('userData');
  return {
    version: app.getVersion(),
    packaged: app.isPackaged,
    runtime: {
      electron: process.versions.electron ?? '',
      chrome: process.versions.chrome ?? '',
      node: process.versions.node,
    },
    userData,
    keychainService: keychainService(process.env.MUSTER_USER_DATA),
    environment: process.env,
    keychain: createKeychain(productionTiming.keychain),
    preferences: openPreferences(userData, 'preferences'),
    locales: () => app.getPreferredSystemLanguages(),
    timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    power: { onResume },
    network: { onOnline },
    notify,
    openExternal,
    chooseFile,
    saveFile,
    printPdf,
  };
}

/** A moved user-data folder has its own secrets, so that a test never meets those of the person. */
function keychainService(movedTo: string | undefined): string {
  if (!movedTo) return 'Muster';
  return `Muster ${createHash('sha256').update(resolve(movedTo)).digest('hex').slice(0, 12)}`;
}
