import type { GoogleAccess } from '../../accounts/access.ts';
import type { Failure } from '../../result.ts';
import type { Interval, ReportRow } from '../model.ts';
import { createMatcher } from '../sources/reports/belongs.ts';
import type { SyncDesk } from './desk.ts';
import { type AsRead, count, fault, finish, type Tally } from './finish.ts';
import { retention } from './state.ts';
import type { Tracked } from './tracked.ts';
import { type Window, windowsOver } from './windows.ts';

const hour = 3_600_000;
/** People come early, and a class may overrun: rows stand in the log by when somebody left. */
const before = hour;
const after = 6 * hour;
/** Rows come newest first, but not to the minute. */
const disorder = hour;

interface Wanted extends AsRead {
  readonly reach: Interval;
}

export interface Reading {
  readonly tally: Tally;
  readonly signal: AbortSignal;
}

/**
 * Reads the audit log once for all the meetings, in few, large windows. Each page is in the database before the next
 * one is taken, and a meeting is finished as soon as the pages have passed it: what is cut short goes on from there.
 */
export async function readReports(
  desk: SyncDesk,
  access: GoogleAccess,
  meetings: readonly Tracked[],
  reading: Reading,
): Promise<Failure | null> {
  const now = desk.context.now();
  const reachOf = ({ start, end }: Tracked): Interval => ({
    from: Math.max(start - before, now - retention.reports),
    to: Math.min(now, end + after),
  });
  const wanted = meetings.map(
    (meeting): Wanted => ({
      meetingId: meeting.meetingId,
      start: meeting.start,
      end: meeting.end,
      code: meeting.code,
      reach: reachOf(meeting),
    }),
  );
  const windows = windowsOver(wanted);
  for (const [index, window] of windows.entries()) {
    const { failure, left } = await readWindow(desk, access, window, reading);
    if (reading.signal.aborted) return failure;
    if (failure === null) continue;
    const unread = windows.slice(index + 1).flatMap((one) => one.meetings);
    desk.refused.set('reports', access.accountId, failure);
    fault(
      desk,
      'reports',
      [...left, ...unread].map(({ meetingId }) => meetingId),
      failure,
    );
    return failure;
  }
  return null;
}

async function readWindow(
  desk: SyncDesk,
  access: GoogleAccess,
  window: Window<Wanted>,
  { tally, signal }: Reading,
): Promise<{ failure: Failure | null; left: readonly Wanted[] }> {
  const { reports } = await desk.sources();
  const startedAt = desk.context.now();
  const matches = createMatcher(desk.meetings.near(window));
  const left = new Map(window.meetings.map((meeting) => [meeting.meetingId, meeting]));
  const isWanted = new Set(left.keys());

  const write = (rows: readonly ReportRow[]): void => {
    const found = new Map<string, ReportRow[]>();
    for (const row of rows) {
      const meetingId = matches(row);
      if (meetingId === null || !isWanted.has(meetingId)) continue;
      const known = found.get(meetingId);
      if (known) known.push(row);
      else found.set(meetingId, [row]);
    }
    count(tally, desk.records.writeStays(found));
  };
  /** Those whose rows would all have come by now. */
  const finishAfter = async (time: number): Promise<void> => {
    const passed = [...left.values()].filter(({ reach }) => reach.from > time);
    for (const { meetingId } of passed) left.delete(meetingId);
    await finish(desk, passed, { reportsAt: startedAt, reportsError: null });
  };

  const read = await reports.read(
    access,
    { from: window.from, to: window.to },
    async (rows) => {
      if (signal.aborted) return;
      desk.refused.answered('reports', access.accountId);
      write(rows);
      const oldest = rows.reduce(
        (least, row) => Math.min(least, row.left ?? row.joined),
        Number.POSITIVE_INFINITY,
      );
      await finishAfter(oldest + disorder);
    },
    signal,
  );
  if (!read.ok) return { failure: read.error, left: [...left.values()] };
  desk.refused.answered('reports', access.accountId);
  if (!signal.aborted) await finishAfter(Number.NEGATIVE_INFINITY);
  return { failure: null, left: [] };
}
