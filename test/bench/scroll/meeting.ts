import { join } from 'node:path';
import type { Session } from '../../../main/attendance/model.ts';
import { AttendanceRecords } from '../../../main/attendance/records/attendance-records.ts';
import { openDatabase } from '../../../main/storage/database.ts';

const minute = 60_000;
const responses = ['accepted', 'tentative', 'needsAction', 'declined'];

export const meeting = { meetingId: 'meeting-of-all', people: 20_000 };

/** One meeting as Google would have told it: all invited, one in eleven away, the others there for a while of their own. */
export function writeMeetingOfAll(userData: string, now: number): void {
  const opened = openDatabase(join(userData, 'muster.db'), () => now);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  const { meetingId } = meeting;
  const people = Array.from({ length: meeting.people }, (_, at) => String(at).padStart(5, '0'));
  const start = now - 30 * 60 * minute;
  const attendees = people.map((number, at) => ({
    email: `person${number}@example.org`,
    name: `Person ${number}`,
    response: responses[at % responses.length],
    optional: false,
    organizer: false,
    self: false,
  }));
  database.run(
    `INSERT INTO meeting (meeting_id, account_id, calendar_id, event_id, origin, status, title, description, start_ms,
       end_ms, time_zone, all_day, link, meet_code, attendees, organizer_self, copy_key, search_text, created_at)
     VALUES (?, 'a1', 'primary', ?, 'calendar', 'scheduled', 'Assembly', '', ?, ?, 'UTC', 0, 'ready', 'abcdefghij', ?, 1,
       ?, '', ?)`,
    meetingId,
    meetingId,
    start,
    start + 60 * minute,
    JSON.stringify(attendees),
    meetingId,
    start,
  );
  const sessions = people.flatMap((number, at): readonly Session[] =>
    at % 11 === 0
      ? []
      : [
          {
            sessionId: `all/${number}`,
            source: 'reports',
            conference: 'all',
            endpoint: `all/${number}`,
            subject: `mail:person${number}@example.org`,
            kind: 'account',
            displayName: `Person ${number}`,
            joined: start + (at % 5 === 0 ? at % 40 : 0) * minute,
            left: start + (41 + (at % 19)) * minute,
            device: 'web',
            external: false,
            ip: null,
            country: null,
          },
        ],
  );
  const records = new AttendanceRecords(database);
  records.writeSessions(meetingId, 'reports', sessions);
  records.setStanding(meetingId, {
    state: 'complete',
    reportsAt: now,
    answered: ['reports'],
    certain: true,
    final: true,
  });
  database.close();
}
