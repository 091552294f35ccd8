import type { Tables } from '../../../preload/contract/accounts.ts';
import type { Person } from '../../../preload/contract/directory.ts';
import { ok, type Result } from '../../result.ts';
import { inParallel } from '../in-parallel.ts';
import { primaryKeyColumn, sameKey, textOf } from './cells.ts';
import type { AskOptions, Client, Row } from './client.ts';
import { literal, type Question, toQuestion } from './query.ts';

/** Longest address of a request, in characters; the service takes 32 KB, gateways before it sometimes less. */
const longestUrl = 24_000;
/** Values of one `In`: well under the 2,100 parameters of the SQL that it becomes. */
const mostValues = 500;
/** Requests at a time: the service refuses a user's 53rd. */
const atOnce = 4;

/**
 * The people in whose column `column` one of `values` stands, by that value in lower case. Asked in batches, never one
 * by one. Several rows with one value: the one that has an address, then the first.
 */
export async function peopleBy(
  client: Client,
  tables: Tables,
  column: string,
  values: readonly string[],
  options?: AskOptions,
): Promise<Result<Map<string, Person>>> {
  const questions = batches(tables, column, values);
  const pages = await inParallel(questions, atOnce, (question) => client.rows(question, options));
  if (!pages.ok) return pages;
  const found = new Map<string, Person>();
  for (const row of pages.value.flat()) {
    const value = textOf(row, column);
    const person = toPerson(row, tables);
    if (value === null || person === null) continue;
    const key = sameKey(value);
    const before = found.get(key);
    if (before === undefined || (before.email === null && person.email !== null)) found.set(key, person);
  }
  return ok(found);
}

/** Everybody whose name is one of `names`, as Dataverse compares; two of one name are both here. */
export async function peopleNamed(
  client: Client,
  tables: Tables,
  names: readonly string[],
): Promise<Result<Person[]>> {
  const pages = await inParallel(batches(tables, tables.personName, names), atOnce, (question) =>
    client.rows(question),
  );
  if (!pages.ok) return pages;
  return ok(pages.value.flat().flatMap((row) => toPerson(row, tables) ?? []));
}

/** `Microsoft.Dynamics.CRM.In` takes the values as strings whatever the column's type is. */
export function batches(tables: Tables, column: string, values: readonly string[]): Question[] {
  const ask = (some: readonly string[]) =>
    toQuestion({
      table: tables.people,
      select: [...new Set([...columnsOf(tables), column])],
      filter: 'Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)',
      aliases: { p1: literal(column), p2: JSON.stringify(some) },
    });
  const room = longestUrl - ask([]).path.length;
  const questions: Question[] = [];
  let batch: string[] = [];
  let used = 0;
  for (const value of values) {
    const size = encodeURIComponent(`${JSON.stringify(value)},`).length;
    if (batch.length === mostValues || (batch.length > 0 && used + size > room)) {
      questions.push(ask(batch));
      batch = [];
      used = 0;
    }
    batch.push(value);
    used += size;
  }
  return batch.length === 0 ? questions : [...questions, ask(batch)];
}

/** Every word of the query stands in the name, the address or the id; an empty query gives the first people. */
export async function search(
  client: Client,
  tables: Tables,
  query: string,
  limit: number,
): Promise<Result<Person[]>> {
  const holds = (word: string) =>
    `(${columnsOf(tables)
      .map((column) => `contains(${column},${literal(word)})`)
      .join(' or ')})`;
  const filter = query.split(/\s+/).filter(Boolean).map(holds).join(' and ');
  const rows = await client.rows(
    toQuestion({
      table: tables.people,
      select: columnsOf(tables),
      ...(filter === '' ? {} : { filter }),
      orderBy: `${tables.personName} asc`,
      top: limit,
    }),
  );
  if (!rows.ok) return rows;
  return ok(rows.value.flatMap((row) => toPerson(row, tables) ?? []));
}

/** Name of the people table's primary key; null when the table is empty. */
export async function primaryKey(client: Client, tables: Tables): Promise<Result<string | null>> {
  const select = [tables.personId];
  const rows = await client.rows(toQuestion({ table: tables.people, select, top: 1 }));
  if (!rows.ok) return rows;
  const [row] = rows.value;
  return ok(row === undefined ? null : primaryKeyColumn(row, select, tables.personId));
}

export const columnsOf = (tables: Tables): string[] => [
  ...new Set([tables.personName, tables.personEmail, tables.personId]),
];

export function toPerson(row: Row, tables: Tables): Person | null {
  const employeeId = textOf(row, tables.personId);
  if (employeeId === null) return null;
  const email = textOf(row, tables.personEmail);
  return { employeeId, name: textOf(row, tables.personName) ?? email ?? employeeId, email };
}
