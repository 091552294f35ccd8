import type { Database } from '../../storage/database.ts';
import type { Session } from '../model.ts';
import { readSession } from './session-row.ts';

const day = 24 * 60 * 60_000;

/** People come early to the next class, and leave the last one late: that alone is no presence in the other. */
const passing = 10 * 60_000;

/** Classes before and after `one`, in the same room. The calendar's copies of one event are at the same time. */
const isNeighbour = (
  one: string,
): string => `other.start_ms BETWEEN ${one}.start_ms - ${day} AND ${one}.end_ms + ${day}
  AND (other.end_ms <= ${one}.start_ms OR other.start_ms >= ${one}.end_ms)
  AND other.meet_code = ${one}.meet_code AND other.account_id = ${one}.account_id`;
const neighbours = `meeting AS this JOIN meeting AS other ON ${isNeighbour('this')}`;

/**
 * Stays that are kept with a neighbour in the same room and reach into this meeting's time: a source tells once of a stay
 * over two classes in a row, and it is kept with the one that has more of it.
 */
export function sharedStays(database: Database, meetingId: string): readonly Session[] {
  return database
    .all(
      `SELECT stay.* FROM ${neighbours}
       JOIN attendance_session AS stay ON stay.meeting_id = other.meeting_id
         AND stay.joined_ms < this.end_ms AND stay.left_ms > this.start_ms
       WHERE this.meeting_id = ? ORDER BY stay.joined_ms, stay.source, stay.session_id`,
      meetingId,
    )
    .map(readSession);
}

/** Long enough to have been there for this meeting too; of a shorter one only whoever is on its list. */
export function isShared(
  { joined, left }: Pick<Session, 'joined' | 'left'>,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const length = Math.min(left ?? joined, end) - Math.max(joined, start);
  return length >= Math.min(passing, (end - start) / 2);
}

/** In SQL, beside a row of `meeting`: how many stays are shared with it that are long enough to count by themselves. */
export const sharedCount = (source: string): string =>
  `(SELECT count(*) FROM meeting AS other JOIN attendance_session AS stay ON stay.meeting_id = other.meeting_id
    WHERE ${isNeighbour('meeting')} AND stay.source = '${source}'
      AND min(stay.left_ms, meeting.end_ms) - max(stay.joined_ms, meeting.start_ms)
        >= min(${passing}, (meeting.end_ms - meeting.start_ms) / 2))`;

/** Null: the subject is no address. */
export const addressIn = (subject: string): string | null =>
  subject.startsWith('mail:') ? subject.slice('mail:'.length) : null;

/** Whose judgement may rest on stays that are kept with these meetings. */
export function neighboursOf(database: Database, meetingIds: readonly string[]): readonly string[] {
  return database
    .all(
      `SELECT DISTINCT other.meeting_id FROM ${neighbours} WHERE this.meeting_id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(meetingIds),
    )
    .map((row) => String(row.meeting_id));
}
