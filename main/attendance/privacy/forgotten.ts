import { createHash, randomBytes } from 'node:crypto';
import { sameName } from '../../directory/directory.ts';
import type { Database } from '../../storage/database.ts';
import type { Session } from '../model.ts';

type Stay = Pick<Session, 'sessionId' | 'subject' | 'displayName' | 'joined'>;

/** What would bring somebody back. */
export interface Traces {
  readonly email: string;
  /** Accounts, addresses, numbers. */
  readonly subjects: Iterable<string>;
  /** Of stays that were recognised by nothing but a name, which may be anybody's elsewhere. */
  readonly sessionIds: Iterable<string>;
  /** Names that were, or would be, shown in a meeting of theirs. */
  readonly names: Iterable<{ readonly meetingId: string; readonly name: string }>;
}

/**
 * What must not come back when Google is asked again, as hashes that are salted for this file alone. Only what was before
 * the forgetting is kept away: whoever comes again later is seen again.
 */
export class Forgotten {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether a stay in a meeting is one of somebody who was forgotten after it had begun. */
  keepsAway(): (meetingId: string, stay: Stay) => boolean {
    const until = this.#known();
    if (until === null) return () => false;
    return (meetingId, { sessionId, subject, displayName, joined }) =>
      [subject, ofStay(sessionId), ofName(meetingId, displayName)].some((trace) => joined < until(trace));
  }

  /** Whether somebody is not to stand in a meeting that began at `start`. */
  leavesOut(start: number): (email: string) => boolean {
    const until = this.#known();
    return until === null ? () => false : (email) => start < until(ofPerson(email));
  }

  /** The traces are kept away from now on, as far as they lie before `now`. */
  add({ email, subjects, sessionIds, names }: Traces, now: number): void {
    const salt = this.#salt() ?? this.#makeSalt();
    const traces = [
      ofPerson(email),
      ...subjects,
      ...[...sessionIds].map(ofStay),
      ...[...names].map(({ meetingId, name }) => ofName(meetingId, name)),
    ];
    for (const trace of traces) {
      this.#database.run(
        `INSERT INTO attendance_forgotten (hash, forgotten_at) VALUES (?, ?)
         ON CONFLICT (hash) DO UPDATE SET forgotten_at = max(forgotten_at, excluded.forgotten_at)`,
        hash(salt, trace),
        now,
      );
    }
  }

  /** Until when a trace is kept away; null: nobody was ever forgotten. */
  #known(): ((trace: string) => number) | null {
    const rows = this.#database.all('SELECT hash, forgotten_at FROM attendance_forgotten');
    const salt = rows.length === 0 ? null : this.#salt();
    if (salt === null) return null;
    const hashes = new Map(rows.map((row) => [String(row.hash), Number(row.forgotten_at)]));
    return (trace) => hashes.get(hash(salt, trace)) ?? Number.NEGATIVE_INFINITY;
  }

  #salt(): string | null {
    const row = this.#database.get('SELECT salt FROM attendance_salt');
    return row ? String(row.salt) : null;
  }

  #makeSalt(): string {
    const salt = randomBytes(32).toString('base64url');
    this.#database.run('INSERT INTO attendance_salt (one, salt) VALUES (1, ?)', salt);
    return salt;
  }
}

const ofPerson = (email: string) => `person ${email.toLowerCase()}`;
const ofStay = (sessionId: string) => `stay ${sessionId}`;
const ofName = (meetingId: string, name: string) => `name ${meetingId} ${sameName(name)}`;

const hash = (salt: string, trace: string) =>
  createHash('sha256').update(`${salt}\n${trace}`).digest('base64url');
