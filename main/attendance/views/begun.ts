import { shownOnce } from '../../meetings/list.ts';

/**
 * Meetings that attendance is shown of: those that have begun (with its one value: now), with a room or with guests;
 * days and notes to oneself are none.
 */
export const hasBegun = `meeting.status <> 'unfinished' AND meeting.all_day = 0 AND meeting.start_ms <= ?
  AND (meeting.meet_code IS NOT NULL OR meeting.attendees <> '[]') AND ${shownOnce}`;

/** The same without what was called off, of which nobody is asked afterwards. */
export const wasHeld = `${hasBegun} AND meeting.status <> 'cancelled'`;
