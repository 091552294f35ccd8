import {
  type Account,
  type OptionalPermission,
  optionalPermissions,
  type PermissionId,
  permissionId,
} from '../../../preload/contract/accounts.ts';

/**
 * The scopes behind each permission (https://developers.google.com/identity/protocols/oauth2/scopes). `meet` reads every
 * meeting of the person: `meetings.space.created` would see only rooms that were made over the Meet API, and a room of
 * a calendar event is not one.
 */
const scopesOf: Readonly<Record<PermissionId, readonly string[]>> = {
  identity: ['openid', 'email', 'profile'],
  events: ['https://www.googleapis.com/auth/calendar.events'],
  calendars: ['https://www.googleapis.com/auth/calendar.calendarlist.readonly'],
  freebusy: ['https://www.googleapis.com/auth/calendar.freebusy'],
  reports: ['https://www.googleapis.com/auth/admin.reports.audit.readonly'],
  meet: ['https://www.googleapis.com/auth/meetings.space.readonly'],
  people: ['https://www.googleapis.com/auth/directory.readonly'],
};

const isOptional = (id: string): id is OptionalPermission =>
  (optionalPermissions as readonly string[]).includes(id);

/**
 * The scopes of a sign-in: what is always asked, what was granted before, and what is asked now. The whole list every
 * time, because installed apps have no incremental consent
 * (https://developers.google.com/identity/protocols/oauth2/native-app).
 */
export function scopesToAsk(granted: readonly string[], ask: readonly OptionalPermission[]): string[] {
  return permissionId.options
    .filter((id) => !isOptional(id) || ask.includes(id) || isGranted(id, granted))
    .flatMap((id) => scopesOf[id]);
}

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

/** Nothing that Muster cannot do without was left out. */
export function isComplete(granted: readonly string[]): boolean {
  return permissionId.options.every((id) => isOptional(id) || isGranted(id, granted));
}

/** Every permission, and whether its boxes were left ticked; `asked` are the optional ones that were asked for. */
export function permissionsOf(
  granted: readonly string[],
  asked: readonly OptionalPermission[],
): Account['permissions'] {
  return permissionId.options.map((id) => ({
    id,
    granted: isGranted(id, granted),
    optional: isOptional(id),
    asked: !isOptional(id) || asked.includes(id),
  }));
}
