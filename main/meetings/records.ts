import type { Attendee, Invitation } from '../../preload/contract/meetings.ts';
import { response } from '../../preload/contract/response.ts';
import type { Database, Row } from '../storage/database.ts';
import type { EventFacts } from './event-facts.ts';
import type { Plan } from './plan.ts';
import { type MeetingRecord, readRecord, searchText, textOrNull } from './record.ts';

/** A meeting about to be asked for. */
export interface NewMeeting {
  readonly meetingId: string;
  readonly accountId: string;
  readonly calendarId: string;
  readonly eventId: string;
  readonly requestId: string | null;
  readonly inputKey: string;
  readonly plan: Plan;
  readonly projectId: string | null;
  readonly batchId: string;
  readonly createdAt: number;
  readonly inviteIds: readonly string[];
  /** What it is made from. */
  readonly templateId?: string | undefined;
}

/** The tables `meeting` and `invitation`, one meeting at a time. */
export class MeetingRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Stores meeting and invitations in one transaction, before the first request leaves. */
  begin(one: NewMeeting): void {
    const { plan } = one;
    const attendees = plan.guests.map(
      ({ email, name }): Attendee => ({
        email,
        name,
        response: 'needsAction',
        organizer: false,
        self: false,
      }),
    );
    this.#database.transaction(() => {
      this.#database.run(
        `INSERT INTO meeting (meeting_id, account_id, calendar_id, event_id, origin, status, request_id, input_key, plan,
           title, description, start_ms, end_ms, time_zone, all_day, link, platform, attendees, organizer_self, copy_key,
           search_text, project_id, created_at)
         VALUES (?, ?, ?, ?, 'muster', 'unfinished', ?, ?, ?, ?, ?, ?, ?, ?, 0, 'none', ?, ?, 1, ?, ?, ?, ?)`,
        one.meetingId,
        one.accountId,
        one.calendarId,
        one.eventId,
        one.requestId,
        one.inputKey,
        JSON.stringify(plan),
        plan.title,
        plan.description,
        plan.start,
        plan.end,
        plan.timeZone,
        plan.platform?.kind ?? 'google-meet',
        JSON.stringify(attendees),
        // Google derives the iCalendar UID of a single event from its id.
        `${one.eventId}@google.com`,
        searchText(plan.title, attendees, null),
        one.projectId,
        one.createdAt,
      );
      for (const [index, guest] of plan.guests.entries()) {
        this.#database.run(
          `INSERT INTO invitation (invite_id, batch_id, meeting_id, meeting_title, email, name, why)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
          one.inviteIds[index] ?? null,
          one.batchId,
          one.meetingId,
          plan.title,
          guest.email,
          guest.name,
          guest.why.join(','),
        );
      }
    });
  }

  /**
   * Writes down what the calendar said at `at`; what was read a little later is kept. Names that the calendar does not
   * know stay.
   * Returns whether anything that a person sees has changed.
   */
  write(meetingId: string, facts: EventFacts, at: number): boolean {
    return this.#database.transaction(() => {
      const before = this.find(meetingId);
      if (!before || isNewer(before.asOf, at)) return false;
      const names = new Map(before.attendees.map(({ email, name }) => [email.toLowerCase(), name]));
      const attendees =
        facts.attendees?.map((one) => ({
          ...one,
          name: one.name ?? names.get(one.email.toLowerCase()) ?? null,
        })) ?? before.attendees;
      this.#database.run(
        `UPDATE meeting SET status = ?, plan = NULL, title = ?, description = ?, start_ms = ?, end_ms = ?,
           time_zone = ?, all_day = ?, html_link = ?, meet_url = ?, meet_code = ?, link = ?, platform = ?, attendees = ?,
           organizer_self = ?, copy_key = ?, search_text = ?, etag = ?, series_id = ?, original_start_ms = ?,
           finished_at = coalesce(finished_at, ?), as_of = ?
         WHERE meeting_id = ?`,
        facts.cancelled ? 'cancelled' : 'scheduled',
        facts.title,
        facts.description,
        facts.start,
        facts.end,
        facts.timeZone,
        facts.allDay ? 1 : 0,
        facts.htmlLink,
        facts.room.url,
        facts.room.code,
        facts.room.link,
        facts.room.kind,
        JSON.stringify(attendees),
        facts.organizerSelf ? 1 : 0,
        facts.copyKey,
        searchText(facts.title, attendees, facts.room.code),
        facts.etag,
        facts.seriesId,
        facts.originalStart,
        at,
        at,
        meetingId,
      );
      this.#database.run(
        'UPDATE invitation SET meet_url = ?, meeting_title = ? WHERE meeting_id = ?',
        facts.room.url,
        facts.title,
        meetingId,
      );
      for (const { email, response } of attendees) this.#answered(meetingId, email, response, at);
      const after = this.find(meetingId);
      return JSON.stringify({ ...before, asOf: 0 }) !== JSON.stringify({ ...after, asOf: 0 });
    });
  }

  /** The event was deleted in the calendar, as was read at `at`. Returns whether that is news. */
  cancel(meetingId: string, at: number): boolean {
    const before = this.find(meetingId);
    if (!before || isNewer(before.asOf, at)) return false;
    this.#database.run(
      `UPDATE meeting SET status = 'cancelled', plan = NULL, finished_at = coalesce(finished_at, ?), as_of = ?
       WHERE meeting_id = ?`,
      at,
      at,
      meetingId,
    );
    return before.status !== 'cancelled';
  }

  /** Google does not say when somebody answered; `at` is when it was read first. */
  #answered(meetingId: string, email: string, response: Attendee['response'], at: number): void {
    this.#database.run(
      `UPDATE invitation SET response = ?, responded_at = ?
       WHERE meeting_id = ? AND email = ? COLLATE NOCASE AND response <> ?`,
      response,
      response === 'needsAction' ? null : at,
      meetingId,
      email,
      response,
    );
  }

  remove(meetingId: string): void {
    this.#database.run('DELETE FROM meeting WHERE meeting_id = ?', meetingId);
  }

  find(meetingId: string): MeetingRecord | undefined {
    return one(this.#database.get('SELECT * FROM meeting WHERE meeting_id = ?', meetingId));
  }

  byRequest(requestId: string): MeetingRecord | undefined {
    return one(this.#database.get('SELECT * FROM meeting WHERE request_id = ?', requestId));
  }

  /** The latest meeting of the same input that is still unfinished. */
  unfinishedByInput(inputKey: string): MeetingRecord | undefined {
    return one(
      this.#database.get(
        `SELECT * FROM meeting WHERE input_key = ? AND status = 'unfinished' ORDER BY created_at DESC LIMIT 1`,
        inputKey,
      ),
    );
  }

  /** The latest meeting of the same input that was finished at `since` or later. */
  finishedByInput(inputKey: string, since: number): MeetingRecord | undefined {
    return one(
      this.#database.get(
        `SELECT * FROM meeting WHERE input_key = ? AND status = 'scheduled' AND finished_at >= ?
         ORDER BY finished_at DESC LIMIT 1`,
        inputKey,
        since,
      ),
    );
  }

  unfinished(): readonly MeetingRecord[] {
    return this.#database
      .all(`SELECT * FROM meeting WHERE status = 'unfinished' ORDER BY created_at`)
      .map(readRecord);
  }

  /** Meetings that are not over and whose link Google was still making. */
  pendingLinks(now: number): readonly MeetingRecord[] {
    return this.#database
      .all(
        `SELECT * FROM meeting WHERE status = 'scheduled' AND link = 'pending' AND end_ms > ? ORDER BY start_ms`,
        now,
      )
      .map(readRecord);
  }

  invitations(meetingId: string): Invitation[] {
    return this.#database
      .all('SELECT * FROM invitation WHERE meeting_id = ? AND removed_at IS NULL ORDER BY email', meetingId)
      .map((row) => ({
        inviteId: String(row.invite_id),
        batchId: String(row.batch_id),
        meetingTitle: String(row.meeting_title),
        meetUrl: textOrNull(row.meet_url),
        email: String(row.email),
        name: textOrNull(row.name),
        why: String(row.why),
        response: readResponse(row.response),
        respondedAt: row.responded_at === null ? null : new Date(Number(row.responded_at)).toISOString(),
      }));
  }
}

function readResponse(value: unknown): Attendee['response'] {
  return response.options.find((known) => known === value) ?? 'needsAction';
}

/** Readings may cross. A reading far in the future is a clock that was set back since. */
function isNewer(asOf: number | null, at: number): boolean {
  return asOf !== null && asOf > at && asOf - at < 10 * 60_000;
}

function one(row: Row | undefined): MeetingRecord | undefined {
  return row && readRecord(row);
}
