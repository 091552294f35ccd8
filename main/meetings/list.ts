import type { Input, Output } from '../../preload/contract.ts';
import type { Directory } from '../directory/directory.ts';
import { ok, type Result } from '../result.ts';
import type { Database } from '../storage/database.ts';
import { presentMeetings } from './present.ts';
import { fold, readRecord } from './record.ts';
import { readTime, writeInstant } from './times.ts';

/** A series is shown by its occurrences, once they have been read. */
const isShown = (row: string) => `NOT (${row}.status <> 'unfinished' AND ${row}.series_id = ${row}.event_id
  AND EXISTS (
    SELECT 1 FROM meeting AS one WHERE one.account_id = ${row}.account_id AND one.calendar_id = ${row}.calendar_id
      AND one.series_id = ${row}.event_id AND one.event_id <> ${row}.event_id
  ))`;

/**
 * Several accounts may hold a copy of one event; it is shown once: the meeting made here, else the organiser's copy, else
 * the first that was read.
 */
const rank = (
  row: string,
) => `(${row}.origin <> 'muster', NOT ${row}.organizer_self, ${row}.status <> 'scheduled',
  ${row}.created_at, ${row}.meeting_id)`;
export const shownOnce = `${isShown('meeting')} AND NOT EXISTS (
  SELECT 1 FROM meeting AS better WHERE better.copy_key = meeting.copy_key
    AND ${rank('better')} < ${rank('meeting')} AND ${isShown('better')}
)`;

/** Meetings by their start. Every word of the query has to stand in the title, a name, an address or the code. */
export function listMeetings(
  database: Database,
  input: Input<'meetings', 'list'>,
  directory?: Pick<Directory, 'namesOf'>,
): Result<Output<'meetings', 'list'>> {
  const { from: first, to: last, status, origin, query = '', limit = 1000 } = input ?? {};
  const from = first === undefined ? ok(null) : readTime('from', first, 'UTC');
  if (!from.ok) return from;
  const to = last === undefined ? ok(null) : readTime('to', last, 'UTC');
  if (!to.ok) return to;
  const words = fold(query).split(/\s+/).filter(Boolean);
  const conditions = [
    shownOnce,
    ...(from.value === null ? [] : ['end_ms > ?']),
    ...(to.value === null ? [] : ['start_ms < ?']),
    ...(status === undefined ? [] : ['status = ?']),
    ...(origin === undefined ? [] : ['origin = ?']),
    ...words.map(() => 'instr(search_text, ?) > 0'),
  ].join(' AND ');
  const values = [from.value, to.value, status ?? null, origin ?? null, ...words].filter(
    (one) => one !== null,
  );
  const rows = database.all(
    `SELECT * FROM meeting WHERE ${conditions} ORDER BY start_ms, end_ms, title, meeting_id LIMIT ?`,
    ...values,
    limit,
  );
  const total = database.get(`SELECT count(*) AS total FROM meeting WHERE ${conditions}`, ...values);
  return ok({
    meetings: presentMeetings(rows.map(readRecord), directory ?? { namesOf: () => new Map() }),
    total: Number(total?.total ?? 0),
    asOf: oldestReading(database),
  });
}

function oldestReading(database: Database): string | null {
  const at = database.get(`SELECT min(at) AS at FROM reading WHERE topic LIKE 'calendar:%'`)?.at;
  return at === null || at === undefined ? null : writeInstant(Number(at));
}
