import type { AttendanceSource } from '../../../preload/contract/attendance-facts.ts';
import type { Failure } from '../../result.ts';
import type { Written } from '../records/attendance-records.ts';
import { settleResults } from '../records/settle.ts';
import type { Standing } from '../records/standing.ts';
import { type SyncDesk, writeOutlook } from './desk.ts';
import type { Tracked } from './tracked.ts';

/** What the looks found, counted. */
export interface Tally {
  created: number;
  updated: number;
}

export function count(tally: Tally, { created, updated }: Written): void {
  tally.created += created;
  tally.updated += updated;
}

/** Other work gets its turn after this long. */
const slice = 25;

/** A meeting as it was when a source was asked for it. */
export type AsRead = Pick<Tracked, 'meetingId' | 'start' | 'end' | 'code'>;

/**
 * A source was read for these meetings: where each stands now, and what is judged of it, in one transaction; thousands of
 * them take several, and leave room for calls from the window. The calendar may have moved one meanwhile: what was read
 * for its former time does not stand for the new one, and it stays due. One may have been reduced, and stays so.
 */
export async function finish(
  desk: SyncDesk,
  meetings: readonly AsRead[],
  read: Partial<Standing>,
): Promise<void> {
  const { context, records } = desk;
  for (let next = 0; next < meetings.length; ) {
    if (next > 0) await new Promise((resolve) => setImmediate(resolve));
    const until = performance.now() + slice;
    context.database.transaction(() => {
      do {
        const meeting = meetings[next++];
        if (!meeting || !desk.meetings.isStill(meeting)) continue;
        const { meetingId } = meeting;
        records.setStanding(meetingId, read);
        writeOutlook(desk, meetingId, true);
        settleResults(desk.judge, meetingId);
      } while (next < meetings.length && performance.now() < until);
    });
    context.broadcast.changed('attendance');
  }
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
      if (records.standing(meetingId).reduced) continue;
      records.setStanding(
        meetingId,
        source === 'reports' ? { reportsError: failure } : { meetError: failure },
      );
      writeOutlook(desk, meetingId, false);
    }
  });
  context.broadcast.changed('attendance');
}
