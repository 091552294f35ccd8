import type { Session } from 'electron';
import { appOrigin } from './origin.ts';

type Permission = Parameters<Parameters<Session['setPermissionRequestHandler']>[0] & object>[1];

/** What the page may ask Chromium for, and why. What is not here is denied. */
const granted: Partial<Record<Permission, string>> = {
  'clipboard-sanitized-write': 'copies a meeting link or an invitation when its button is pressed',
};

export function mayUse(permission: string, origin: string): boolean {
  return originOf(origin) === appOrigin && Object.hasOwn(granted, permission);
}

/** Requests (what asks) and checks (what is asked silently) are judged by the one table. */
export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(details.isMainFrame && mayUse(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    details.isMainFrame ? mayUse(permission, details.requestingUrl ?? origin) : false,
  );
  session.setDevicePermissionHandler(() => false);
}

function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
