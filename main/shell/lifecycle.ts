import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, session } from 'electron';
import type { App } from '../app.ts';
import type { Platform } from '../platform.ts';
import { applyMenu, applyTheme, menuLanguage } from './appearance.ts';
import { developmentServer } from './development-server.ts';
import { guardContents, restrictRequests } from './guards.ts';
import { bindCalls, forwardEvents } from './ipc.ts';
import { latestStart, pageFirst } from './latest-start.ts';
import { restrictPermissions } from './permissions.ts';
import { electronPlatform } from './platform.ts';
import { openPreferences } from './preferences.ts';
import { registerAppScheme, servePage } from './protocol.ts';
import { openWindow } from './window.ts';

export type LoadApp = (platform: Platform, options: { readonly latestStart: Promise<void> }) => Promise<App>;

/**
 * Runs the application: one instance per user-data folder, the window first and the services while it loads, and an
 * orderly end. `loadApp` is called once.
 */
export function runDesktop(loadApp: LoadApp): void {
  registerAppScheme();
  // Electron would build a menu of its own first.
  Menu.setApplicationMenu(null);
  // Chromium refuses its sandbox to root, and enableSandbox would override the flag that says so.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  moveUserData(process.env.MUSTER_USER_DATA);
  if (!app.requestSingleInstanceLock()) {
    // Nothing is open yet, and a quit before Electron is ready has been seen to wait for ever.
    app.exit(0);
    return;
  }
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  // Not awaited at top level: an Electron main script that waits for `ready` there never gets it.
  void app.whenReady().then(() => start(loadApp));
}

function moveUserData(folder: string | undefined): void {
  if (!folder) return;
  const path = resolve(folder);
  mkdirSync(path, { recursive: true });
  app.setPath('userData', path);
}

function start(loadApp: LoadApp): void {
  const platform = electronPlatform();
  applyTheme(platform.preferences);
  const { open, handedOver } = windowOpener(platform);
  let window: BrowserWindow | undefined;
  const show = (): BrowserWindow => {
    const opened = open();
    opened.once('closed', () => {
      window = undefined;
    });
    window = opened;
    return opened;
  };

  const first = show();
  const services = pageFirst(first, handedOver).then(() =>
    loadApp(platform, { latestStart: latestStart(first) }),
  );
  services.catch(giveUp);
  const windows = (): BrowserWindow[] => (window ? [window] : []);
  const drawMenu = (): void =>
    applyMenu({
      language: menuLanguage(platform.preferences, platform.locales()),
      packaged: platform.packaged,
      window: () => window,
      services,
    });
  drawMenu();
  bindCalls(ipcMain, {
    services,
    isKnownWindow: (id) => window?.webContents.id === id,
    refuse: async (failure) => {
      const { describeFailure } = await import('../words/words.ts');
      const language = menuLanguage(platform.preferences, platform.locales());
      return { ok: false, error: describeFailure(failure, language) };
    },
  });
  void services.then((loaded) => {
    forwardEvents(loaded, windows);
    loaded.subscribe((name, payload) => {
      if (name !== 'changed' || !('topics' in payload) || !payload.topics.includes('settings')) return;
      applyTheme(platform.preferences);
      drawMenu();
    });
  });

  app.on('second-instance', () => {
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('activate', () => {
    if (!window) show();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuit(services);
}

interface Opener {
  readonly open: () => BrowserWindow;
  /** The page and what it names were answered for the first time. */
  readonly handedOver: Promise<void>;
}

function windowOpener(platform: Platform): Opener {
  const developmentOrigin = developmentServer(process.env, platform.packaged);
  const pageSession = session.defaultSession;
  const handedOver = new Promise<void>((resolve) =>
    servePage(pageSession, join(app.getAppPath(), 'out', 'renderer'), {
      developmentOrigin,
      handedOver: resolve,
    }),
  );
  restrictPermissions(pageSession);
  restrictRequests(pageSession, { packaged: platform.packaged, developmentOrigin });
  const state = openPreferences(platform.userData, 'window');
  const open = () =>
    openWindow({
      session: pageSession,
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      packaged: platform.packaged,
      state,
    });
  return { open, handedOver };
}

/** A computer that shuts down waits no longer; what was not closed by then is as safe as after a crash. */
const closingLimit = 10_000;

/** The database is closed before the process ends, and never more than once. */
function closeBeforeQuit(services: Promise<App>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    const closing = services.then((loaded) => loaded.close()).catch(() => undefined);
    void Promise.race([closing, new Promise((resolve) => setTimeout(resolve, closingLimit))]).finally(() => {
      closed = true;
      // Not within the event: Electron ignores a quit while it is still asking about the one before.
      setImmediate(() => app.quit());
    });
  });
}

function giveUp(reason: unknown): void {
  const message = reason instanceof Error ? reason.message : 'unknown';
  process.stderr.write(`Muster could not start: ${message}\n`);
  if (!process.env.MUSTER_USER_DATA) dialog.showErrorBox('Muster could not start', message);
  app.exit(1);
}
