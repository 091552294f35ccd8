import type { Directory } from '../../directory/directory.ts';
import type { Database } from '../../storage/database.ts';
import type { AttendanceFacts } from '../decision.ts';
import type { Invited, Session } from '../model.ts';
import { Forgotten } from '../privacy/forgotten.ts';
import { AttendanceRecords } from './attendance-records.ts';
import { findHeld, type Held } from './held.ts';
import { ownPeopleOnly } from './own-people.ts';
import { rulesOf } from './rules.ts';
import { Said } from './said.ts';
import { addressIn, isShared, sharedStays } from './shared-stays.ts';
import { answeredBy, type Standing } from './standing.ts';
import { textOrNull } from './values.ts';

/** What the records of attendance are worked with. */
export interface Desk {
  readonly database: Database;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The directory's names, for addresses that the calendar gives without one. */
  readonly namesOf: Directory['namesOf'];
}

/** A room that was looked at longer ago is not known to be open still. */
const freshLook = 15 * 60_000;

/** All that is known of one meeting; null: it is not there, or only its judgements are kept. */
export function gatherFacts(desk: Desk, meetingId: string): AttendanceFacts | null {
  const { database } = desk;
  const held = findHeld(database, meetingId);
  if (!held) return null;
  const records = new AttendanceRecords(database);
  const standing = records.standing(meetingId);
  if (standing.reduced) return null;
  const now = desk.now();
  const running = isRunning(held, standing, now);
  const answered = answeredBy(standing);
  const own = records.sessions(meetingId);
  const shared = sharedStays(database, meetingId);
  const subjects = JSON.stringify([...new Set([...own, ...shared].map(({ subject }) => subject))]);
  const accounts = accountsIn(database, subjects);
  const isListed = (email: string | null | undefined) => held.invited.some((one) => one.email === email);
  const sessions = [
    ...own,
    ...shared.filter(
      (one) =>
        isShared(one, held) ||
        isListed(addressIn(one.subject)) ||
        isListed(accounts.get(one.subject)?.address),
    ),
  ];
  const said = new Said(database);
  const leftOut = new Forgotten(database).leavesOut(held.start);
  return {
    meetingId,
    start: held.start,
    end: held.end,
    now,
    running,
    seenUntil: seenUntil(standing, now),
    answered,
    absenceCertain: !running && standing.certain,
    onlyTold: ownPeopleOnly({ held, standing, address: () => addressOf(desk, held), sessions, now }),
    invited: [...named(desk, held), ...organizer(desk, held, sessions, accounts)].filter(
      ({ email }) => !leftOut(email),
    ),
    groups: new Set(said.groups().map(({ email }) => email.toLowerCase())),
    sessions,
    accounts,
    links: said.linksOf(subjects),
    corrections: said.corrections(meetingId),
    excuses: said.excuses(meetingId),
    rules: rulesOf(database, held).rules,
  };
}

/** Muster looks every minute: what is older than two of them is not now, after a sleep for example. */
const freshLive = 2 * 60_000;

const seenUntil = ({ meetAt }: Standing, now: number): number =>
  meetAt !== null && now - meetAt > freshLive ? meetAt : now;

export function isRunning(
  held: Pick<Held, 'start' | 'end' | 'cancelled'>,
  { meetSeen, meetAt }: Pick<Standing, 'meetSeen' | 'meetAt'>,
  now: number,
): boolean {
  if (meetSeen === 'running' && meetAt !== null && Math.abs(now - meetAt) < freshLook) return true;
  return !held.cancelled && now >= held.start && now < held.end;
}

function named(desk: Desk, held: Held): readonly Invited[] {
  const missing = held.invited.flatMap(({ email, name }) => (name === null ? [email] : []));
  if (missing.length === 0) return held.invited;
  const names = desk.namesOf(missing);
  return held.invited.map((one) => ({ ...one, name: one.name ?? names.get(one.email) ?? null }));
}

function addressOf({ database }: Desk, { accountId }: Held): string {
  return (
    textOrNull(database.get('SELECT address FROM account WHERE account_id = ?', accountId)?.address) ?? ''
  );
}

/** Whoever called the meeting without standing on the list is not expected, but did not come uninvited either. */
function organizer(
  desk: Desk,
  held: Held,
  sessions: readonly Session[],
  accounts: AttendanceFacts['accounts'],
): readonly Invited[] {
  if (!held.organizerSelf || held.invited.some((one) => one.organizer)) return [];
  const account = desk.database.get('SELECT address, name FROM account WHERE account_id = ?', held.accountId);
  const email = textOrNull(account?.address)?.toLowerCase();
  if (email === undefined || held.invited.some((one) => one.email === email)) return [];
  const came = sessions.some(
    ({ subject }) => subject === `mail:${email}` || accounts.get(subject)?.address?.toLowerCase() === email,
  );
  if (!came) return [];
  return [{ email, name: textOrNull(account?.name), response: 'accepted', organizer: true }];
}

function accountsIn(database: Database, subjects: string): AttendanceFacts['accounts'] {
  const rows = database.all(
    `SELECT subject, address, name FROM attendance_account
     WHERE subject IN (SELECT value FROM json_each(?))`,
    subjects,
  );
  return new Map(
    rows.map((row) => [
      String(row.subject),
      { address: textOrNull(row.address)?.toLowerCase() ?? null, name: textOrNull(row.name) },
    ]),
  );
}
