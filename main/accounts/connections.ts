import type { PermissionId } from '../../preload/contract/accounts.ts';
import { fail, type Result } from '../result.ts';
import type { Connections, GoogleAccess } from './access.ts';
import type { DataverseAccounts } from './dataverse/dataverse-accounts.ts';
import type { GoogleSessions } from './google/sessions.ts';
import type { AccountRecords } from './records.ts';
import type { ZoomAccounts } from './zoom/zoom-accounts.ts';

/** What the other domains may ask of the connections. */
export function createConnections(
  records: AccountRecords,
  sessions: GoogleSessions,
  dataverse: DataverseAccounts,
  zoom: ZoomAccounts,
): Connections {
  const accesses = async (permission: PermissionId): Promise<readonly Result<GoogleAccess>[]> =>
    Promise.all(records.all('google').map((account) => sessions.access(account, permission)));

  return {
    google: async (accountId, permission) => {
      if (accountId !== undefined) {
        const account = records.get(accountId);
        return account?.provider === 'google'
          ? sessions.access(account, permission)
          : fail('account-missing');
      }
      const all = await accesses(permission);
      // None can be used: the first says why.
      return all.find((access) => access.ok) ?? all[0] ?? fail('account-missing');
    },
    allGoogle: async (permission) => {
      const all = await accesses(permission);
      return all.flatMap((access) => (access.ok ? [access.value] : []));
    },
    dataverse: async () => dataverse.access(),
    zoom: async () => zoom.access(),
  };
}
