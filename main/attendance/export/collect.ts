import type { AttendanceDetail, OverviewScope } from '../../../preload/contract/attendance.ts';
import { ok, type Result } from '../../result.ts';
import { AttendanceRecords } from '../records/attendance-records.ts';
import type { ViewDesk } from '../views/desk.ts';
import { getAttendance } from '../views/get.ts';
import { attendanceOverview } from '../views/overview.ts';
import type { Overview } from './content.ts';

/** A meeting as it is shown, so that what the settings hide is hidden here too. */
export interface Collected {
  readonly detail: AttendanceDetail;
  /** All has come that will: whoever was not seen was not there. */
  readonly certain: boolean;
}

/** Other work gets its turn after this long. */
const slice = 25;

export async function collectMeeting(desk: ViewDesk, meetingId: string): Promise<Result<Collected>> {
  const found = await getAttendance(desk, { meetingId });
  if (!found.ok) return found;
  const { certain } = new AttendanceRecords(desk.database).standing(meetingId);
  return ok({ detail: found.value, certain });
}

/** The overview of `scope`, and of each of its meetings what `each` makes of it: details are not kept together. */
export async function collectScope<T>(
  desk: ViewDesk,
  scope: OverviewScope,
  each: (one: Collected) => readonly T[],
): Promise<Result<{ readonly overview: Overview; readonly rows: readonly T[] }>> {
  const overview = await attendanceOverview(desk, scope);
  if (!overview.ok) return overview;
  const rows: T[] = [];
  let until = performance.now() + slice;
  for (const { meetingId } of overview.value.meetings) {
    const one = await collectMeeting(desk, meetingId);
    // It was deleted since: then it is no part of the export.
    if (!one.ok) continue;
    for (const row of each(one.value)) rows.push(row);
    if (performance.now() < until) continue;
    await new Promise((resolve) => setImmediate(resolve));
    until = performance.now() + slice;
  }
  return ok({ overview: overview.value, rows });
}
