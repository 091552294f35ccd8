import { BrowserWindow, Notification } from 'electron';
import { fail, ok, type Result } from '../result.ts';

/** Without an answer, systems neither confirm nor refuse: then it counts as shown. */
const longestWait = 2_000;

/** Shows a notification; pressing it brings the window to the front. */
export async function notify(words: { title: string; body: string }): Promise<Result<void>> {
  if (!Notification.isSupported()) return fail('notification-refused');
  const notification = new Notification({ ...words, silent: true });
  notification.on('click', bringToFront);
  return new Promise((resolve) => {
    const end = (result: Result<void>): void => {
      clearTimeout(timer);
      resolve(result);
    };
    const timer = setTimeout(() => end(ok(undefined)), longestWait);
    notification.once('show', () => end(ok(undefined)));
    notification.once('failed', () => end(fail('notification-refused')));
    notification.show();
  });
}

function bringToFront(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
