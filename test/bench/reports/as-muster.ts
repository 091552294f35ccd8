/** The audit log into a database file: the source, the matcher, and the records. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OAuth2Client } from 'google-auth-library';
import type { ReportRow } from '../../../main/attendance/model.ts';
import { AttendanceRecords } from '../../../main/attendance/records/attendance-records.ts';
import { createMatcher } from '../../../main/attendance/sources/reports/belongs.ts';
import { createReportsSource } from '../../../main/attendance/sources/reports/reports.ts';
import { productionEndpoints } from '../../../main/endpoints.ts';
import { type Database, openDatabase } from '../../../main/storage/database.ts';
import { productionTiming } from '../../../main/timing.ts';
import { first, held, hour } from './activities.ts';
import { tell } from './tell.ts';

const origin = process.argv[2] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'));
const opened = openDatabase(join(folder, 'muster.db'), Date.now);
if (!opened.ok) throw new Error(opened.error.code);
const { database } = opened.value;
const meetings = held();
insertMeetings(database);

const auth = new OAuth2Client();
auth.setCredentials({ access_token: 'token', expiry_date: Date.now() + hour });
const access = {
  accountId: 'a1',
  address: 'admin@example.org',
  auth,
  succeeded: () => undefined,
  failed: () => undefined,
};
const source = createReportsSource({
  endpoints: { ...productionEndpoints, google: { ...productionEndpoints.google, adminRoot: origin } },
  timing: productionTiming,
  now: Date.now,
});
const records = new AttendanceRecords(database);

await tell(async () => {
  const match = createMatcher(meetings);
  const window = { from: first - 24 * hour, to: first + 180 * 24 * hour };
  const read = await source.read(access, window, (rows) => store(rows, match), new AbortController().signal);
  if (!read.ok) throw new Error(read.error.code);
  return Number(database.get('SELECT count(*) AS rows FROM attendance_session')?.rows);
});
database.close();
rmSync(folder, { recursive: true });

function store(rows: readonly ReportRow[], match: ReturnType<typeof createMatcher>): void {
  const byMeeting = new Map<string, ReportRow[]>();
  for (const row of rows) {
    const meetingId = match(row);
    if (meetingId === null) continue;
    const group = byMeeting.get(meetingId);
    if (group) group.push(row);
    else byMeeting.set(meetingId, [row]);
  }
  records.writeStays(byMeeting);
}

function insertMeetings(into: Database): void {
  into.transaction(() => {
    for (const { meetingId, eventId, start, end, code } of meetings) {
      into.run(
        `INSERT INTO meeting (meeting_id, account_id, calendar_id, event_id, origin, status, title, description,
           start_ms, end_ms, time_zone, all_day, meet_code, link, attendees, organizer_self, copy_key, search_text,
           created_at)
         VALUES (?, 'a1', 'c1', ?, 'calendar', 'scheduled', 'Class', '', ?, ?, 'Europe/Berlin', 0, ?, 'ready', '[]', 1,
           ?, 'class', ?)`,
        meetingId,
        eventId,
        start,
        end,
        code,
        meetingId,
        start,
      );
    }
  });
}
