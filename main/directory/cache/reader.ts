import type { Person, PersonWithProjects, Project } from '../../../preload/contract/directory.ts';
import type { Database, Row } from '../../storage/database.ts';
import { sameKey } from '../dataverse/cells.ts';
import type { Membership } from '../dataverse/source.ts';
import { sameName } from '../directory.ts';
import { expressionsOf, slicesOf } from './match.ts';
import { firstRow, indexOf, lastRow } from './rows.ts';
import { holds } from './words.ts';

/** Reads one generation. Everything is answered at once, from this computer. */
export class GenerationReader {
  readonly #database: Database;
  readonly #generation: number;
  readonly #first: number;
  readonly #last: number;
  readonly #index: string;

  constructor(database: Database, generation: number) {
    this.#database = database;
    this.#generation = generation;
    this.#first = firstRow(generation);
    this.#last = lastRow(generation);
    this.#index = indexOf(generation);
  }

  /** The best `limit` matches; in each tier by name. */
  search(query: string, limit: number): readonly Person[] {
    const expressions = expressionsOf(query);
    if (expressions === null) return [];
    if (expressions.length === 0) return this.#everybody(0, limit);
    const found = new Map<number, Person>();
    for (const expression of expressions) {
      for (const row of this.#matches(expression, 0, limit)) {
        if (found.size < limit) found.set(Number(row.row), toPerson(row));
      }
      if (found.size === limit) break;
    }
    return [...found.values()];
  }

  /** Matches `offset` to `offset + limit` in the same order, and how many there are in all. */
  page(query: string, offset: number, limit: number): { people: readonly Person[]; total: number } {
    const expressions = expressionsOf(query);
    if (expressions === null) return { people: [], total: 0 };
    if (expressions.length === 0) return { people: this.#everybody(offset, limit), total: this.#count() };
    const counts = expressions.map((expression) => this.#count(expression));
    const people = slicesOf(counts, offset, limit).flatMap((slice) => {
      const wider = expressions[slice.tier] ?? '';
      const narrower = expressions[slice.tier - 1];
      const expression = narrower === undefined ? wider : `(${wider}) NOT (${narrower})`;
      return this.#matches(expression, slice.offset, slice.limit).map(toPerson);
    });
    return { people, total: counts.at(-1) ?? 0 };
  }

  withProjects(people: readonly Person[]): readonly PersonWithProjects[] {
    return people.map((person) => ({ ...person, projects: [...this.projectsOf(person.employeeId)] }));
  }

  projectsOf(employeeId: string): readonly Project[] {
    const rows = this.#database.all(
      `SELECT DISTINCT c.project_key, p.project_id, p.name FROM contributor c
       LEFT JOIN project p ON p.generation = c.generation AND p.project_key = c.project_key
       WHERE c.generation = ? AND c.employee_key = ? ORDER BY p.name, c.project_key`,
      this.#generation,
      sameKey(employeeId),
    );
    return rows.map((row) => {
      const projectId = String(row.project_id ?? row.project_key);
      return { projectId, name: String(row.name ?? projectId) };
    });
  }

  person(employeeId: string): Person | null {
    const row = this.#database.get(
      'SELECT * FROM person WHERE generation = ? AND employee_key = ?',
      this.#generation,
      sameKey(employeeId),
    );
    return row === undefined ? null : toPerson(row);
  }

  /** By id in lower case; ids that nobody has are left out. */
  peopleByIds(ids: readonly string[]): ReadonlyMap<string, Person> {
    return new Map(
      ids.flatMap((id) => {
        const person = this.person(id);
        return person === null ? [] : [[sameKey(id), person]];
      }),
    );
  }

  /** Everybody whose whole name is `name`, by `sameName`. */
  peopleNamed(name: string): readonly Person[] {
    const [expression] = expressionsOf(name) ?? [];
    if (expression === undefined) return [];
    return this.#matches(expression, 0, -1)
      .map(toPerson)
      .filter((person) => sameName(person.name) === sameName(name));
  }

  /** The one who has exactly this address, in the spelling of `parseAddress`; null: nobody, or more than one. */
  personAt(address: string): Person | null {
    const rows = this.#database.all(
      'SELECT * FROM person WHERE generation = ? AND address = ? LIMIT 2',
      this.#generation,
      address,
    );
    return rows.length === 1 && rows[0] !== undefined ? toPerson(rows[0]) : null;
  }

  projects(query: string): readonly Project[] {
    return this.#database
      .all('SELECT project_id, name FROM project WHERE generation = ? ORDER BY row', this.#generation)
      .map((row): Project => ({ projectId: String(row.project_id), name: String(row.name) }))
      .filter(({ projectId, name }) => holds(`${name} ${projectId}`, query));
  }

  membership(projectId: string): Membership {
    const key = sameKey(projectId);
    const project = this.#database.get(
      'SELECT project_id, name FROM project WHERE generation = ? AND project_key = ?',
      this.#generation,
      key,
    );
    const rows = this.#database.all(
      `SELECT c.reference, p.employee_id, p.name, p.email FROM contributor c
       LEFT JOIN person p ON p.generation = c.generation AND p.employee_key = c.employee_key
       WHERE c.generation = ? AND c.project_key = ? ORDER BY c.row`,
      this.#generation,
      key,
    );
    return {
      project:
        project === undefined ? null : { projectId: String(project.project_id), name: String(project.name) },
      members: rows.map((row) => ({
        reference: String(row.reference),
        person: row.employee_id === null ? null : toPerson(row),
      })),
    };
  }

  #everybody(offset: number, limit: number): readonly Person[] {
    const from = this.#first + offset;
    return this.#database
      .all('SELECT * FROM person WHERE row BETWEEN ? AND ? ORDER BY row LIMIT ?', from, this.#last, limit)
      .map(toPerson);
  }

  #matches(expression: string, offset: number, limit: number): readonly Row[] {
    return this.#database.all(
      `SELECT person.* FROM ${this.#index} found CROSS JOIN person ON person.row = found.rowid
       WHERE ${this.#index} MATCH ? ORDER BY found.rowid LIMIT ? OFFSET ?`,
      expression,
      limit,
      offset,
    );
  }

  #count(expression?: string): number {
    const row =
      expression === undefined
        ? this.#database.get(
            'SELECT count(*) AS count FROM person WHERE row BETWEEN ? AND ?',
            this.#first,
            this.#last,
          )
        : this.#database.get(
            `SELECT count(*) AS count FROM ${this.#index} WHERE ${this.#index} MATCH ?`,
            expression,
          );
    return Number(row?.count ?? 0);
  }
}

const toPerson = (row: Row): Person => ({
  employeeId: String(row.employee_id),
  name: String(row.name),
  email: row.email === null ? null : String(row.email),
});
