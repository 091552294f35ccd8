import type { Input, Output } from '../../../preload/contract.ts';
import { parseAddress } from '../../directory/address.ts';
import { fail, ok, type Result } from '../../result.ts';
import { reasonOf } from '../../storage/damage.ts';
import type { Database } from '../../storage/database.ts';
import type { Desk } from '../records/gather.ts';
import { unjudge } from '../records/unjudge.ts';
import { Forgotten } from './forgotten.ts';
import { recountKept } from './recount.ts';
import { oweScrub, scrubOwed } from './scrubbing.ts';
import { type Found, findTraces } from './traces.ts';

/**
 * Deletes what is known of one person's attendance, in every meeting and out of the file itself, and keeps it from coming
 * back with the next look at Google. The guest lists, which are the calendar's, stay as they are.
 */
export function forget(
  desk: Desk,
  input: Input<'attendance', 'forget'>,
): Result<Output<'attendance', 'forget'>> {
  const address = parseAddress(input.email);
  if (!address.ok) return fail('address-invalid', { ...address.error.details, field: 'email' });
  const email = address.value.address;
  const { database } = desk;
  const deleted = database.transaction(() => {
    const found = findTraces(desk, email);
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
  try {
    scrubOwed(database);
  } catch (error) {
    // A full disk for example: it is deleted, but not yet gone from the file.
    return fail('storage-failed', { reason: reasonOf(error) });
  }
  return ok(deleted);
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

function deleteResults(database: Database, email: string, { meetingIds, personIds }: Found): void {
  database.run(`DELETE FROM attendance_result WHERE email = ? OR person_id ${among}`, email, json(personIds));
  unjudge(database, [...meetingIds]);
  recountKept(database, [...meetingIds]);
}
