import type { Pacer } from '../../pacing/pacer.ts';
import type { Database } from '../../storage/database.ts';
import { decideAttendance } from '../decide.ts';
import type { DecidedPerson } from '../decision.ts';
import { type Desk, gatherFacts } from '../records/gather.ts';
import { findHeld } from '../records/held.ts';
import { isName } from '../records/recognised.ts';
import { goesOn, throughMeetings, throughResults, throughStays } from './through.ts';

/** Everything in the records of attendance that is of one person. */
export interface Found {
  /** Meetings where they were invited, or were seen. */
  readonly meetingIds: ReadonlySet<string>;
  /** Meetings in whose results they may be called by one of `personIds`, among them results that do not hold any more. */
  readonly judgedIn: readonly string[];
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
 * Null: `signal` was aborted, and the database may be closed.
 */
export async function findTraces(
  desk: Desk,
  email: string,
  pacer: Pacer,
  signal?: AbortSignal,
): Promise<Found | null> {
  const { database } = desk;
  const looking = { database, pacer, signal };
  const subjects = new Set([`mail:${email}`, ...subjectsOf(database, email)]);
  const meetingIds = new Set(
    texts(database, 'SELECT meeting_id FROM attendance_result WHERE email = ?', email),
  );
  const invitedTo = await throughMeetings(looking, 'instr(search_text, ?) > 0', email);
  const seenIn = invitedTo && (await throughStays(looking, subjects));
  if (!seenIn) return null;
  const saidIn = texts(
    database,
    'SELECT meeting_id FROM attendance_link WHERE email = ? AND meeting_id IS NOT NULL',
    email,
  );
  const sessionIds = new Set<string>();
  const personIds = new Set<string>([`mail:${email}`]);
  const names: { meetingId: string; name: string }[] = [];
  const maybe = [...invitedTo, ...seenIn].map((row) => String(row.meeting_id));
  for (const meetingId of new Set([...meetingIds, ...maybe, ...saidIn])) {
    if (!(await goesOn(looking))) return null;
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
  const stays = await throughStays(looking, subjects);
  for (const row of stays ?? []) {
    sessionIds.add(String(row.session_id));
    meetingIds.add(String(row.meeting_id));
  }
  const judgedIn = stays && (await throughResults(looking, personIds));
  return judgedIn && { meetingIds, judgedIn, sessionIds, subjects, personIds, names };
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
