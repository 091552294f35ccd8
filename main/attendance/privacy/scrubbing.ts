import type { Database } from '../../storage/database.ts';

/** Within the transaction that deletes: a process that is killed before the file was scrubbed still owes it. */
export function oweScrub(database: Database): void {
  database.run('INSERT OR IGNORE INTO attendance_unscrubbed (one) VALUES (1)');
}

/** Takes what was deleted out of the file, if any of it may still be there. @throws what SQLite refuses, a full disk. */
export function scrubOwed(database: Database): void {
  if (!database.get('SELECT one FROM attendance_unscrubbed')) return;
  database.scrub();
  database.run('DELETE FROM attendance_unscrubbed');
}
