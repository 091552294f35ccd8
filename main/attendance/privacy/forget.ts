import type { Input, Output } from '../../../preload/contract.ts';
import { parseAddress } from '../../directory/address.ts';
import { Pacer } from '../../pacing/pacer.ts';
import { fail, ok, type Result } from '../../result.ts';
import { reasonOf } from '../../storage/damage.ts';
import type { Database } from '../../storage/database.ts';
import type { Desk } from '../records/gather.ts';
import { unjudge } from '../records/unjudge.ts';
import { Forgotten } from './forgotten.ts';
import { recountKept } from './recount.ts';
import { oweScrub, scrubOwed } from './scrubbing.ts';
import { type Found, findTraces } from './traces.ts';

/** So often somebody is looked for in stints, in vain if others write; then in one go. */
const attempts = 3;

/**
 * Deletes what is known of one person's attendance, in every meeting and out of the file itself, and keeps it from coming
 * back with the next look at Google. The guest lists, which are the calendar's, stay as they are. `signal`: Muster closes;
 * what is deleted by then is taken out of the file by the next start.
 */
export async function forget(
  desk: Desk,
  input: Input<'attendance', 'forget'>,
  signal?: AbortSignal,
): Promise<Result<Output<'attendance', 'forget'>>> {
  const address = parseAddress(input.email);
  if (!address.ok) return fail('address-invalid', { ...address.error.details, field: 'email' });
  const email = address.value.address;
  const { database } = desk;
  for (let attempt = 1; ; attempt += 1) {
    const before = database.written();
    const pacer = new Pacer(attempt < attempts ? undefined : Number.POSITIVE_INFINITY);
    const found = await findTraces(desk, email, pacer, signal);
    if (!found) return fail('busy');
    // What was written since may be theirs too.
    if (database.written() !== before) continue;
    const deleted = deleteFound(desk, email, found);
    try {
      return (await scrubOwed(database, { signal, whenBusy: 'wait' })) ? ok(deleted) : fail('busy');
    } catch (error) {
      // A full disk for example: it is deleted, but not yet gone from the file.
      return fail('storage-failed', { reason: reasonOf(error) });
    }
  }
}

function deleteFound(desk: Desk, email: string, found: Found): Output<'attendance', 'forget'> {
  const { database } = desk;
  return database.transaction(() => {
    const counts = {
      meetings: found.meetingIds.size,
      sessions: deleteStays(database, found),
      links: deleteLinks(database, email, found),
    };
    deleteSayings(database, email, found);
    deleteResults(database, email, found);
    new Forgotten(database).add({ ...found, email }, desk.now());
    oweScrub(database);
    return counts;
  });
}

const json = (values: Iterable<string>) => JSON.stringify([...values]);
const among = 'IN (SELECT value FROM json_each(?))';

function deleteStays(database: Database, { sessionIds, subjects }: Found): number {
  database.run(`DELETE FROM attendance_account WHERE subject ${among}`, json(subjects));
  return database.run(`DELETE FROM attendance_session WHERE session_id ${among}`, json(sessionIds));
}

function deleteLinks(database: Database, email: string, { subjects }: Found): number {
  return database.run(
    `DELETE FROM attendance_link WHERE email = ? OR subject ${among}`,
    email,
    json(subjects),
  );
}

/** What was said of them; and what they said of others stays, without their address. */
function deleteSayings(database: Database, email: string, { personIds }: Found): void {
  for (const table of ['attendance_correction', 'attendance_excuse']) {
    database.run(`DELETE FROM ${table} WHERE person_id ${among}`, json(personIds));
    database.run(`UPDATE ${table} SET made_by = '' WHERE made_by = ? COLLATE NOCASE`, email);
  }
  database.run(
    `UPDATE attendance_meeting SET reports_error = CASE WHEN instr(reports_error, ?) THEN NULL ELSE reports_error END,
       meet_error = CASE WHEN instr(meet_error, ?) THEN NULL ELSE meet_error END
     WHERE instr(reports_error, ?) OR instr(meet_error, ?)`,
    email,
    email,
    email,
    email,
  );
}

function deleteResults(database: Database, email: string, { meetingIds, judgedIn, personIds }: Found): void {
  database.run('DELETE FROM attendance_result WHERE email = ?', email);
  database.run(
    `DELETE FROM attendance_result WHERE meeting_id ${among} AND person_id ${among}`,
    json(judgedIn),
    json(personIds),
  );
  unjudge(database, [...meetingIds]);
  recountKept(database, [...meetingIds]);
}
