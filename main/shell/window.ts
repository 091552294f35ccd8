import { BrowserWindow, nativeTheme, type Session, screen } from 'electron';
import type { Preferences } from '../platform.ts';
import { restoreWindow, smallestWindow } from './bounds.ts';
import { appPage } from './origin.ts';
import { reloadWhenGone } from './recovery.ts';

/** What the window shows until the page has painted. */
const background = { light: '#ffffff', dark: '#16181d' } as const;

export interface WindowOptions {
  readonly session: Session;
  readonly preload: string;
  readonly packaged: boolean;
  readonly state: Preferences;
}

export function openWindow({ session, preload, packaged, state }: WindowOptions): BrowserWindow {
  const { bounds, maximized } = restoreWindow(
    state.read(),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Muster',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: !packaged,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () =>
    state.write({ bounds: { ...window.getNormalBounds() }, maximized: window.isMaximized() }),
  );
  reloadWhenGone(window, Date.now);
  void window.loadURL(appPage);
  return window;
}
