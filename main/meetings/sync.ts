import type { GoogleAccess } from '../accounts/access.ts';
import { ok, type Result } from '../result.ts';
import { type AccountReading, readAccount } from './read-account.ts';
import type { Service } from './service.ts';
import { writeInstant } from './times.ts';

export interface SyncRequest {
  /** Every account when left out. */
  readonly accountId?: string | undefined;
  /** Everything is read, not just what changed: lists what a sync token may have missed, and the days that came near. */
  readonly whole?: boolean;
  /** What is under way already does not count as the answer. */
  readonly fresh?: boolean;
}

type Synced = Result<{ read: number; at: string }>;

/**
 * Reads calendar lists and events of every account, or of one, into the records. An account is read once at a time;
 * calls for it share the reading. One account's failure leaves its data as they were and does not stop the others; it is
 * the answer only when no account could be read.
 */
export function createSync(service: Service): (request?: SyncRequest) => Promise<Synced> {
  const underWay = new Map<string, { readonly whole: boolean; readonly reading: Promise<AccountReading> }>();

  const read = (
    access: GoogleAccess,
    { whole = false, fresh = false }: SyncRequest,
  ): Promise<AccountReading> => {
    const { accountId } = access;
    const current = underWay.get(accountId);
    if (current && !fresh && (current.whole || !whole)) return current.reading;
    const reading = (async () => {
      await current?.reading;
      return readAccount(service, access, whole);
    })().finally(() => {
      if (underWay.get(accountId)?.reading === reading) underWay.delete(accountId);
    });
    underWay.set(accountId, { whole, reading });
    return reading;
  };

  return async (request = {}) => {
    const accounts = await accountsToRead(service, request.accountId);
    if (!accounts.ok) return accounts;
    const results = await Promise.all(accounts.value.map((access) => read(access, request)));
    const succeeded = results.flatMap((result) => (result.ok ? [result.value] : []));
    const failed = results.find((result) => !result.ok);
    if (failed && succeeded.length === 0) return failed;
    return ok({
      read: succeeded.reduce((sum, one) => sum + one.read, 0),
      at: writeInstant(service.context.now()),
    });
  };
}

async function accountsToRead(
  { connections }: Service,
  accountId: string | undefined,
): Promise<Result<readonly GoogleAccess[]>> {
  const all = accountId === undefined ? await connections.allGoogle('events') : [];
  if (all.length > 0) return ok(all);
  const one = await connections.google(accountId, 'events');
  return one.ok ? ok([one.value]) : one;
}
