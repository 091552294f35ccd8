import type { Database } from '../../storage/database.ts';
import { decideAttendance } from '../decide.ts';
import type { DecidedPerson } from '../decision.ts';
import { type Desk, gatherFacts } from '../records/gather.ts';
import { findHeld } from '../records/held.ts';
import { isName } from '../records/recognised.ts';

/** Everything in the records of attendance that is of one person. */
export interface Found {
  /** Meetings where they were invited, or were seen. */
  readonly meetingIds: ReadonlySet<string>;
  readonly sessionIds: ReadonlySet<string>;
  /** Their accounts, addresses and numbers. */
  readonly subjects: ReadonlySet<string>;
  /** What they may be called in corrections and excuses. */
  readonly personIds: ReadonlySet<string>;
  readonly names: readonly { readonly meetingId: string; readonly name: string }[];
}

/**
 * Looks for `email` (lower case) by everything that somebody is recognised by: their address, what was said by hand, what
 * Google said of an account, and how each meeting that has details is judged, because a name may have sufficed there.
 */
export function findTraces(desk: Desk, email: string): Found {
  const { database } = desk;
  const subjects = new Set([`mail:${email}`, ...subjectsOf(database, email)]);
  const meetingIds = new Set(
    texts(database, 'SELECT meeting_id FROM attendance_result WHERE email = ?', email),
  );
  const invitedTo = texts(database, 'SELECT meeting_id FROM meeting WHERE instr(search_text, ?) > 0', email);
  const saidIn = texts(
    database,
    'SELECT meeting_id FROM attendance_link WHERE email = ? AND meeting_id IS NOT NULL',
    email,
  );
  const seenIn = texts(
    database,
    'SELECT DISTINCT meeting_id FROM attendance_session WHERE subject IN (SELECT value FROM json_each(?))',
    JSON.stringify([...subjects]),
  );
  const sessionIds = new Set<string>();
  const personIds = new Set<string>([`mail:${email}`]);
  const names: { meetingId: string; name: string }[] = [];
  for (const meetingId of new Set([...meetingIds, ...invitedTo, ...saidIn, ...seenIn])) {
    const guest = findHeld(database, meetingId)?.invited.find((one) => one.email === email);
    const person = personIn(desk, meetingId, email);
    if (!guest && !person) continue;
    meetingIds.add(meetingId);
    const shown = [guest?.name, person?.name, desk.namesOf([email]).get(email)];
    for (const { session } of person?.stays ?? []) {
      sessionIds.add(session.sessionId);
      shown.push(session.displayName);
      personIds.add(isName(session.subject) ? `${session.source}:${session.endpoint}` : session.subject);
      if (!isName(session.subject)) subjects.add(session.subject);
    }
    for (const name of new Set(shown)) if (name) names.push({ meetingId, name });
  }
  for (const subject of subjects) {
    const rows = database.all(
      'SELECT session_id, meeting_id FROM attendance_session WHERE subject = ?',
      subject,
    );
    for (const row of rows) {
      sessionIds.add(String(row.session_id));
      meetingIds.add(String(row.meeting_id));
    }
  }
  return { meetingIds, sessionIds, subjects, personIds, names };
}

function personIn(desk: Desk, meetingId: string, email: string): DecidedPerson | undefined {
  const facts = gatherFacts(desk, meetingId);
  return facts ? decideAttendance(facts).people.find((one) => one.email === email) : undefined;
}

/** Accounts and numbers that somebody was said to be, by hand or by Google. */
function subjectsOf(database: Database, email: string): readonly string[] {
  return [
    ...texts(database, 'SELECT subject FROM attendance_link WHERE email = ?', email).filter(
      (subject) => !isName(subject),
    ),
    ...texts(database, 'SELECT subject FROM attendance_account WHERE address = ? COLLATE NOCASE', email),
  ];
}

/** The first column. */
function texts(database: Database, sql: string, ...values: readonly string[]): readonly string[] {
  return database.all(sql, ...values).map((row) => String(Object.values(row)[0]));
}
