import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Tables } from '../../../preload/contract/accounts.ts';
import type { Person } from '../../../preload/contract/directory.ts';
import { ok, type Result } from '../../result.ts';
import { primaryKeyColumn, sameKey, textOf } from './cells.ts';
import type { AskOptions, Client } from './client.ts';
import type { ContributorReader } from './contributors.ts';
import { columnsOf, toPerson } from './people.ts';
import { type ProjectRow, readProjects } from './projects.ts';
import { toQuestion } from './query.ts';

/** The whole directory as it was read, ids compared by their `sameKey`. */
export interface Everything {
  /** One for each employee id; of several rows the one that has an address, then the first. */
  readonly people: readonly Person[];
  readonly projects: readonly ProjectRow[];
  readonly contributors: readonly {
    readonly projectKey: string;
    /** What the row says. */
    readonly reference: string;
    /** Null: nobody in the people table. */
    readonly employeeKey: string | null;
  }[];
  /** Equal for equal content, so that nothing has to be written when nothing has changed. */
  readonly content: string;
}

/** Small enough that a page is read and understood in some milliseconds of main's time. */
const pageSize = 1000;

/** Reads all three tables in pages. One page that cannot be had is a failure of the whole: a part looks like departures. */
export async function readEverything(
  client: Client,
  reader: ContributorReader,
  tables: Tables,
  signal: AbortSignal,
): Promise<Result<Everything>> {
  const options: AskOptions = { pageSize, signal };
  const hash = createHash('sha256');
  const people = new Map<string, Person>();
  const byRow = new Map<string, string>();
  const select = columnsOf(tables);
  const read = await client.pages(
    toQuestion({ table: tables.people, select }),
    (rows) => {
      for (const row of rows) {
        const person = toPerson(row, tables);
        if (person === null) continue;
        const key = sameKey(person.employeeId);
        const rowId = textOf(row, primaryKeyColumn(row, select, tables.personId));
        if (rowId !== null) byRow.set(sameKey(rowId), key);
        const before = people.get(key);
        if (before === undefined || (before.email === null && person.email !== null)) people.set(key, person);
        hash.update(JSON.stringify([rowId, person]));
      }
    },
    options,
  );
  if (!read.ok) return read;
  const projects = await readProjects(client, tables, options);
  if (!projects.ok) return projects;
  hash.update(JSON.stringify(projects.value));

  const projectByRow = new Map(
    projects.value.flatMap(({ projectId, rowId }) =>
      rowId === null ? [] : [[sameKey(rowId), sameKey(projectId)]],
    ),
  );
  const rows: { project: string; employee: string }[] = [];
  const kinds = await reader.readAll((page) => {
    for (const row of page) rows.push(row);
    hash.update(JSON.stringify(page));
  }, options);
  if (!kinds.ok) return kinds;
  const contributors: Everything['contributors'][number][] = [];
  for (const [index, { project, employee }] of rows.entries()) {
    const employeeKey = kinds.value.employee === 'lookup' ? byRow.get(sameKey(employee)) : sameKey(employee);
    contributors.push({
      projectKey:
        (kinds.value.project === 'lookup' ? projectByRow.get(sameKey(project)) : undefined) ??
        sameKey(project),
      reference: employee,
      employeeKey: employeeKey !== undefined && people.has(employeeKey) ? employeeKey : null,
    });
    if (index % 2000 === 1999) await setImmediate();
  }
  return ok({
    people: [...people.values()],
    projects: projects.value,
    contributors,
    content: hash.digest('hex'),
  });
}
