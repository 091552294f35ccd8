import { randomUUID } from 'node:crypto';
import type { Database } from '../storage/database.ts';
import type { EventFacts } from './event-facts.ts';
import { type MeetingRecord, readRecord } from './record.ts';
import type { MeetingRecords } from './records.ts';

export interface Place {
  readonly accountId: string;
  readonly calendarId: string;
}

interface Missing {
  readonly meetingId: string;
  readonly eventId: string;
  readonly isInstance: boolean;
}

const isRead = 'SELECT calendar_id FROM calendar WHERE account_id = ? AND listed = 1 AND active = 1';

/**
 * Somebody's presence is known of it, or something was said by hand: nobody reads that from a calendar again, which is
 * read two weeks back, nor from Google, which forgets it.
 */
const hasAttendance = `(${['session', 'correction', 'excuse']
  .map(
    (table) => `EXISTS (SELECT 1 FROM attendance_${table} AS one WHERE one.meeting_id = meeting.meeting_id)`,
  )
  .join(' OR ')}
  OR EXISTS (SELECT 1 FROM attendance_meeting AS one WHERE one.meeting_id = meeting.meeting_id
    AND (one.reduced = 1 OR one.answered <> '')))`;

/** What readings of whole calendars leave in the records. */
export class CalendarReadings {
  readonly #database: Database;
  readonly #records: MeetingRecords;

  constructor(database: Database, records: MeetingRecords) {
    this.#database = database;
    this.#records = records;
  }

  byEvent({ accountId, calendarId }: Place, eventId: string): MeetingRecord | undefined {
    const row = this.#database.get(
      'SELECT * FROM meeting WHERE account_id = ? AND calendar_id = ? AND event_id = ?',
      accountId,
      calendarId,
      eventId,
    );
    return row && readRecord(row);
  }

  /** A meeting that was made elsewhere and is seen for the first time. */
  add({ accountId, calendarId }: Place, facts: EventFacts, at: number): void {
    const meetingId = randomUUID();
    this.#database.transaction(() => {
      this.#database.run(
        `INSERT INTO meeting (meeting_id, account_id, calendar_id, event_id, origin, status, title, description, start_ms,
           end_ms, time_zone, all_day, link, attendees, organizer_self, copy_key, search_text, created_at)
         VALUES (?, ?, ?, ?, 'calendar', 'scheduled', '', '', 0, 0, 'UTC', 0, 'none', '[]', 0, '', '', ?)`,
        meetingId,
        accountId,
        calendarId,
        facts.eventId,
        at,
      );
      this.#records.write(meetingId, facts, at);
    });
  }

  /** Scheduled meetings that end after `from` and were last written at `asOf` or before (milliseconds), but for `seen`. */
  missing(
    { accountId, calendarId }: Place,
    {
      from,
      asOf,
      seen,
    }: { readonly from: number; readonly asOf: number; readonly seen: ReadonlySet<string> },
  ): readonly Missing[] {
    return this.#database
      .all(
        `SELECT meeting_id, event_id, series_id FROM meeting WHERE account_id = ? AND calendar_id = ?
           AND status = 'scheduled' AND end_ms > ? AND coalesce(as_of, 0) <= ?`,
        accountId,
        calendarId,
        from,
        asOf,
      )
      .map((row) => ({
        meetingId: String(row.meeting_id),
        eventId: String(row.event_id),
        isInstance: row.series_id !== null && row.series_id !== row.event_id,
      }))
      .filter(({ eventId }) => !seen.has(eventId));
  }

  /** Meetings made here that have not ended yet, in calendars that are not read. */
  madeElsewhere(accountId: string, now: number): readonly MeetingRecord[] {
    return this.#database
      .all(
        `SELECT * FROM meeting WHERE account_id = ? AND origin = 'muster' AND status = 'scheduled' AND end_ms > ?
           AND calendar_id NOT IN (${isRead})`,
        accountId,
        now,
        accountId,
      )
      .map(readRecord);
  }

  /** Cancels the instances of a series; returns whether there were any. */
  cancelSeries({ accountId, calendarId }: Place, seriesId: string, at: number): boolean {
    return this.#database
      .all(
        `SELECT meeting_id FROM meeting WHERE account_id = ? AND calendar_id = ? AND series_id = ?`,
        accountId,
        calendarId,
        seriesId,
      )
      .map((row) => this.#records.cancel(String(row.meeting_id), at))
      .some(Boolean);
  }

  /**
   * Forgets what was only read from calendars of the account that are not read any more, so that they are read from the
   * beginning when they are chosen again; what is over by `now` and has an attendance stays. Returns whether any meeting
   * went.
   */
  forgetInactive(accountId: string, now: number): boolean {
    return this.#database.transaction(() => {
      this.#database.run(
        `UPDATE calendar SET sync_token = NULL, last_success = NULL, last_error = NULL
         WHERE account_id = ? AND NOT (listed = 1 AND active = 1)`,
        accountId,
      );
      return (
        this.#database.run(
          `DELETE FROM meeting WHERE account_id = ? AND origin = 'calendar' AND calendar_id NOT IN (${isRead})
             AND NOT (end_ms <= ? AND ${hasAttendance})`,
          accountId,
          accountId,
          now,
        ) > 0
      );
    });
  }

  finished(accountId: string, at: number): void {
    this.#database.run(
      'INSERT INTO reading (topic, at) VALUES (?, ?) ON CONFLICT (topic) DO UPDATE SET at = excluded.at',
      `calendar:${accountId}`,
      at,
    );
  }

  /**
   * The meeting that was made here for this event, under an account that was disconnected and connected again since: it
   * belongs to the calendar it was seen in. Only the calendar that it was made in carries its tag.
   */
  adopt({ accountId, calendarId }: Place, eventId: string, meetingId: string): void {
    this.#database.run(
      'UPDATE meeting SET account_id = ?, calendar_id = ? WHERE meeting_id = ? AND event_id = ?',
      accountId,
      calendarId,
      meetingId,
      eventId,
    );
  }

  /**
   * Forgets what was only read from accounts that are not connected any more; what was made here stays, and so does what
   * is over by `now` and has an attendance.
   */
  forgetDisconnected(now: number): boolean {
    const connected = 'SELECT account_id FROM account';
    return this.#database.transaction(() => {
      const meetings = this.#database.run(
        `DELETE FROM meeting WHERE origin = 'calendar' AND account_id NOT IN (${connected})
           AND NOT (end_ms <= ? AND ${hasAttendance})`,
        now,
      );
      const readings = this.#database.run(
        `DELETE FROM reading WHERE topic LIKE 'calendar:%' AND substr(topic, 10) NOT IN (${connected})`,
      );
      return meetings + readings > 0;
    });
  }
}
