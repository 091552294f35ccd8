import {
  type AttendanceCounts,
  judgement as judgements,
} from '../../../preload/contract/attendance-facts.ts';
import type { Database, Row } from '../../storage/database.ts';
import { oneOf } from '../records/values.ts';

/** Counts again, from the judgements, those of the meetings whose details are not there to be judged again. */
export function recountKept(database: Database, meetingIds: readonly string[]): void {
  const kept = database.all(
    `SELECT meeting_id FROM attendance_meeting
     WHERE reduced = 1 AND meeting_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(meetingIds),
  );
  for (const { meeting_id: meetingId = null } of kept) {
    const rows = database.all('SELECT * FROM attendance_result WHERE meeting_id = ?', meetingId);
    database.run(
      'UPDATE attendance_judged SET counts = ? WHERE meeting_id = ?',
      JSON.stringify(countRows(rows)),
      meetingId,
    );
  }
}

function countRows(rows: readonly Row[]): AttendanceCounts {
  const people = rows.map((row) => ({ row, judgement: oneOf(judgements.options, row.judgement, 'pending') }));
  const invited = people.filter(({ row }) => row.invited === 1);
  const count = (what: (one: (typeof people)[number]) => boolean) => invited.filter(what).length;
  return {
    invited: invited.length,
    came: count(({ row }) => row.came === 1),
    late: count(({ row, judgement }) => row.late === 1 && judgement !== 'excused'),
    leftEarly: count(({ row, judgement }) => row.left_early === 1 && judgement !== 'excused'),
    partly: count(({ judgement }) => judgement === 'partly'),
    noShow: count(({ judgement }) => judgement === 'no-show'),
    excused: count(({ judgement }) => judgement === 'excused'),
    pending: count(({ judgement }) => judgement === 'pending'),
    uninvited: people.filter(({ row, judgement }) => row.invited !== 1 && judgement !== 'unknown-guest')
      .length,
    unknownGuests: people.filter(({ judgement }) => judgement === 'unknown-guest').length,
    inNow: people.filter(({ row }) => row.in_now === 1).length,
  };
}
