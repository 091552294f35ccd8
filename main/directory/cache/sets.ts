import type { Failure } from '../../result.ts';
import type { Database } from '../../storage/database.ts';

export interface Counts {
  readonly people: number;
  readonly projects: number;
  readonly contributors: number;
}

/** What is kept of one connection. */
export interface DirectorySet {
  readonly accountId: string;
  /** Organisation and tables that it was read from; other tables make another directory. */
  readonly source: string;
  /** The rows that are shown; null: it was never read to the end. */
  readonly generation: number | null;
  /** Equal for equal content. */
  readonly content: string | null;
  readonly counts: Counts;
  /** Milliseconds since the epoch. */
  readonly lastSuccess: number | null;
  readonly lastError: Failure | null;
}

/** A set that can be read: all of it is there. */
export interface WholeSet extends DirectorySet {
  readonly generation: number;
  readonly lastSuccess: number;
}

/** Which rows belong to which connection. */
export class DirectorySets {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  find(accountId: string): DirectorySet | null {
    const row = this.#database.get('SELECT * FROM directory_set WHERE account_id = ?', accountId);
    if (row === undefined) return null;
    return {
      accountId,
      source: String(row.source),
      generation: row.generation === null ? null : Number(row.generation),
      content: row.content === null ? null : String(row.content),
      counts: {
        people: Number(row.people),
        projects: Number(row.projects),
        contributors: Number(row.contributors),
      },
      lastSuccess: row.last_success === null ? null : Number(row.last_success),
      lastError: row.last_error === null ? null : (JSON.parse(String(row.last_error)) as Failure),
    };
  }

  /** The set of `accountId` as it was read from `source`; null: there is none, or one of other tables. */
  whole(accountId: string, source: string): WholeSet | null {
    const set = this.find(accountId);
    if (set === null || set.generation === null || set.lastSuccess === null || set.source !== source)
      return null;
    return { ...set, generation: set.generation, lastSuccess: set.lastSuccess };
  }

  /** The one set that is kept, whoever asks; null: none, or none that was read to the end. */
  kept(): WholeSet | null {
    const rows = this.#database.all(
      'SELECT account_id, source FROM directory_set WHERE generation IS NOT NULL',
    );
    const [only] = rows;
    return only === undefined || rows.length > 1
      ? null
      : this.whole(String(only.account_id), String(only.source));
  }

  /** From here on everybody reads the new rows: one statement, so that nobody reads half of them. */
  show(set: Omit<WholeSet, 'lastError'>): void {
    this.#database.run(
      `INSERT OR REPLACE INTO directory_set (account_id, source, generation, content, people, projects, contributors,
         last_success)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      set.accountId,
      set.source,
      set.generation,
      set.content,
      set.counts.people,
      set.counts.projects,
      set.counts.contributors,
      set.lastSuccess,
    );
  }

  /** What is shown stays as it is. */
  failed(accountId: string, source: string, failure: Failure, at: number): void {
    this.#database.run(
      `INSERT INTO directory_set (account_id, source, last_error, last_error_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (account_id) DO UPDATE SET last_error = excluded.last_error, last_error_at = excluded.last_error_at`,
      accountId,
      source,
      JSON.stringify(failure),
      at,
    );
  }

  /** Nobody reads the rows of other connections any more; true when there were any. */
  keepOnly(accountId: string | null): boolean {
    return this.#database.run('DELETE FROM directory_set WHERE account_id IS NOT ?', accountId) > 0;
  }
}
