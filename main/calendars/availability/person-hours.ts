import type { Hours } from '../../../preload/contract/availability.ts';
import type { Database } from '../../storage/database.ts';

/** The table `person_hours`: when people work, where it is not as the calendar says. */
export class PersonHours {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** By address in lower case. */
  all(): ReadonlyMap<string, Hours> {
    const rows = this.#database.all('SELECT * FROM person_hours');
    return new Map(
      rows.map((row) => [
        String(row.email),
        {
          timeZone: String(row.time_zone),
          from: String(row.from_time),
          to: String(row.to_time),
          workingDays: JSON.parse(String(row.working_days)) as number[],
        },
      ]),
    );
  }

  set(email: string, { timeZone, from, to, workingDays }: Hours): void {
    this.#database.run(
      `INSERT INTO person_hours (email, time_zone, from_time, to_time, working_days) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (email) DO UPDATE SET time_zone = excluded.time_zone, from_time = excluded.from_time,
         to_time = excluded.to_time, working_days = excluded.working_days`,
      email,
      timeZone,
      from,
      to,
      JSON.stringify(workingDays),
    );
  }

  remove(email: string): void {
    this.#database.run('DELETE FROM person_hours WHERE email = ?', email);
  }
}
