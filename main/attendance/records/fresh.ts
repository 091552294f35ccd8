import type { Database } from '../../storage/database.ts';
import type { Desk } from './gather.ts';
import { judgedBy, settleResults } from './settle.ts';

/** Other work gets its turn after this long. */
const slice = 25;

/**
 * Judges those of the meetings whose results do not hold any more (guests or rules have changed, or it runs now), so
 * that they can be read from `attendance_result`.
 */
export async function makeFresh(desk: Desk, meetingIds: readonly string[]): Promise<void> {
  const stale = staleAmong(desk.database, meetingIds);
  for (let next = 0; next < stale.length; ) {
    if (next > 0) await new Promise((resolve) => setImmediate(resolve));
    const until = performance.now() + slice;
    desk.database.transaction(() => {
      do settleResults(desk, stale[next++] ?? '');
      while (next < stale.length && performance.now() < until);
    });
  }
}

function staleAmong(database: Database, meetingIds: readonly string[]): readonly string[] {
  return database
    .all(
      `SELECT value AS meeting_id FROM json_each(?)
       LEFT JOIN attendance_judged AS judged ON judged.meeting_id = value
       LEFT JOIN attendance_meeting AS known ON known.meeting_id = value
       WHERE judged.judged_by IS NOT ? AND known.reduced IS NOT 1`,
      JSON.stringify(meetingIds),
      judgedBy,
    )
    .map((row) => String(row.meeting_id));
}
