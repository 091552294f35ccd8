import { appOrigin } from './origin.ts';

/** The part of Electron's IpcMainInvokeEvent that tells who calls. */
export interface Sender {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null;
}

/**
 * Whether the call comes from the top frame of a known window that shows the app's own page. To be asked
 * synchronously: a frame that has navigated since is null, or throws when it is looked at, and is refused.
 */
export function isTrustedSender(event: Sender, isKnownWindow: (contentsId: number) => boolean): boolean {
  try {
    const frame = event.senderFrame;
    if (frame === null || !isKnownWindow(event.sender.id)) return false;
    return frame.parent === null && frame.origin === appOrigin;
  } catch {
    return false;
  }
}
