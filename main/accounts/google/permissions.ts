import { type PermissionId, permissionId } from '../../../preload/contract/accounts.ts';

/** The scopes behind each permission (https://developers.google.com/workspace/calendar/api/auth). */
const scopesOf: Readonly<Record<PermissionId, readonly string[]>> = {
  identity: ['openid', 'email', 'profile'],
  events: ['https://www.googleapis.com/auth/calendar.events'],
  calendars: ['https://www.googleapis.com/auth/calendar.calendarlist.readonly'],
  freebusy: ['https://www.googleapis.com/auth/calendar.freebusy'],
};

/** The whole list, asked every time: installed apps have no incremental consent. */
export const askedScopes: readonly string[] = Object.values(scopesOf).flat();

/** The token endpoint names some scopes by another name than they were asked by. */
const otherNames: Readonly<Record<string, string>> = {
  'https://www.googleapis.com/auth/userinfo.email': 'email',
  'https://www.googleapis.com/auth/userinfo.profile': 'profile',
};

/** `scope` of a token answer (space separated) as a sorted list in the names that were asked. */
export function grantedScopes(scope: string): readonly string[] {
  const names = scope.split(/\s+/).filter((name) => name !== '');
  return [...new Set(names.map((name) => otherNames[name] ?? name))].sort();
}

export function isGranted(permission: PermissionId, granted: readonly string[]): boolean {
  return scopesOf[permission].every((scope) => granted.includes(scope));
}

/** Every permission, and whether its boxes were left ticked. */
export function permissionsOf(granted: readonly string[]): { id: PermissionId; granted: boolean }[] {
  return permissionId.options.map((id) => ({ id, granted: isGranted(id, granted) }));
}
