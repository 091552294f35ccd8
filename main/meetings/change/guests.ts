import { randomUUID } from 'node:crypto';
import type { Database } from '../../storage/database.ts';
import type { Intent } from './intent.ts';

/** Keeps the invitations in step with a change that stands in the calendar. Doing it again changes nothing. */
export function writeGuests(
  database: Database,
  meetingId: string,
  batchId: string,
  { add, remove }: Pick<Intent, 'add' | 'remove'>,
  at: number,
): void {
  database.transaction(() => {
    const meeting = database.get('SELECT title, meet_url FROM meeting WHERE meeting_id = ?', meetingId);
    if (!meeting) return;
    for (const { email, name, why } of add) {
      database.run(
        `INSERT INTO invitation (invite_id, batch_id, meeting_id, meeting_title, meet_url, email, name, why)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (meeting_id, email)
         DO UPDATE SET removed_at = NULL, batch_id = excluded.batch_id, why = excluded.why,
           name = coalesce(excluded.name, name)`,
        randomUUID(),
        batchId,
        meetingId,
        meeting.title ?? '',
        meeting.meet_url ?? null,
        email,
        name,
        why.join(','),
      );
    }
    for (const email of remove) {
      database.run(
        'UPDATE invitation SET removed_at = ? WHERE meeting_id = ? AND lower(email) = ?',
        at,
        meetingId,
        email,
      );
    }
  });
}

/** Addresses, in lower case, of those who were taken out here and so are not offered again. */
export function removedGuests(database: Database, meetingId: string): readonly string[] {
  return database
    .all(
      'SELECT lower(email) AS email FROM invitation WHERE meeting_id = ? AND removed_at IS NOT NULL',
      meetingId,
    )
    .map((row) => String(row.email));
}

/** One who left the project and comes back is offered like anybody else. */
export function forgetRemoved(database: Database, meetingId: string, email: string): void {
  database.run(
    'DELETE FROM invitation WHERE meeting_id = ? AND lower(email) = ? AND removed_at IS NOT NULL',
    meetingId,
    email,
  );
}
