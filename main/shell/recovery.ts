import { app, type BrowserWindow } from 'electron';
import { mayReload } from './reload-limit.ts';

/** A page whose process ended is loaded again; main and its records are not touched by it. */
export function reloadWhenGone(window: BrowserWindow, now: () => number): void {
  const times: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (!mayReload(times, now())) {
      app.quit();
      return;
    }
    times.push(now());
    window.webContents.reload();
  });
}
