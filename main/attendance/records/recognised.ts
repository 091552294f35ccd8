import type { AttendanceLink } from '../../../preload/contract/attendance.ts';
import { sameName } from '../../directory/directory.ts';
import { fold } from '../../meetings/record.ts';
import type { Database } from '../../storage/database.ts';
import type { Link } from '../decision.ts';
import type { Session } from '../model.ts';
import { isGroup } from '../subject.ts';

/** Nothing but the name that was shown. */
export const isName = (subject: string): boolean => subject.startsWith('name:');

/**
 * By what somebody's stays are recognised: every account, number and device once; of those who showed nothing but a name
 * each endpoint once.
 */
export function recognised(stays: readonly Session[]): readonly Session[] {
  const found = new Map<string, Session>();
  for (const stay of stays) {
    const key = isName(stay.subject) ? `${stay.source} ${stay.endpoint}` : stay.subject;
    if (!found.has(key)) found.set(key, stay);
  }
  // An account says more than a name does, and is what a list of links shows first.
  return [...found.values()].sort(
    (one, other) => Number(isName(one.subject)) - Number(isName(other.subject)),
  );
}

export function kindOfLink({ subject }: Pick<Link, 'subject'>): AttendanceLink['kind'] {
  if (isName(subject)) return 'name';
  if (isGroup(subject)) return 'group';
  return subject.startsWith('phone:') ? 'phone' : 'account';
}

/**
 * Meetings in which somebody was seen whom the link may be about, other than by a name that is spelt otherwise; of a group
 * those on whose guest list it stands.
 */
export function meetingsOf(
  database: Database,
  { subject, email }: Pick<Link, 'subject' | 'email'>,
): readonly string[] {
  if (isGroup(subject))
    return database
      .all('SELECT meeting_id FROM meeting WHERE instr(search_text, ?) > 0', fold(email))
      .map((row) => String(row.meeting_id));
  const rows = isName(subject)
    ? database.all(
        `SELECT DISTINCT meeting_id FROM attendance_session
         WHERE display_name IN (SELECT value FROM json_each(?))`,
        JSON.stringify(spellings(database, sameName(subject.slice('name:'.length)))),
      )
    : database.all('SELECT DISTINCT meeting_id FROM attendance_session WHERE subject = ?', subject);
  return rows.map((row) => String(row.meeting_id));
}

/** The shown names that are the same name. */
function spellings(database: Database, folded: string): readonly string[] {
  return database
    .all('SELECT DISTINCT display_name FROM attendance_session')
    .map((row) => String(row.display_name))
    .filter((shown) => sameName(shown) === folded);
}
