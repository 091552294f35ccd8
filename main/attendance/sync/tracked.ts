import { shownOnce } from '../../meetings/list.ts';
import type { Database, Row, SqlValue } from '../../storage/database.ts';
import type { Interval } from '../model.ts';
import { sharedCount } from '../records/shared-stays.ts';
import { readStanding, type Standing, untouched } from '../records/standing.ts';
import { textOrNull, timeIn } from '../records/values.ts';
import type { MeetingFacts } from '../sources/reports/belongs.ts';
import { namedReach } from '../sources/reports/belongs.ts';
import { normaliseCode } from '../sources/reports/code.ts';
import { lookPoints } from './schedule.ts';
import { retention } from './state.ts';

/** A meeting whose attendance is followed, with how far that has come. */
export interface Tracked extends MeetingFacts {
  readonly accountId: string;
  /** Called off, or moved to this time when it was over. */
  readonly cancelled: boolean;
  /** The account that it was read with called it, so that Meet tells it of the room. */
  readonly organizer: boolean;
  readonly standing: Standing;
  /** Stays that are kept, by source; where there are none, those that a neighbour in the room shares. */
  readonly stays: { readonly reports: number; readonly meet: number };
}

/**
 * When all dates of a series are moved, Google moves those that are over too: in place of each that was held stands one at
 * a time at which nobody met. It was first seen when it was over, of a series that was known before.
 */
const isMovedAfterwards = `(meeting.created_at > meeting.end_ms AND meeting.series_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM meeting AS former INDEXED BY meeting_called_off WHERE former.account_id = meeting.account_id
    AND former.calendar_id = meeting.calendar_id AND former.series_id = meeting.series_id
    AND former.status = 'cancelled' AND former.created_at <= meeting.start_ms AND former.start_ms <> meeting.start_ms))`;
const columns = `meeting.meeting_id, meeting.account_id, meeting.event_id, meeting.series_id, meeting.meet_code,
  meeting.start_ms, meeting.end_ms, meeting.status, meeting.organizer_self,
  meeting.calendar_id, meeting.origin`;
const stays = (source: string) =>
  `ifnull(nullif((SELECT count(*) FROM attendance_session AS stay WHERE stay.meeting_id = meeting.meeting_id
     AND stay.source = '${source}'), 0), ${sharedCount(source)}) AS ${source}_stays`;
const select = `SELECT ${columns}, ${isMovedAfterwards} AS moved_afterwards, known.*, known.meeting_id AS known_id, meeting.meeting_id AS meeting_id,
  ${stays('reports')}, ${stays('meet')}
  FROM meeting LEFT JOIN attendance_meeting AS known ON known.meeting_id = meeting.meeting_id`;
const isTracked = `meeting.meet_code IS NOT NULL AND meeting.all_day = 0
  AND meeting.status IN ('scheduled', 'cancelled')`;

/** It was read in what is the future since the clock was set back, or before it was moved to a later time. */
const isOff = `max(ifnull(known.reports_at, 0), ifnull(known.meet_at, 0)) > ?1
  OR (known.final = 1 AND max(ifnull(known.reports_at, 0), ifnull(known.meet_at, 0)) < meeting.end_ms)`;

/** Meetings from the table `meeting`, one for every event. */
export class TrackedMeetings {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Null: there is no such meeting. It may have no room. */
  find(meetingId: string): Tracked | null {
    const row = this.#database.get(`${select} WHERE meeting.meeting_id = ?`, meetingId);
    return row ? readTracked(row) : null;
  }

  /** It is at the time and in the room that it was, and its details are kept. */
  isStill({ meetingId, start, end, code }: Pick<Tracked, 'meetingId' | 'start' | 'end' | 'code'>): boolean {
    const row = this.#database.get(
      `SELECT start_ms, end_ms, meet_code, reduced FROM meeting LEFT JOIN attendance_meeting USING (meeting_id)
       WHERE meeting_id = ?`,
      meetingId,
    );
    if (!row || row.reduced === 1) return false;
    const isSameTime = timeIn(row.start_ms) === start && timeIn(row.end_ms) === end;
    return isSameTime && normaliseCode(textOrNull(row.meet_code)) === code;
  }

  /**
   * Those that may be due. `all`: also those that nothing was to come of any more, because what may be asked has
   * changed.
   */
  due(now: number, all: boolean): readonly Tracked[] {
    const [first = 0] = lookPoints;
    return this.#read(
      `${isTracked} AND meeting.start_ms > ?2 AND meeting.end_ms <= ?3
         AND (known.meeting_id IS NULL OR known.next_look <= ?1 OR ?4 OR ${isOff}) AND known.reduced IS NOT 1
         AND ${shownOnce}`,
      now,
      now - retention.reports,
      now - first,
      all ? 1 : 0,
    );
  }

  /** Those that could have people in their room: from `before` the start to `after` the end. */
  around(now: number, before: number, after: number): readonly Tracked[] {
    return this.#read(
      `${isTracked} AND meeting.status = 'scheduled' AND meeting.start_ms <= ?1 AND meeting.end_ms > ?2
         AND known.reduced IS NOT 1 AND ${shownOnce}`,
      now + before,
      now - after,
    );
  }

  /** When the next one begins after `now`; null: none is planned. */
  nextStart(now: number): number | null {
    const row = this.#database.get(
      `SELECT min(start_ms) AS start FROM meeting WHERE ${isTracked} AND status = 'scheduled' AND start_ms > ?`,
      now,
    );
    return typeof row?.start === 'number' ? row.start : null;
  }

  /** What a stay in the window may belong to, whether it is looked at or not. */
  near({ from, to }: Interval): readonly MeetingFacts[] {
    return this.#database
      .all(
        `SELECT ${columns} FROM meeting WHERE ${isTracked} AND start_ms < ? AND end_ms > ? AND ${shownOnce}`,
        to + namedReach,
        from - namedReach,
      )
      .map(readFacts);
  }

  /** The code of the rooms that are known by their space. */
  spaces(): ReadonlyMap<string, string> {
    const rows = this.#database.all(
      `SELECT DISTINCT known.space, meeting.meet_code FROM attendance_meeting AS known JOIN meeting USING (meeting_id)
       WHERE known.space IS NOT NULL AND meeting.meet_code IS NOT NULL`,
    );
    return new Map(rows.map((row) => [String(row.space), normaliseCode(textOrNull(row.meet_code)) ?? '']));
  }

  /** Accounts without an address that were seen in the meeting. */
  unnamed(meetingId: string): readonly string[] {
    return this.#database
      .all(
        `SELECT DISTINCT subject FROM attendance_session WHERE meeting_id = ? AND subject LIKE 'user:%'`,
        meetingId,
      )
      .map((row) => String(row.subject));
  }

  #read(where: string, ...values: readonly SqlValue[]): readonly Tracked[] {
    return this.#database
      .all(`${select} WHERE ${where} ORDER BY meeting.end_ms DESC`, ...values)
      .map(readTracked);
  }
}

function readFacts(row: Row): MeetingFacts {
  return {
    meetingId: String(row.meeting_id),
    eventId: String(row.event_id),
    seriesId: textOrNull(row.series_id),
    code: normaliseCode(textOrNull(row.meet_code)),
    start: timeIn(row.start_ms),
    end: timeIn(row.end_ms),
  };
}

function readTracked(row: Row): Tracked {
  return {
    ...readFacts(row),
    accountId: String(row.account_id),
    cancelled: row.status === 'cancelled' || row.moved_afterwards === 1,
    // What colleagues made in a calendar that they share is organised by it, and its room is theirs.
    organizer: row.organizer_self === 1 && (row.calendar_id === 'primary' || row.origin === 'muster'),
    standing: row.known_id === null ? untouched : readStanding(row),
    stays: { reports: Number(row.reports_stays), meet: Number(row.meet_stays) },
  };
}
