import { Pacer } from '../../pacing/pacer.ts';
import { AttendanceRecords } from '../records/attendance-records.ts';
import type { Desk } from '../records/gather.ts';
import { findHeld } from '../records/held.ts';
import { settleResults } from '../records/settle.ts';
import { oweScrub, scrubOwed } from './scrubbing.ts';

const day = 24 * 60 * 60_000;

/** Google may be late: what is not known yet is waited for so long, however short the retention is. */
const patience = 3 * day;

/**
 * Deletes the details of meetings that ended more than `days` ago: stays, times, corrections, excuses and whoever nobody
 * knew. What was judged of each person is kept, and the meeting is never looked at again. Returns how many meetings were
 * reduced; `days` null: details are kept for good. What an earlier run had deleted, and was ended before it was out of the
 * file, is taken out, unless others write all the time. `signal`: what is not done yet is left to the next run.
 */
export async function reduceOld(desk: Desk, days: number | null, signal?: AbortSignal): Promise<number> {
  const reduced = days === null ? 0 : await reduceOlder(desk, days, signal);
  if (!signal?.aborted) await scrubOwed(desk.database, { signal, whenBusy: 'leave' });
  return reduced;
}

async function reduceOlder(desk: Desk, days: number, signal: AbortSignal | undefined): Promise<number> {
  const pacer = new Pacer();
  const before = desk.now() - days * day;
  const patient = Math.min(before, desk.now() - patience);
  let reduced = 0;
  for (const row of desk.database.all(dueNow, before, patient)) {
    if (reduce(desk, String(row.meeting_id), [before, patient])) reduced += 1;
    if (pacer.due()) await pacer.rest();
    if (signal?.aborted) break;
  }
  return reduced;
}

const hasRows = (table: string) =>
  `EXISTS (SELECT 1 FROM attendance_${table} AS one WHERE one.meeting_id = meeting.meeting_id)`;

const dueNow = `SELECT meeting.meeting_id FROM meeting
  LEFT JOIN attendance_meeting AS known ON known.meeting_id = meeting.meeting_id
  WHERE meeting.end_ms < ? AND known.reduced IS NOT 1
    AND (known.final = 1 OR known.certain = 1 OR meeting.end_ms < ?)
    AND (known.meeting_id IS NOT NULL OR ${['session', 'correction', 'excuse', 'result'].map(hasRows).join(' OR ')})`;

/** False: it is not due any more; others had their turn since it was. */
function reduce(desk: Desk, meetingId: string, bounds: readonly [number, number]): boolean {
  const { database } = desk;
  return database.transaction(() => {
    if (!database.get(`${dueNow} AND meeting.meeting_id = ?`, ...bounds, meetingId)) return false;
    settleResults(desk, meetingId);
    for (const table of ['attendance_session', 'attendance_correction', 'attendance_excuse']) {
      database.run(`DELETE FROM ${table} WHERE meeting_id = ?`, meetingId);
    }
    database.run(
      `UPDATE attendance_result SET first_ms = NULL, last_ms = NULL, inside_ms = NULL, share = NULL, in_now = 0
       WHERE meeting_id = ?`,
      meetingId,
    );
    keepNoShownNames(desk, meetingId);
    oweScrub(database);
    new AttendanceRecords(database).setStanding(meetingId, {
      reduced: true,
      final: true,
      nextLook: null,
      space: null,
    });
    return true;
  });
}

/**
 * A name that was shown in the room is a detail: the guest list's or the directory's takes its place, else the address. Of
 * an unknown guest nothing is kept but that somebody came.
 */
function keepNoShownNames(desk: Desk, meetingId: string): void {
  const { database } = desk;
  const rows = database.all(
    'SELECT person_id, email FROM attendance_result WHERE meeting_id = ? ORDER BY person_id',
    meetingId,
  );
  const listed = new Map(findHeld(database, meetingId)?.invited.map(({ email, name }) => [email, name]));
  const known = desk.namesOf(rows.flatMap(({ email }) => (typeof email === 'string' ? [email] : [])));
  let guests = 0;
  for (const { person_id: personId = null, email = null } of rows) {
    const address = email === null ? null : String(email);
    const name = address === null ? '' : (listed.get(address) ?? known.get(address) ?? address);
    if (address === null) guests += 1;
    database.run(
      'UPDATE attendance_result SET person_id = ?, name = ? WHERE meeting_id = ? AND person_id = ?',
      address === null ? `guest:${guests}` : personId,
      name,
      meetingId,
      personId,
    );
  }
}
