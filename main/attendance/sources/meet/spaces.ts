import type { Context } from '../../../context.ts';

/** The codes of rooms that were asked already; a conference stays for 30 days, a code for a year after its last use. */
export class KnownSpaces {
  readonly #database: Context['database'];
  /** Rooms that an account was told nothing about; asked again with the next start of Muster. */
  readonly #untold = new Set<string>();

  constructor(database: Context['database']) {
    this.#database = database;
  }

  /** Undefined: not asked yet. */
  get(accountId: string, space: string): string | null | undefined {
    const row = this.#database.get('SELECT code FROM attendance_space WHERE space = ?', space);
    if (typeof row?.code === 'string') return row.code;
    return this.#untold.has(`${accountId} ${space}`) ? null : undefined;
  }

  keep(accountId: string, space: string, code: string | null): void {
    if (code === null) this.#untold.add(`${accountId} ${space}`);
    else {
      this.#database.run(
        'INSERT INTO attendance_space (space, code) VALUES (?, ?) ON CONFLICT (space) DO UPDATE SET code = excluded.code',
        space,
        code,
      );
    }
  }
}
