import type { Pacer } from '../../pacing/pacer.ts';
import type { Database, Row, SqlValue } from '../../storage/database.ts';

/** Looking through whole tables, which have no index for it; null or false: `signal` was aborted. */
export interface Looking {
  readonly database: Database;
  readonly pacer: Pacer;
  readonly signal: AbortSignal | undefined;
}

/** After a rest the database may be closed, but not before `signal` was aborted. */
export async function goesOn({ pacer, signal }: Looking): Promise<boolean> {
  if (pacer.due()) await pacer.rest();
  return signal?.aborted !== true;
}

/** Rows, so few that reading them takes a millisecond or two: a meeting may have hundreds of guests. */
const meetingsAtOnce = 50;
const staysAtOnce = 1000;
const resultsOfMeetingsAtOnce = 10;

export const throughMeetings = (
  looking: Looking,
  condition: string,
  value: SqlValue,
): Promise<readonly Row[] | null> =>
  throughAll(looking, 'meeting', `SELECT meeting_id FROM meeting WHERE ${window} AND ${condition}`, {
    value,
    atOnce: meetingsAtOnce,
  });

export const throughStays = (
  looking: Looking,
  subjects: ReadonlySet<string>,
): Promise<readonly Row[] | null> =>
  throughAll(
    looking,
    'attendance_session',
    `SELECT session_id, meeting_id FROM attendance_session
     WHERE ${window} AND subject IN (SELECT value FROM json_each(?))`,
    { value: JSON.stringify([...subjects]), atOnce: staysAtOnce },
  );

/** The meetings in whose results somebody stands under one of the ids. */
export async function throughResults(
  looking: Looking,
  personIds: ReadonlySet<string>,
): Promise<readonly string[] | null> {
  const { database } = looking;
  const all = database.all('SELECT meeting_id FROM meeting').map((row) => String(row.meeting_id));
  const found: string[] = [];
  for (let from = 0; from < all.length; from += resultsOfMeetingsAtOnce) {
    if (!(await goesOn(looking))) return null;
    const rows = database.all(
      `SELECT DISTINCT meeting_id FROM attendance_result WHERE meeting_id IN (SELECT value FROM json_each(?))
         AND person_id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(all.slice(from, from + resultsOfMeetingsAtOnce)),
      JSON.stringify([...personIds]),
    );
    for (const row of rows) found.push(String(row.meeting_id));
  }
  return found;
}

const window = 'rowid BETWEEN ? AND ?';

async function throughAll(
  looking: Looking,
  table: string,
  sql: string,
  { value, atOnce }: { readonly value: SqlValue; readonly atOnce: number },
): Promise<readonly Row[] | null> {
  const { database } = looking;
  const bounds = database.get(`SELECT min(rowid) AS first, max(rowid) AS last FROM ${table}`);
  const rows: Row[] = [];
  for (let from = Number(bounds?.first ?? 0); from <= Number(bounds?.last ?? -1); from += atOnce) {
    if (!(await goesOn(looking))) return null;
    for (const row of database.all(sql, from, from + atOnce - 1, value)) rows.push(row);
  }
  return rows;
}
