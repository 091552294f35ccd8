import type { Account, OptionalPermission, PermissionId } from '../../../preload/contract/accounts.ts';

type Permissions = Account['permissions'];

/** What everybody is asked at the first sign-in. */
const firstAsked: readonly PermissionId[] = ['identity', 'events', 'calendars', 'freebusy'];

/** What Google's page will list, in the order to explain it: what is new, then what it shows again. */
export function idsToAsk(permissions: Permissions, ask: readonly OptionalPermission[]): PermissionId[] {
  const kept = permissions.filter(({ granted, optional }) => granted && optional).map(({ id }) => id);
  return [...new Set<PermissionId>([...ask, ...firstAsked, ...kept])];
}

/** The lines that a sign-in was about: optional ones only where they were asked now or are granted. */
export function answered(permissions: Permissions, ask: readonly OptionalPermission[]): Permissions {
  return permissions.filter(
    ({ id, granted, optional }) => !optional || granted || ask.some((one) => one === id),
  );
}
