import type { BrowserWindow } from 'electron';

/** Milliseconds that a window may take to show its first screen, hidden ones take for ever. */
const patience = 3_000;

/** Milliseconds that the services wait for the page's files to be asked for: far more than a slow disk takes. */
const filesPatience = 1_000;

/**
 * When the services may be loaded. Loading them holds up this process's one thread, and until the page has its files
 * the window, the GPU's process and the page all wait for it; with its files the page is busy by itself.
 */
export function pageFirst(window: BrowserWindow, handedOver: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const begin = (): void => {
      clearTimeout(limit);
      // Not in the task that answers: the answer is still on its way out.
      setImmediate(resolve);
    };
    const limit = setTimeout(begin, filesPatience);
    window.once('closed', begin);
    void handedOver.then(begin);
  });
}

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
