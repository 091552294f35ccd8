import type { Connections } from '../accounts/access.ts';

/**
 * Reads an account as soon as it can be used: connected, signed in again, or given a further permission. Each call looks
 * once for such accounts; it resolves when what is being read has been read.
 */
export function followNewAccounts(
  connections: Connections,
  read: (accountId: string) => Promise<unknown>,
): () => Promise<void> {
  let known: ReadonlySet<string> = new Set();
  let looking = Promise.resolve();
  const readings = new Set<Promise<unknown>>();

  const look = async () => {
    const listing = new Set((await connections.allGoogle('calendars')).map(({ accountId }) => accountId));
    const usable = await connections.allGoogle('events');
    const now = new Map(usable.map(({ accountId }) => [`${accountId} ${listing.has(accountId)}`, accountId]));
    for (const [key, accountId] of now) {
      if (known.has(key)) continue;
      const reading = read(accountId).finally(() => readings.delete(reading));
      readings.add(reading);
    }
    known = new Set(now.keys());
  };

  return async () => {
    looking = looking.then(look);
    await looking;
    await Promise.all(readings);
  };
}
