import type { DatabaseSyncInstance } from '@photostructure/sqlite';

export function readVersion(sqlite: DatabaseSyncInstance): number {
  return Number((sqlite.prepare('PRAGMA user_version').get() as { user_version: number }).user_version);
}

/** Each step in a transaction of its own, with its number: a step that fails leaves the version before it. */
export function migrate(sqlite: DatabaseSyncInstance, from: number, steps: readonly string[]): void {
  for (const [index, step] of steps.entries()) {
    if (index < from) continue;
    sqlite.exec('BEGIN IMMEDIATE');
    try {
      sqlite.exec(step);
      sqlite.exec(`PRAGMA user_version = ${index + 1}`);
      sqlite.exec('COMMIT');
    } catch (error) {
      if (sqlite.isTransaction) sqlite.exec('ROLLBACK');
      throw error;
    }
  }
}
