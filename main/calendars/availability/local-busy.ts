import type { Attendee } from '../../../preload/contract/meetings.ts';
import type { Database, Row } from '../../storage/database.ts';
import type { Interval } from './intervals.ts';

/**
 * Busy times of an own calendar by the events that were read last, and the meetings that may be there; null when the
 * calendar was never read. Whole days do not count, as in Google, where they are "free" unless set otherwise.
 */
export function localBusy(
  database: Database,
  place: { readonly accountId: string; readonly calendarId: string },
  range: Interval,
): readonly Interval[] | null {
  const { accountId, calendarId } = place;
  const read = database.get(
    'SELECT last_success FROM calendar WHERE account_id = ? AND calendar_id = ?',
    accountId,
    calendarId,
  );
  if (typeof read?.last_success !== 'number') return null;
  return database
    .all(
      `SELECT start_ms, end_ms, attendees FROM meeting WHERE account_id = ? AND calendar_id = ?
         AND status <> 'cancelled' AND all_day = 0 AND end_ms > ? AND start_ms < ?`,
      accountId,
      calendarId,
      range.start,
      range.end,
    )
    .filter((row) => !isDeclined(row))
    .map((row) => ({ start: Number(row.start_ms), end: Number(row.end_ms) }));
}

function isDeclined(row: Row): boolean {
  const attendees = JSON.parse(String(row.attendees)) as readonly Attendee[];
  return attendees.some(({ self, response }) => self && response === 'declined');
}
