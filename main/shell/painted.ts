import type { BrowserWindow } from 'electron';

/** Milliseconds after which the work in the background begins all the same: a window may stay covered. */
const longest = 3_000;

/** Resolves when the window has painted its first screen, was closed before, or takes too long. */
export function firstPaint(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, longest);
    const done = (): void => {
      clearTimeout(limit);
      resolve();
    };
    window.once('ready-to-show', done);
    window.once('closed', done);
  });
}
