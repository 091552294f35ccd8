import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { fail, ok, type Result } from '../result.ts';
import { migrations } from './migrations.ts';

export type SqlValue = string | number | bigint | null | Uint8Array;
export type Row = Readonly<Record<string, SqlValue>>;

/** One SQLite file. Statements are prepared once; `transaction` nests by joining the outer one. */
export class Database {
  readonly #sqlite: DatabaseSyncInstance;
  readonly #statements = new Map<string, StatementSyncInstance>();

  constructor(sqlite: DatabaseSyncInstance) {
    this.#sqlite = sqlite;
  }

  run(sql: string, ...values: readonly SqlValue[]): number {
    return Number(this.#prepare(sql).run(...values).changes);
  }

  get(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  all(sql: string, ...values: readonly SqlValue[]): readonly Row[] {
    return this.#prepare(sql).all(...values) as Row[];
  }

  transaction<T>(work: () => T): T {
    if (this.#sqlite.isTransaction) return work();
    this.#sqlite.exec('BEGIN IMMEDIATE');
    try {
      const value = work();
      this.#sqlite.exec('COMMIT');
      return value;
    } catch (error) {
      if (this.#sqlite.isTransaction) this.#sqlite.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    if (this.#sqlite.isOpen) this.#sqlite.close();
  }

  #prepare(sql: string): StatementSyncInstance {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#sqlite.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

export interface OpenedDatabase {
  readonly database: Database;
  /** File name of the damaged database that was set aside; null when all was well. */
  readonly backup: string | null;
}

/**
 * Opens the file, making it when it is missing, and brings its schema up to date. A file written by a newer Muster is
 * left alone (`storage-newer`). A damaged one is renamed, never deleted, and a new one begun.
 */
export function openDatabase(path: string, now: () => number, steps = migrations): Result<OpenedDatabase> {
  mkdirSync(dirname(path), { recursive: true });
  const first = tryOpen(path, steps);
  if (first !== 'damaged') return first.ok ? ok({ database: first.value, backup: null }) : first;
  const backup = setAside(path, now());
  const second = tryOpen(path, steps);
  if (second === 'damaged') return fail('storage-failed');
  return second.ok ? ok({ database: second.value, backup }) : second;
}

function tryOpen(path: string, steps: readonly string[]): Result<Database> | 'damaged' {
  let sqlite: DatabaseSyncInstance | undefined;
  try {
    sqlite = new DatabaseSync(path);
    sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000');
    const check = sqlite.prepare('PRAGMA quick_check(1)').get() as { quick_check?: string } | undefined;
    if (check?.quick_check !== 'ok') throw new Damaged();
    const found = Number((sqlite.prepare('PRAGMA user_version').get() as { user_version: number }).user_version);
    if (found > steps.length) {
      sqlite.close();
      return fail('storage-newer', { found, known: steps.length });
    }
    migrate(sqlite, found, steps);
    return ok(new Database(sqlite));
  } catch (error) {
    if (sqlite?.isOpen) sqlite.close();
    if (isDamage(error)) return 'damaged';
    throw error;
  }
}

class Damaged extends Error {}

/** SQLITE_CORRUPT and SQLITE_NOTADB; any other error is not the file's fault. */
function isDamage(error: unknown): boolean {
  return error instanceof Damaged || (error instanceof Error && /malformed|not a database|disk image/i.test(error.message));
}

function migrate(sqlite: DatabaseSyncInstance, from: number, steps: readonly string[]): void {
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

function setAside(path: string, now: number): string {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const backup = `${path}.damaged-${stamp}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, backup + suffix);
  }
  return basename(backup);
}
