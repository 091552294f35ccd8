import type { AttendanceSource } from '../../../preload/contract/attendance-facts.ts';
import type { Failure } from '../../result.ts';
import type { Written } from '../records/attendance-records.ts';
import { settleResults } from '../records/settle.ts';
import type { Standing } from '../records/standing.ts';
import { type SyncDesk, writeOutlook } from './desk.ts';

/** What the looks found, counted. */
export interface Tally {
  created: number;
  updated: number;
}

export function count(tally: Tally, { created, updated, removed }: Written): boolean {
  tally.created += created;
  tally.updated += updated;
  return created + updated + removed > 0;
}

/** A source was read for a meeting: where it stands now, and what is judged of it, in one transaction. */
export function finish(desk: SyncDesk, meetingId: string, read: Partial<Standing>): void {
  const { context, records } = desk;
  context.database.transaction(() => {
    records.setStanding(meetingId, read);
    writeOutlook(desk, meetingId, true);
    settleResults(desk.judge, meetingId);
  });
  context.broadcast.changed('attendance');
}

/** The source could not be read for these: what the other says stands, and so does what was read before. */
export function fault(
  desk: SyncDesk,
  source: AttendanceSource,
  meetingIds: readonly string[],
  failure: Failure,
): void {
  const { context, records } = desk;
  context.database.transaction(() => {
    for (const meetingId of meetingIds) {
      records.setStanding(
        meetingId,
        source === 'reports' ? { reportsError: failure } : { meetError: failure },
      );
      writeOutlook(desk, meetingId, false);
    }
  });
  context.broadcast.changed('attendance');
}
