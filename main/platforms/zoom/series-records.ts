import type { Database } from '../../storage/database.ts';
import type { ZoomFacts } from './client.ts';
import { readZoom, type ZoomRecord } from './records.ts';

/** A series in the calendar that holds, or held, the link. */
export interface LinkHolder {
  readonly accountId: string;
  readonly calendarId: string;
  readonly seriesId: string;
}

/** Zoom meetings whose one link serves all dates of a series, and of both halves when it was cut in two. */
export class ZoomSeriesRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Those that dates lie before, and what Zoom should know of each by now: the title of the next of them. */
  inUse(
    accountId: string,
    now: number,
  ): readonly { readonly record: ZoomRecord; readonly facts: ZoomFacts }[] {
    return this.#database
      .all(
        `SELECT zoom_meeting.*, (
           SELECT title FROM meeting WHERE ${holds} AND status = 'scheduled' AND end_ms > ? AND NOT ${isStoodFor}
           ORDER BY start_ms LIMIT 1
         ) AS topic
         FROM zoom_meeting WHERE account_id = ? AND wanted = 1 AND ${isSeries}`,
        now,
        accountId,
      )
      .flatMap((row) => {
        const record = readZoom(row);
        const { topic } = row;
        return record && typeof topic === 'string' ? [{ record, facts: { topic, isSeries: true } }] : [];
      });
  }

  /**
   * Those of which, as far as is known here, no date is left: what was to come was cancelled. Whether that is so the
   * calendar has to say, as not all of it may have been read.
   */
  perhapsOver(now: number): readonly { readonly marker: string; readonly url: string }[] {
    return this.#database
      .all(
        `SELECT marker, join_url FROM zoom_meeting
         WHERE wanted = 1 AND ${isSeries}
           AND EXISTS (
             SELECT 1 FROM meeting WHERE ${holds} AND status = 'cancelled' AND (end_ms > ? OR event_id = series_id)
           )
           AND NOT EXISTS (
             SELECT 1 FROM meeting WHERE ${holds} AND status = 'scheduled' AND end_ms > ? AND NOT ${isStoodFor}
           )
           AND NOT EXISTS (SELECT 1 FROM meeting WHERE status = 'unfinished' AND instr(plan, join_url) > 0)
           AND NOT EXISTS (SELECT 1 FROM series_split WHERE instr(split, join_url) > 0)`,
        now,
        now,
      )
      .map((row) => ({ marker: String(row.marker), url: String(row.join_url) }));
  }

  holders(url: string): readonly LinkHolder[] {
    return this.#database
      .all(
        `SELECT DISTINCT account_id, calendar_id, series_id FROM meeting
         WHERE platform = 'zoom' AND meet_url = ? AND series_id IS NOT NULL`,
        url,
      )
      .map((row) => ({
        accountId: String(row.account_id),
        calendarId: String(row.calendar_id),
        seriesId: String(row.series_id),
      }));
  }
}

const isSeries = `zoom_id IS NOT NULL AND told ->> 'isSeries' IS NOT NULL`;

const holds = `meeting.platform = 'zoom' AND meeting.meet_url = zoom_meeting.join_url`;

/** The series itself, once its dates have been read. */
const isStoodFor = `(series_id = event_id AND EXISTS (
  SELECT 1 FROM meeting AS date WHERE date.account_id = meeting.account_id AND date.calendar_id = meeting.calendar_id
    AND date.series_id = meeting.event_id AND date.event_id <> meeting.event_id
))`;
