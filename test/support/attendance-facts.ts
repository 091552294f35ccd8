import type { AttendanceFacts, DecidedPerson } from '../../main/attendance/decision.ts';
import type { Invited, Session } from '../../main/attendance/model.ts';
import { defaultAttendanceRules } from '../../preload/contract/attendance-facts.ts';

/** A lesson from minute 0 to minute 60; all times of the tests are minutes from its start. */
const start = Date.UTC(2026, 2, 10, 14);
export const minute = 60_000;
export const at = (minutes: number): number => start + Math.round(minutes * minute);

export function invite(email: string, name: string | null, extra: Partial<Invited> = {}): Invited {
  return { email, name, response: 'accepted', organizer: false, ...extra };
}

/** `who` begins like a subject (`mail:`, `user:`, `phone:`, `device:`); anything else is a name that was shown. */
export function stay(
  source: Session['source'],
  who: string,
  from: number,
  to: number | null,
  extra: Partial<Session> = {},
): Session {
  const [prefix = ''] = who.split(':', 1);
  const kinds: Record<string, Session['kind']> = {
    mail: 'account',
    user: 'account',
    phone: 'phone',
    device: 'room',
  };
  const kind = who.includes(':') ? kinds[prefix] : undefined;
  const sessionId = `${source}/${who}/${from}`;
  return {
    sessionId,
    source,
    conference: `${source} run`,
    endpoint: `endpoint of ${sessionId}`,
    subject: kind === undefined ? `name:${who.toLowerCase()}` : who,
    kind: kind ?? 'anonymous',
    displayName: who,
    joined: at(from),
    left: to === null ? null : at(to),
    device: null,
    external: null,
    ip: null,
    country: null,
    ...extra,
  };
}

/** Both sources have answered, long after the end, and everything has come. */
export function factsOf(facts: Partial<AttendanceFacts>): AttendanceFacts {
  return {
    meetingId: 'lesson',
    start: at(0),
    end: at(60),
    now: at(26 * 60),
    running: false,
    seenUntil: facts.now ?? at(26 * 60),
    answered: ['reports', 'meet'],
    absenceCertain: true,
    onlyTold: null,
    invited: [],
    groups: new Set(),
    sessions: [],
    accounts: new Map(),
    links: [],
    corrections: [],
    excuses: [],
    rules: defaultAttendanceRules,
    ...facts,
  };
}

/** By what they are called, and where several are called so, all of them. */
export const called = (people: readonly DecidedPerson[], name: string): readonly DecidedPerson[] =>
  people.filter((person) => person.name === name);

export function only<T>(all: readonly T[]): T {
  const [one, ...others] = all;
  if (one === undefined || others.length > 0) throw new Error(`${all.length} instead of one`);
  return one;
}
