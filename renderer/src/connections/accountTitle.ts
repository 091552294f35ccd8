import type { Account } from '../../../preload/contract/accounts.ts';

/** What a connection is called on the screen: the person's address, or the organisation's name. */
export function accountTitle({ address, name, provider }: Account): string {
  return provider === 'google' ? address : name;
}

/** What stands below it, beside the provider's name. */
export function accountDetails({ address, dataverse, name, provider }: Account): readonly string[] {
  const [title, ...rest] =
    provider === 'google'
      ? [address, name]
      : [name, address, ...(dataverse?.username ? [dataverse.username] : [])];
  return rest.filter((text) => text !== '' && text !== title);
}
