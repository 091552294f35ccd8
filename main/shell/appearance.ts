import { type BrowserWindow, Menu, nativeTheme } from 'electron';
import type { App } from '../app.ts';
import type { Preferences } from '../platform.ts';
import { chooseLanguage, type Language } from '../words/language.ts';
import { menuTemplate } from './menu.ts';
import { nextZoom } from './zoom.ts';

/** The theme and the language of what the operating system draws follow the page's settings. */
export function applyTheme(preferences: Preferences): void {
  const { theme } = preferences.read();
  nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function menuLanguage(preferences: Preferences, locales: readonly string[]): Language {
  const { language } = preferences.read();
  return chooseLanguage(language === 'en' || language === 'es' ? language : 'system', locales);
}

export function applyMenu(options: {
  readonly language: Language;
  readonly packaged: boolean;
  readonly window: () => BrowserWindow | undefined;
  readonly services: Promise<Pick<App, 'call'>>;
}): void {
  const template = menuTemplate({
    language: options.language,
    platform: process.platform,
    packaged: options.packaged,
    actions: {
      zoom: (direction) => {
        const contents = options.window()?.webContents;
        if (!contents) return;
        contents.setZoomFactor(direction === 'reset' ? 1 : nextZoom(contents.getZoomFactor(), direction));
      },
      exportDiagnostics: () => {
        void options.services.then((services) => services.call('diagnostics.export', {}));
      },
    },
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
