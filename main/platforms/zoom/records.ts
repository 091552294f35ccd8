import type { Database, Row } from '../../storage/database.ts';
import type { ZoomFacts, ZoomMeeting } from './client.ts';

/** A row of the table `zoom_meeting`. */
export interface ZoomRecord {
  readonly marker: string;
  readonly meetingId: string;
  readonly wanted: boolean;
  /** Null: it is not known whether Zoom has made it. */
  readonly made: ZoomMeeting | null;
  readonly told: ZoomFacts;
}

const isOnce = `told ->> 'isSeries' IS NULL`;

/** Zoom meetings from before the first request until they are deleted at Zoom. */
export class ZoomRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  begin(
    one: {
      readonly marker: string;
      readonly meetingId: string;
      readonly accountId: string;
      readonly host: string;
    },
    facts: ZoomFacts,
    at: number,
  ): void {
    this.#database.run(
      'INSERT INTO zoom_meeting (marker, meeting_id, account_id, host, told, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      one.marker,
      one.meetingId,
      one.accountId,
      one.host,
      JSON.stringify(facts),
      at,
    );
  }

  find(marker: string): ZoomRecord | undefined {
    return readZoom(this.#database.get('SELECT * FROM zoom_meeting WHERE marker = ?', marker));
  }

  made(marker: string, { zoomId, joinUrl }: ZoomMeeting): void {
    this.#database.run(
      'UPDATE zoom_meeting SET zoom_id = ?, join_url = ? WHERE marker = ?',
      zoomId,
      joinUrl,
      marker,
    );
  }

  told(marker: string, facts: ZoomFacts): void {
    this.#database.run('UPDATE zoom_meeting SET told = ? WHERE marker = ?', JSON.stringify(facts), marker);
  }

  want(marker: string, wanted: boolean): void {
    this.#database.run('UPDATE zoom_meeting SET wanted = ? WHERE marker = ?', wanted ? 1 : 0, marker);
  }

  /** The meeting is held elsewhere: at `url`, or at nothing that Zoom made. */
  wantOnly(meetingId: string, url: string | null): void {
    this.#database.run(
      `UPDATE zoom_meeting SET wanted = 0 WHERE meeting_id = ? AND join_url IS NOT ? AND ${isOnce}`,
      meetingId,
      url,
    );
  }

  remove(marker: string): void {
    this.#database.run('DELETE FROM zoom_meeting WHERE marker = ?', marker);
  }

  /** Nobody needs them any more. Of a series that is not told by one meeting: its link may serve a second half. */
  unwanted(accountId: string): readonly ZoomRecord[] {
    return this.#database
      .all(
        `SELECT zoom_meeting.* FROM zoom_meeting LEFT JOIN meeting USING (meeting_id)
         WHERE zoom_meeting.account_id = ? AND (wanted = 0 OR (meeting.status = 'cancelled' AND ${isOnce}))`,
        accountId,
      )
      .flatMap((row) => readZoom(row) ?? []);
  }

  /** Those whose meeting is not over and stands in the calendar with their link, and what Zoom should know of it by now. */
  inUse(
    accountId: string,
    now: number,
  ): readonly { readonly record: ZoomRecord; readonly facts: ZoomFacts }[] {
    return this.#database
      .all(
        `SELECT zoom_meeting.*, meeting.title, meeting.start_ms, meeting.end_ms, meeting.time_zone
         FROM zoom_meeting JOIN meeting USING (meeting_id)
         WHERE zoom_meeting.account_id = ? AND wanted = 1 AND zoom_id IS NOT NULL AND meeting.status = 'scheduled' AND meeting.meet_url = join_url
           AND meeting.end_ms > ? AND ${isOnce}`,
        accountId,
        now,
      )
      .flatMap((row) => {
        const record = readZoom(row);
        const [start, end] = [Number(row.start_ms), Number(row.end_ms)];
        const facts = zoomFacts({ title: String(row.title), start, end, timeZone: String(row.time_zone) });
        return record ? [{ record, facts }] : [];
      });
  }
}

export const zoomFacts = (meeting: {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
  /** The rule of a series. */
  readonly recurrence?: readonly string[];
}): ZoomFacts =>
  meeting.recurrence
    ? { topic: meeting.title, isSeries: true }
    : {
        topic: meeting.title,
        start: meeting.start,
        minutes: Math.max(1, Math.round((meeting.end - meeting.start) / 60_000)),
        timeZone: meeting.timeZone,
      };

export function readZoom(row: Row | undefined): ZoomRecord | undefined {
  if (!row) return undefined;
  const { zoom_id: zoomId, join_url: joinUrl } = row;
  return {
    marker: String(row.marker),
    meetingId: String(row.meeting_id),
    wanted: row.wanted === 1,
    made: zoomId === null ? null : { zoomId: String(zoomId), joinUrl: String(joinUrl) },
    told: JSON.parse(String(row.told)) as ZoomFacts,
  };
}
