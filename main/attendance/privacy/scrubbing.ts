import type { Database } from '../../storage/database.ts';

/** Within the transaction that deletes: a process that is killed before the file was scrubbed still owes it. */
export function oweScrub(database: Database): void {
  database.run('INSERT OR IGNORE INTO attendance_unscrubbed (one) VALUES (1)');
}

/**
 * Takes what was deleted out of the file, if any of it may still be there. False: it still is; see `Database.scrub`.
 * @throws what SQLite refuses, a full disk
 */
export async function scrubOwed(
  database: Database,
  options: Parameters<Database['scrub']>[1],
): Promise<boolean> {
  if (!database.get('SELECT one FROM attendance_unscrubbed')) return true;
  return database.scrub(() => void database.run('DELETE FROM attendance_unscrubbed'), options);
}
