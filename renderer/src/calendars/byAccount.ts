import type { Account } from '../../../preload/contract/accounts.ts';
import type { Calendar } from '../../../preload/contract/calendars.ts';

export interface CalendarsOfAccount {
  readonly accountId: string;
  /** Empty while the accounts are not known yet. */
  readonly address: string;
  readonly calendars: readonly Calendar[];
}

/** In the order that main gives. */
export function byAccount(
  calendars: readonly Calendar[],
  accounts: readonly Pick<Account, 'accountId' | 'address'>[],
): readonly CalendarsOfAccount[] {
  const ids = [...new Set(calendars.map(({ accountId }) => accountId))];
  return ids.map((accountId) => ({
    accountId,
    address: accounts.find((one) => one.accountId === accountId)?.address ?? '',
    calendars: calendars.filter((one) => one.accountId === accountId),
  }));
}
