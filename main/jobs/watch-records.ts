import type { Account } from '../../preload/contract/accounts.ts';
import type { Database } from '../storage/database.ts';
import type { AttentionReason, ComingMeeting } from './attention.ts';
import type { Suggestion } from './suggestions.ts';

/** What is remembered of warnings and suggestions, and what of meetings they depend on. */
export class WatchRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Meetings that start in from..to, earliest first. */
  coming(from: number, to: number): readonly ComingMeeting[] {
    return this.#database
      .all(
        `SELECT meeting_id, account_id, title, start_ms, project_id FROM meeting
         WHERE status <> 'cancelled' AND all_day = 0 AND start_ms > ? AND start_ms <= ? ORDER BY start_ms, meeting_id`,
        from,
        to,
      )
      .map((row) => ({
        meetingId: String(row.meeting_id),
        accountId: String(row.account_id),
        title: String(row.title),
        start: Number(row.start_ms),
        ofProject: row.project_id !== null,
      }));
  }

  /** When a person last made, or will hold, a meeting that the connection was needed for. */
  lastUse({ accountId, provider }: Account): number | null {
    // A meeting that was only read came into the records by itself.
    const used = "max(CASE WHEN origin = 'muster' THEN max(created_at, start_ms) ELSE start_ms END) AS used";
    const row =
      provider === 'google'
        ? this.#database.get(`SELECT ${used} FROM meeting WHERE account_id = ?`, accountId)
        : this.#database.get(
            `SELECT ${used} FROM meeting WHERE origin = 'muster' AND (? <> 'zoom' OR platform = 'zoom')`,
            provider,
          );
    return row?.used == null ? null : Number(row.used);
  }

  /** The most failures in a row of one job, by connection. */
  failures(): ReadonlyMap<string, number> {
    const rows = this.#database.all(
      'SELECT account_id, max(failures) AS most FROM job WHERE account_id IS NOT NULL GROUP BY account_id',
    );
    return new Map(rows.map((row) => [String(row.account_id), Number(row.most)]));
  }

  /** False: that warning was given before. */
  warnOnce(accountId: string, reason: AttentionReason, meeting: ComingMeeting): boolean {
    const added = this.#database.run(
      'INSERT OR IGNORE INTO connection_warning (account_id, reason, meeting_id, start_ms) VALUES (?, ?, ?, ?)',
      accountId,
      reason,
      meeting.meetingId,
      meeting.start,
    );
    return added > 0;
  }

  forgetWarnings(before: number): void {
    this.#database.run('DELETE FROM connection_warning WHERE start_ms < ?', before);
  }

  suggestions(): readonly Suggestion[] {
    return this.#database.all('SELECT * FROM connection_suggestion ORDER BY account_id').map((row) => ({
      accountId: String(row.account_id),
      reason: row.reason === 'unused' ? 'unused' : 'failing',
      since: Number(row.since),
    }));
  }

  /** Returns those that were not there before. */
  replaceSuggestions(all: readonly Suggestion[]): readonly Suggestion[] {
    const before = this.suggestions();
    this.#database.transaction(() => {
      this.#database.run('DELETE FROM connection_suggestion');
      for (const { accountId, reason, since } of all) {
        this.#database.run(
          'INSERT INTO connection_suggestion (account_id, reason, since) VALUES (?, ?, ?)',
          accountId,
          reason,
          since,
        );
      }
    });
    const isKnown = ({ accountId, reason }: Suggestion): boolean =>
      before.some((one) => one.accountId === accountId && one.reason === reason);
    return all.filter((suggestion) => !isKnown(suggestion));
  }
}
