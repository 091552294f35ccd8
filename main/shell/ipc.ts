import { callChannel, eventChannel } from '../../preload/contract/names.ts';
import type { App } from '../app.ts';
import type { Failure } from '../result.ts';
import { isTrustedSender, type Sender } from './sender.ts';

type Handler = (event: Sender, method: unknown, payload: unknown) => Promise<unknown>;

/** Electron's `ipcMain`, as far as it is used: tests hand in their own. */
export interface IpcMain {
  handle(channel: string, handler: Handler): void;
}

/** Binds the one channel of calls: sender first, then whatever `services` answers once they have loaded. */
export function bindCalls(
  ipcMain: IpcMain,
  options: {
    readonly services: Promise<Pick<App, 'call'>>;
    readonly isKnownWindow: (contentsId: number) => boolean;
    readonly refuse: (failure: Failure) => Promise<unknown>;
  },
): void {
  ipcMain.handle(callChannel, (event, method, payload) =>
    isTrustedSender(event, options.isKnownWindow)
      ? options.services.then((services) => services.call(method, payload))
      : options.refuse({ code: 'refused-sender' }),
  );
}

/** Sends every event to each window. Returns the way out. */
export function forwardEvents(
  services: Pick<App, 'subscribe'>,
  windows: () => readonly { readonly webContents: { send(channel: string, ...values: unknown[]): void } }[],
): () => void {
  return services.subscribe((name, payload) => {
    for (const window of windows()) window.webContents.send(eventChannel, name, payload);
  });
}
