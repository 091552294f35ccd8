import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { fail, ok, type Result } from '../result.ts';
import { inWorker } from '../worker/in-worker.ts';
import { Damaged, isDamage, reasonOf } from './damage.ts';
import { readFileState, setAside } from './file-state.ts';
import { migrate, readVersion } from './migrate.ts';
import { migrations } from './migrations.ts';
import { copyOf, removeCopy, takePlace } from './replace.ts';

export type SqlValue = string | number | bigint | null | Uint8Array;
export type Row = Readonly<Record<string, SqlValue>>;

/** One SQLite file. Statements are prepared once; `transaction` nests by joining the outer one. */
export class Database {
  readonly #path: string;
  #sqlite: DatabaseSyncInstance;
  readonly #statements = new Map<string, StatementSyncInstance>();
  /** What was written through connections that are closed. */
  #writtenBefore = 0;

  constructor(path: string, sqlite: DatabaseSyncInstance) {
    this.#path = path;
    this.#sqlite = sqlite;
  }

  /** Rises with every row that is written: where it is the same, nothing was. */
  written(): number {
    return this.#writtenBefore + Number(this.get('SELECT total_changes() AS rows')?.rows);
  }

  run(sql: string, ...values: readonly SqlValue[]): number {
    return Number(this.#prepare(sql).run(...values).changes);
  }

  get(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return readable(this.#prepare(sql), (statement) => {
      const row = statement.get(...values) as Row | undefined;
      return row === undefined ? [] : [row];
    })[0];
  }

  all(sql: string, ...values: readonly SqlValue[]): readonly Row[] {
    return readable(this.#prepare(sql), (statement) => statement.all(...values) as Row[]);
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

  /**
   * Afterwards the file and its journal hold what is kept and no trace of what was deleted; then, in the same turn,
   * `scrubbed` is called. A thread makes a copy that holds no trace, which takes the file's place: nothing waits
   * meanwhile. False: it is as it was, because it was closed or `signal` aborted; or because others were writing all the
   * time, and `whenBusy` leaves it to another time rather than let everything wait.
   * @throws what SQLite refuses, a full disk
   */
  async scrub(
    scrubbed: () => void,
    { signal, whenBusy }: { readonly signal?: AbortSignal | undefined; readonly whenBusy: 'wait' | 'leave' },
  ): Promise<boolean> {
    // What is not committed would be lost with the connection; the slow way refuses it as well.
    let made: 'busy' | 'refused' | 'taken' = this.#sqlite.isTransaction ? 'refused' : 'busy';
    for (let attempt = 0; attempt < attempts && made === 'busy'; attempt += 1) {
      const before = this.written();
      const copied = await this.#copy(signal);
      if (signal?.aborted || !this.#sqlite.isOpen) return false;
      // What was written since is not in the copy.
      if (copied && this.written() !== before) continue;
      made = copied && this.#takeCopy() ? 'taken' : 'refused';
    }
    if (made === 'busy' && whenBusy === 'leave') return false;
    if (made !== 'taken') this.#scrubAtOnce();
    scrubbed();
    return true;
  }

  /** False: what refuses it will be told by the slow way. */
  async #copy(signal: AbortSignal | undefined): Promise<boolean> {
    try {
      removeCopy(this.#path);
      await inWorker('clean-copy', [{ from: this.#path, to: copyOf(this.#path) }], signal);
      return true;
    } catch {
      return false;
    }
  }

  #takeCopy(): boolean {
    const written = this.written();
    this.#statements.clear();
    // The last to close it brings the journal into the file and deletes it.
    this.#sqlite.close();
    try {
      takePlace(this.#path);
      return true;
    } catch {
      // Windows, while something else looks at the file.
      return false;
    } finally {
      this.#sqlite = connect(this.#path);
      this.#writtenBefore = written;
    }
  }

  /** Somebody writes all the time, or files may not be renamed: then everything waits. */
  #scrubAtOnce(): void {
    removeCopy(this.#path);
    // What is deleted stays in free pages and in the journal until they are used again.
    this.#sqlite.exec('VACUUM');
    this.#sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)');
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

/** So often a copy is made in vain. */
const attempts = 3;

const open = (path: string): DatabaseSyncInstance => {
  const sqlite = new DatabaseSync(path);
  sqlite.exec('PRAGMA busy_timeout = 5000');
  return sqlite;
};

function connect(path: string): DatabaseSyncInstance {
  const sqlite = open(path);
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  return sqlite;
}

/** An integer beyond what a number can tell is never written by Muster; a damaged one is read as the nearest number. */
function readable(
  statement: StatementSyncInstance,
  read: (statement: StatementSyncInstance) => Row[],
): Row[] {
  try {
    return read(statement);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    statement.setReadBigInts(true);
    try {
      return read(statement).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            typeof value === 'bigint' ? Number(value) : value,
          ]),
        ),
      );
    } finally {
      statement.setReadBigInts(false);
    }
  }
}

export interface OpenedDatabase {
  readonly database: Database;
  /** File name of the damaged database that was set aside; null when all was well. */
  readonly backup: string | null;
}

/** Up to this size the whole file is looked through at every start (some hundredths of a second). */
const alwaysChecked = 16_000_000;

/**
 * Opens the file, making it when it is missing, and brings its schema up to date. A file written by a newer Muster is
 * left alone (`storage-newer`). A damaged one is renamed, never deleted, and a new one begun. What the file system or
 * a step of the schema refuses is `storage-failed`, with SQLite's or the system's name for it.
 */
export function openDatabase(path: string, now: () => number, steps = migrations): Result<OpenedDatabase> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const first = tryOpen(path, steps);
    if (first !== 'damaged') return first.ok ? ok({ database: first.value, backup: null }) : first;
    const backup = setAside(path, now());
    const second = tryOpen(path, steps);
    if (second === 'damaged') return fail('storage-failed', { reason: 'damaged' });
    return second.ok ? ok({ database: second.value, backup }) : second;
  } catch (error) {
    return fail('storage-failed', { reason: reasonOf(error) });
  }
}

function tryOpen(path: string, steps: readonly string[]): Result<Database> | 'damaged' {
  const file = readFileState(path);
  if (file.kind === 'damaged') return 'damaged';
  if (file.kind === 'present' && file.version > steps.length) return newer(file.version, steps);
  let sqlite: DatabaseSyncInstance | undefined;
  try {
    sqlite = open(path);
    if (file.kind === 'present' && (file.unclean || file.bytes <= alwaysChecked)) check(sqlite);
    // Asked again: the newest header may stand in the journal that an unclean end left.
    const found = readVersion(sqlite);
    if (found > steps.length) {
      sqlite.close();
      return newer(found, steps);
    }
    // A step that a power cut takes back is run again by the next start, so that no step waits for the disk.
    sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
    migrate(sqlite, found, steps);
    sqlite.exec('PRAGMA synchronous = FULL');
    return ok(new Database(path, sqlite));
  } catch (error) {
    if (sqlite?.isOpen) sqlite.close();
    if (isDamage(error)) return 'damaged';
    throw error;
  }
}

const newer = (found: number, steps: readonly string[]) =>
  fail('storage-newer', { found, known: steps.length });

function check(sqlite: DatabaseSyncInstance): void {
  const answer = sqlite.prepare('PRAGMA quick_check(1)').get() as { quick_check?: string } | undefined;
  if (answer?.quick_check !== 'ok') throw new Damaged();
}
