import { shownOnce } from '../../meetings/list.ts';

/**
 * Meetings that attendance is shown of: those that have begun (with its one value: now), with a room or with guests;
 * days and notes to oneself are none.
 */
export const hasBegun = `meeting.status <> 'unfinished' AND meeting.all_day = 0 AND meeting.start_ms <= ?
  AND (meeting.meet_code IS NOT NULL OR meeting.attendees <> '[]') AND ${shownOnce}`;

/**
 * The same without what was called off, of which nobody is asked afterwards; what people came to was held, whatever
 * became of its event since.
 */
export const wasHeld = `${hasBegun} AND (meeting.status <> 'cancelled'
  OR EXISTS (SELECT 1 FROM attendance_session AS stay WHERE stay.meeting_id = meeting.meeting_id)
  OR EXISTS (SELECT 1 FROM attendance_result AS one WHERE one.meeting_id = meeting.meeting_id AND one.came = 1))`;
