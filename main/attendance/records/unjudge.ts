import type { Database } from '../../storage/database.ts';

/** There is something left to judge by. */
const hasDetails = 'meeting_id NOT IN (SELECT meeting_id FROM attendance_meeting WHERE reduced = 1)';

/** What the judgement of these rests on has changed: they are judged again when they are looked at. */
export function unjudge(database: Database, meetingIds: readonly string[]): void {
  database.run(
    `DELETE FROM attendance_judged WHERE meeting_id IN (SELECT value FROM json_each(?)) AND ${hasDetails}`,
    JSON.stringify(meetingIds),
  );
}

export function unjudgeAll(database: Database): void {
  database.run(`DELETE FROM attendance_judged WHERE ${hasDetails}`);
}
