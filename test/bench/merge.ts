import { decideAttendance } from '../../main/attendance/decide.ts';
import type { AttendanceFacts } from '../../main/attendance/decision.ts';
import type { Session } from '../../main/attendance/model.ts';
import { defaultAttendanceRules } from '../../preload/contract/attendance-facts.ts';
import type { Benchmark } from './benchmark.ts';

const meetings = 20_000;
/** Meetings of one turn: few enough that the text of all never has to be held at once. */
const turn = 1000;
const people = 24;
const sessionsEach = 50;
/** Merging and judging against parsing. */
const goal = 2;
const minute = 60_000;

/** A page of text for each meeting, as a source would answer it, with what else is known of the meeting. */
interface Lesson {
  readonly page: string;
  readonly facts: AttendanceFacts;
}

/**
 * 1,000,000 stays of 20,000 meetings, merged and judged, against parsing the same stays from JSON: both sources,
 * accounts with and without address, second devices, guests whom both sources saw, telephones, rows out of order.
 */
export const merge: Benchmark = {
  name: 'merge',
  async run() {
    for (let warmUp = 0; warmUp < 2; warmUp += 1)
      measure(Array.from({ length: turn }, (_, index) => lesson(index)));
    const runs: number[] = [];
    let parsing = 0;
    let judging = 0;
    for (let first = 0; first < meetings; first += turn) {
      const spent = measure(Array.from({ length: turn }, (_, index) => lesson(first + index)));
      parsing += spent.parsing;
      judging += spent.judging;
      runs.push(spent.judging / spent.parsing);
    }
    const value = judging / parsing;
    return [
      {
        name: `merge: ${meetings * sessionsEach} sessions of ${meetings} meetings merged and judged, to parsing them (baseline: milliseconds of JSON.parse)`,
        value,
        unit: '×',
        goal: `≤ ${goal}×`,
        holds: value <= goal,
        baseline: parsing,
        runs,
      },
    ];
  },
};

/** Meeting by meeting, as a synchronisation works: what was decided of one is kept before the next is looked at. */
function measure(lessons: readonly Lesson[]): { parsing: number; judging: number } {
  let [parsing, judging, came] = [0, 0, 0];
  for (const { page, facts } of lessons) {
    const started = performance.now();
    const sessions: readonly Session[] = JSON.parse(page);
    const parsed = performance.now();
    const { counts } = decideAttendance({ ...facts, sessions });
    judging += performance.now() - parsed;
    parsing += parsed - started;
    came += counts.came;
  }
  if (came !== lessons.length * (people - 1)) throw new Error(`not the people who came: ${came}`);
  return { parsing, judging };
}

function lesson(index: number): Lesson {
  const start = Date.UTC(2026, 0, 5, 9) + index * 7 * minute;
  const end = start + 60 * minute;
  const sessions = roomOf(index, start);
  if (sessions.length !== sessionsEach) throw new Error(`${sessions.length} sessions`);
  return {
    page: JSON.stringify(sessions),
    facts: {
      meetingId: `meeting-${index}`,
      start,
      end,
      now: end + 26 * 60 * minute,
      running: false,
      seenUntil: end,
      answered: ['reports', 'meet'],
      absenceCertain: true,
      onlyTold: null,
      groups: new Set(),
      invited: Array.from({ length: people }, (_, person) => ({
        email: mail(person),
        name: nameOf(person),
        response: 'accepted',
        organizer: person === 0,
      })),
      sessions: [],
      accounts: new Map(
        Array.from({ length: people / 2 }, (_, person) => [
          user(person),
          { address: mail(person), name: null },
        ]),
      ),
      links: [],
      corrections: [],
      excuses: [],
      rules: defaultAttendanceRules,
    },
  };
}

/** Of 24 invited 23 come; half of Meet's accounts have no known address, and are known by what Reports saw. */
function roomOf(index: number, start: number): readonly Session[] {
  const sessions: Session[] = [];
  const both = (person: number, from: number, to: number, suffix = '') => {
    const at = { person, joined: start + from * minute, left: start + to * minute, suffix };
    sessions.push(session(index, 'reports', `mail:${mail(person)}`, at));
    sessions.push(session(index, 'meet', user(person), at));
  };
  for (let person = 0; person < people - 2; person += 1)
    both(person, (person * 7 + index) % 12, 60 - (person % 9));
  both(3, 20, 40, 'b');
  for (const source of ['reports', 'meet'] as const) {
    const at = { person: people - 2, joined: start + 3 * minute, left: start + 59 * minute, suffix: '' };
    sessions.push(session(index, source, `name:${nameOf(people - 2).toLowerCase()}`, at, 'anonymous'));
  }
  const call = { person: people - 2, joined: start, left: start + 30 * minute, suffix: 'p' };
  sessions.push(session(index, 'reports', 'phone:+1555010099', call, 'phone'));
  sessions.push(session(index, 'reports', 'device:room-12', { ...call, suffix: 'r' }, 'room'));
  // Newest first, as Reports answers.
  return sessions.sort((one, other) => (other.left ?? 0) - (one.left ?? 0));
}

function session(
  index: number,
  source: Session['source'],
  subject: string,
  at: { person: number; joined: number; left: number; suffix: string },
  kind: Session['kind'] = 'account',
): Session {
  const conference = source === 'meet' ? `conferenceRecords/${index}` : `M72LdSgb9FV57mAVsample${index}`;
  const name = `${conference}/${at.person}${at.suffix}${kind}`;
  return {
    sessionId: `${source}:${name}`,
    source,
    conference,
    endpoint: `boq_hlane_${name}`,
    subject,
    kind,
    displayName: shownNames[kind] ?? nameOf(at.person),
    // Reports knows whole seconds.
    joined: source === 'meet' ? at.joined + 417 : at.joined,
    left: source === 'meet' ? at.left + 93 : at.left,
    device: source === 'reports' ? 'web' : null,
    external: source === 'reports' ? false : null,
    ip: source === 'reports' ? '2001:db8::17' : null,
    country: source === 'reports' ? 'DE' : null,
  };
}

const shownNames: Partial<Record<Session['kind'], string>> = { phone: '+1 555-01..', room: 'Room 12' };
const givenNames = ['Anna', 'Ben', 'Clara', 'David', 'Élodie', 'Farid'];
const nameOf = (person: number): string =>
  `${givenNames[person % givenNames.length]} Keller-${String.fromCharCode(65 + (person % 26))}`;
const mail = (person: number): string => `person${person}@example.org`;
/** Twenty-one digits, as Google's ids have: more than a number can tell apart. */
const user = (person: number): string => `user:1${String(person).padStart(20, '0')}`;
