import type { Database } from '../../../storage/database.ts';
import type { Told } from './person.ts';

/** An account that was not told is asked for again after this: whoever joins the organisation is told then. */
const again = 7 * 24 * 60 * 60_000;

/** What is kept of who the accounts are. */
export class KnownAccounts {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether it is time to ask (again). `now` in milliseconds since the epoch. */
  isToAsk(id: string, now: number): boolean {
    const row = this.#database.get(
      'SELECT address, asked_at FROM attendance_account WHERE subject = ?',
      `user:${id}`,
    );
    if (row === undefined) return true;
    const askedAt = Number(row.asked_at);
    // A time to come is one of a clock that was put back since.
    return row.address === null && (now - askedAt >= again || askedAt > now);
  }

  keep(answers: ReadonlyMap<string, Told>, now: number): void {
    this.#database.transaction(() => {
      for (const [id, { address, name }] of answers) {
        this.#database.run(
          `INSERT INTO attendance_account (subject, address, name, via, asked_at) VALUES (?, ?, ?, 'people', ?)
           ON CONFLICT (subject) DO UPDATE SET address = coalesce(excluded.address, address),
             name = coalesce(excluded.name, name), via = excluded.via, asked_at = excluded.asked_at`,
          `user:${id}`,
          address,
          name,
          now,
        );
      }
    });
  }
}
