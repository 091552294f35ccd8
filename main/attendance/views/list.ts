import type { Input, Output } from '../../../preload/contract.ts';
import { fold } from '../../meetings/record.ts';
import { readTime } from '../../meetings/times.ts';
import { ok, type Result } from '../../result.ts';
import { makeFresh } from '../records/fresh.ts';
import { hasBegun } from './begun.ts';
import type { ViewDesk } from './desk.ts';
import { readLooked, selectMeetings, summaryOf } from './summary.ts';

/** Meetings that have begun, newest first. Every word has to stand in the title, a name, an address or the code. */
export async function listAttendance(
  desk: ViewDesk,
  input: Input<'attendance', 'list'>,
): Promise<Result<Output<'attendance', 'list'>>> {
  const { query = '', from: first, to: last, limit = 200 } = input ?? {};
  const from = first === undefined ? ok(null) : readTime('from', first, 'UTC');
  if (!from.ok) return from;
  const to = last === undefined ? ok(null) : readTime('to', last, 'UTC');
  if (!to.ok) return to;
  const words = fold(query).split(/\s+/).filter(Boolean);
  const condition = [
    hasBegun,
    ...(from.value === null ? [] : ['meeting.end_ms > ?']),
    ...(to.value === null ? [] : ['meeting.start_ms < ?']),
    ...words.map(() => 'instr(meeting.search_text, ?) > 0'),
  ].join(' AND ');
  const values = [desk.now(), from.value, to.value, ...words].filter((one) => one !== null);
  const { database } = desk;
  const ids = database
    .all(
      `SELECT meeting.meeting_id FROM meeting WHERE ${condition}
       ORDER BY meeting.start_ms DESC, meeting.end_ms DESC, meeting.title, meeting.meeting_id LIMIT ?`,
      ...values,
      limit,
    )
    .map((row) => String(row.meeting_id));
  await makeFresh(desk, ids);
  const rows = database.all(
    `${selectMeetings} JOIN json_each(?) AS wanted ON wanted.value = meeting.meeting_id ORDER BY wanted.key`,
    JSON.stringify(ids),
  );
  const total = database.get(`SELECT count(*) AS total FROM meeting WHERE ${condition}`, ...values);
  return ok({
    meetings: rows.map((row) => summaryOf(desk, readLooked(row))),
    total: Number(total?.total ?? 0),
  });
}
