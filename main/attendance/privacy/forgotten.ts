import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../storage/database.ts';
import type { Session } from '../model.ts';

type Stay = Pick<Session, 'sessionId' | 'subject' | 'joined'>;

/**
 * What must not come back: hashes of addresses, of accounts and telephone numbers, and of the single stays of somebody
 * who was recognised by name, for a name may be anybody's. A hash is salted for this file alone. Only what was before
 * the forgetting is kept away: whoever comes again later is seen again.
 */
export class Forgotten {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether the stay is one of somebody who was forgotten after it had begun. */
  keepsAway(): (stay: Stay) => boolean {
    const known = this.#known();
    if (known === null) return () => false;
    const bySubject = new Map<string, number | undefined>();
    return ({ sessionId, subject, joined }) => {
      if (!bySubject.has(subject)) bySubject.set(subject, known.at(subject));
      const until = bySubject.get(subject) ?? known.at(stayName(sessionId));
      return until !== undefined && joined < until;
    };
  }

  /** Whether somebody is not to stand in a meeting that began at `start`. */
  leavesOut(start: number): (email: string) => boolean {
    const known = this.#known();
    return known === null ? () => false : (email) => (known.at(`mail:${email.toLowerCase()}`) ?? 0) > start;
  }

  /** `subjects` and single stays are kept away from now on, as far as they lie before `now`. */
  add(subjects: readonly string[], sessionIds: readonly string[], now: number): void {
    const salt = this.#salt() ?? this.#makeSalt();
    for (const text of [...subjects, ...sessionIds.map(stayName)]) {
      this.#database.run(
        `INSERT INTO attendance_forgotten (hash, forgotten_at) VALUES (?, ?)
         ON CONFLICT (hash) DO UPDATE SET forgotten_at = max(forgotten_at, excluded.forgotten_at)`,
        hash(salt, text),
        now,
      );
    }
  }

  #known(): { at(text: string): number | undefined } | null {
    const rows = this.#database.all('SELECT hash, forgotten_at FROM attendance_forgotten');
    const salt = rows.length === 0 ? null : this.#salt();
    if (salt === null) return null;
    const hashes = new Map(rows.map((row) => [String(row.hash), Number(row.forgotten_at)]));
    return { at: (text) => hashes.get(hash(salt, text)) };
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

const stayName = (sessionId: string) => `stay:${sessionId}`;

const hash = (salt: string, text: string) =>
  createHash('sha256').update(`${salt}\n${text}`).digest('base64url');
