import type { Session, WebContents } from 'electron';
import { isOwnUrl } from './origin.ts';
import { mayRequest } from './request-filter.ts';

/** Every web contents, whoever made it: no leaving the own origin, no window, no webview. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; readonly url: string }): void => {
    if (!isOwnUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // WebRTC asks no permission for data channels, and its STUN requests pass by the request filter.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

export function restrictRequests(session: Session, options: Parameters<typeof mayRequest>[1]): void {
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !mayRequest(details.url, options) }),
  );
}
