import type { AttendanceDetail, OverviewScope } from '../../../preload/contract/attendance.ts';
import { Pacer } from '../../pacing/pacer.ts';
import { ok, type Result } from '../../result.ts';
import { decideAttendance } from '../decide.ts';
import type { AttendanceDecision } from '../decision.ts';
import { type Desk, gatherFacts } from '../records/gather.ts';
import type { ViewDesk } from '../views/desk.ts';
import { getAttendance } from '../views/get.ts';
import { attendanceOverview } from '../views/overview.ts';
import type { Overview } from './content.ts';

/**
 * The overview of `scope`, and of each of its meetings what `each` makes of it: details are not kept together. They are
 * those of the views, so that what the settings hide is hidden here too.
 */
export async function collectScope<T>(
  desk: ViewDesk,
  scope: OverviewScope,
  each: (detail: AttendanceDetail) => readonly T[],
): Promise<Result<{ readonly overview: Overview; readonly rows: readonly T[] }>> {
  const overview = await attendanceOverview(desk, scope);
  if (!overview.ok) return overview;
  const rows: T[] = [];
  const pacer = new Pacer();
  for (const { meetingId } of overview.value.meetings) {
    const one = await getAttendance(desk, { meetingId }, judgeAgain);
    // It was deleted since: then it is no part of the export.
    if (!one.ok) continue;
    for (const row of each(one.value)) rows.push(row);
    if (pacer.due()) await pacer.rest();
  }
  return ok({ overview: overview.value, rows });
}

/** The overview has kept what comes out: to write it once more would wait for the disk, for each meeting. */
function judgeAgain(desk: Desk, meetingId: string): AttendanceDecision | null {
  const facts = gatherFacts(desk, meetingId);
  return facts && decideAttendance(facts);
}
