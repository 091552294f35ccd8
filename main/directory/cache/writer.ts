import type { Person } from '../../../preload/contract/directory.ts';
import { Pacer } from '../../pacing/pacer.ts';
import { sortSlowly } from '../../pacing/sort.ts';
import type { Database } from '../../storage/database.ts';
import { parseAddress } from '../address.ts';
import { sameKey } from '../dataverse/cells.ts';
import type { Everything } from '../dataverse/everything.ts';
import { firstRow, generationOf, indexOf, lastRow, rowOf } from './rows.ts';
import { wordsOf } from './words.ts';

const tables = ['person', 'project', 'contributor'] as const;

interface Named {
  readonly person: Person;
  readonly words: string;
}

/** Writes and deletes whole generations, some rows at a time; rows that no set shows are nobody's. */
export class GenerationWriter {
  readonly #database: Database;
  readonly #signal: AbortSignal;

  constructor(database: Database, signal: AbortSignal) {
    this.#database = database;
    this.#signal = signal;
  }

  /** `shown` is the generation that is read meanwhile. Answers with the new generation's number; null when it was ended before the last row. */
  async write(everything: Everything, shown: number | null): Promise<number | null> {
    const generation = nextGeneration(Math.max(0, ...tables.map((table) => this.#newest(table))), shown);
    emptyIndex(this.#database, generation);
    const people = await this.#byName(everything.people);
    const done =
      (await this.#each(people, (one, place) => this.#person(generation, one, place))) &&
      (await this.#each(everything.projects, ({ projectId, name }, place) => {
        this.#database.run(
          'INSERT OR IGNORE INTO project (row, generation, project_key, project_id, name) VALUES (?, ?, ?, ?, ?)',
          rowOf(generation, place),
          generation,
          sameKey(projectId),
          projectId,
          name,
        );
      })) &&
      (await this.#each(everything.contributors, ({ projectKey, reference, employeeKey }, place) => {
        this.#database.run(
          'INSERT INTO contributor (row, generation, project_key, reference, employee_key) VALUES (?, ?, ?, ?, ?)',
          rowOf(generation, place),
          generation,
          projectKey,
          reference,
          employeeKey,
        );
      }));
    return done ? generation : null;
  }

  /** Deletes every generation but `kept`; null: all of them. */
  async sweep(kept: number | null): Promise<void> {
    for (const other of [0, 1]) if (kept === null || other !== kept % 2) emptyIndex(this.#database, other);
    for (const table of tables) {
      for (let generation = this.#next(table, 0); generation !== null; ) {
        if (generation !== kept && !(await this.#delete(table, generation))) return;
        generation = this.#next(table, firstRow(generation + 1));
      }
    }
  }

  async #byName(people: readonly Person[]): Promise<readonly Named[]> {
    const pacer = new Pacer();
    const named: Named[] = [];
    for (const person of people) {
      named.push({ person, words: wordsOf(person.name).join(' ') });
      if (pacer.due()) await pacer.rest();
    }
    return sortSlowly(
      named,
      (a, b) =>
        compare(a.words, b.words) || compare(sameKey(a.person.employeeId), sameKey(b.person.employeeId)),
      pacer,
    );
  }

  #person(generation: number, { person, words }: Named, place: number): void {
    const { employeeId, name, email } = person;
    const row = rowOf(generation, place);
    const address = email === null ? null : parseAddress(email);
    this.#database.run(
      `INSERT INTO person (row, generation, employee_key, employee_id, name, email, address) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      row,
      generation,
      sameKey(employeeId),
      employeeId,
      name,
      email,
      address?.ok ? address.value.address : null,
    );
    this.#database.run(
      `INSERT INTO ${indexOf(generation)} (rowid, name, other) VALUES (?, ?, ?)`,
      row,
      words,
      wordsOf(`${email ?? ''} ${employeeId}`).join(' '),
    );
  }

  /** Transactions of some milliseconds each, with a rest after each; false when it was ended. */
  async #each<T>(items: readonly T[], write: (item: T, place: number) => void): Promise<boolean> {
    const pacer = new Pacer();
    let place = 0;
    while (place < items.length) {
      if (this.#signal.aborted) return false;
      this.#database.transaction(() => {
        for (let item = items[place]; item !== undefined && !pacer.due(); item = items[place]) {
          write(item, place);
          place += 1;
        }
      });
      await pacer.rest();
    }
    return !this.#signal.aborted;
  }

  async #delete(table: (typeof tables)[number], generation: number): Promise<boolean> {
    const pacer = new Pacer();
    for (;;) {
      if (this.#signal.aborted) return false;
      const rows = this.#database.all(
        `SELECT row FROM ${table} WHERE row BETWEEN ? AND ? LIMIT 200`,
        firstRow(generation),
        lastRow(generation),
      );
      if (rows.length === 0) return true;
      this.#database.transaction(() => {
        for (const { row = 0 } of rows) this.#database.run(`DELETE FROM ${table} WHERE row = ?`, row);
      });
      await pacer.rest();
    }
  }

  #newest(table: (typeof tables)[number]): number {
    const row = this.#database.get(`SELECT max(row) AS row FROM ${table}`)?.row;
    return row === null || row === undefined ? 0 : generationOf(Number(row));
  }

  /** The first generation at or after `row`. */
  #next(table: (typeof tables)[number], row: number): number | null {
    const found = this.#database.get(`SELECT min(row) AS row FROM ${table} WHERE row >= ?`, row)?.row;
    return found === null || found === undefined ? null : generationOf(Number(found));
  }
}

/** Written into the index that nobody reads. */
function nextGeneration(newest: number, shown: number | null): number {
  return shown !== null && (newest + 1) % 2 === shown % 2 ? newest + 2 : newest + 1;
}

/** https://www.sqlite.org/fts5.html#the_delete_all_command */
function emptyIndex(database: Database, generation: number): void {
  const index = indexOf(generation);
  database.run(`INSERT INTO ${index} (${index}) VALUES ('delete-all')`);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
