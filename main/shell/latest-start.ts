import type { BrowserWindow } from 'electron';

/** Milliseconds that a window may take to show its first screen, hidden ones take for ever. */
const patience = 3_000;

/** When background work begins even though the page has not told of its first screen: late, or after the window closed. */
export function latestStart(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, patience);
    window.once('closed', () => {
      clearTimeout(limit);
      resolve();
    });
  });
}
