import type { Database } from '../../storage/database.ts';
import type { Anchor } from './lines.ts';

export interface SeriesPlace {
  readonly accountId: string;
  readonly calendarId: string;
  readonly seriesId: string;
}

/** What is known of a series: where it begins, how long it lasts (milliseconds), and its RRULE and EXDATE lines. */
export interface SeriesRecord extends Anchor {
  readonly end: number;
  readonly lines: readonly string[];
}

/** The table `series`. */
export class SeriesRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  find({ accountId, calendarId, seriesId }: SeriesPlace): SeriesRecord | undefined {
    const row = this.#database.get(
      'SELECT * FROM series WHERE account_id = ? AND calendar_id = ? AND series_id = ?',
      accountId,
      calendarId,
      seriesId,
    );
    return (
      row && {
        start: Number(row.start_ms),
        end: Number(row.end_ms),
        timeZone: String(row.time_zone),
        allDay: row.all_day === 1,
        lines: JSON.parse(String(row.lines)) as string[],
      }
    );
  }

  write({ accountId, calendarId, seriesId }: SeriesPlace, series: SeriesRecord): void {
    this.#database.run(
      `INSERT OR REPLACE INTO series (account_id, calendar_id, series_id, lines, start_ms, end_ms, time_zone, all_day)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      accountId,
      calendarId,
      seriesId,
      JSON.stringify(series.lines),
      series.start,
      series.end,
      series.timeZone,
      series.allDay ? 1 : 0,
    );
  }

  /** What is no meeting's series any more. */
  forget(): void {
    this.#database.run(
      `DELETE FROM series WHERE NOT EXISTS (
         SELECT 1 FROM meeting WHERE meeting.account_id = series.account_id
           AND meeting.calendar_id = series.calendar_id
           AND (meeting.series_id = series.series_id OR meeting.event_id = series.series_id)
       )`,
    );
  }
}
