import { join } from 'node:path';
import { judgedBy } from '../../../main/attendance/records/settle.ts';
import { type Database, openDatabase } from '../../../main/storage/database.ts';

const meetings = 60;
const people = 20_000;
const hour = 3_600_000;

export const year = { people, meetings };

/** As a school's year would have left them: every meeting judged, and everybody in all of them. */
export function writeYear(userData: string, now: number): void {
  const opened = openDatabase(join(userData, 'muster.db'), () => now);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  database.transaction(() => {
    for (let meeting = 0; meeting < meetings; meeting += 1) writeMeeting(database, meeting, now);
  });
  database.close();
}

function writeMeeting(database: Database, index: number, now: number): void {
  const meetingId = `meeting-${index}`;
  const start = now - (meetings - index) * 10 * hour;
  const text = { title: 'Assembly', zone: 'UTC' };
  database.run(
    `INSERT INTO meeting (meeting_id, account_id, calendar_id, event_id, origin, status, title, description, start_ms,
       end_ms, time_zone, all_day, link, meet_code, attendees, organizer_self, copy_key, search_text, created_at)
     VALUES (?, 'a1', 'primary', ?, 'calendar', 'scheduled', ?, '', ?, ?, ?, 0, 'ready', 'abcdefghij', '[]', 1, ?, '', ?)`,
    meetingId,
    meetingId,
    text.title,
    start,
    start + hour,
    text.zone,
    meetingId,
    start,
  );
  database.run(
    `INSERT INTO attendance_meeting (meeting_id, state, answered, certain, final, reduced)
     VALUES (?, 'complete', 'reports', 1, 1, 0)`,
    meetingId,
  );
  database.run(
    `INSERT INTO attendance_result (meeting_id, person_id, email, name, invited, judgement, late, left_early, came)
     WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < ${people - 1})
     SELECT ?, printf('mail:person%05d@example.org', n), printf('person%05d@example.org', n),
       printf('Person %05d', n), 1,
       CASE (n * 7 + ?) % 11 WHEN 0 THEN 'no-show' WHEN 1 THEN 'late' WHEN 2 THEN 'excused' ELSE 'present' END,
       (n * 7 + ?) % 11 = 1, 0, (n * 7 + ?) % 11 NOT IN (0, 2) FROM number`,
    meetingId,
    index,
    index,
    index,
  );
  const counts = { invited: people, came: people, late: 0, leftEarly: 0, partly: 0, noShow: 0 };
  const others = { excused: 0, pending: 0, uninvited: 0, unknownGuests: 0, inNow: 0 };
  database.run(
    'INSERT INTO attendance_judged (meeting_id, judged_by, counts) VALUES (?, ?, ?)',
    meetingId,
    judgedBy,
    JSON.stringify({ ...counts, ...others }),
  );
}
