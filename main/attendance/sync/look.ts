import type { AttendanceSource } from '../../../preload/contract/attendance-facts.ts';
import type { Failure } from '../../result.ts';
import { refusalOf } from './asking.ts';
import { askingOfBoth, type SyncDesk, writeOutlook } from './desk.ts';
import type { Tally } from './finish.ts';
import { factsOf, wanted } from './plan.ts';
import { readMeet } from './read-meet.ts';
import { type Reading, readReports } from './read-reports.ts';
import type { Tracked } from './tracked.ts';

export interface LookOptions {
  /** A person asks, or the meeting has just ended: every source that may be asked is, whenever it was last. */
  readonly now?: boolean;
  /** Both when left out. */
  readonly only?: AttendanceSource;
  readonly signal: AbortSignal;
}

export interface Looked extends Tally {
  /** The first that may pass by itself; what only a person can mend stands with the meetings. */
  readonly failure: Failure | null;
}

const readers = { reports: readReports, meet: readMeet } as const;

/** Looks at the sources for all of these meetings together; Reports first, because it may spare Meet's requests. */
export async function lookAt(
  desk: SyncDesk,
  meetings: readonly Tracked[],
  options: LookOptions,
): Promise<Looked> {
  const reading: Reading = { tally: { created: 0, updated: 0 }, signal: options.signal };
  let failure: Failure | null = null;
  for (const source of ['reports', 'meet'] as const) {
    const tried = new Set<string>();
    let isRefused: boolean;
    do {
      isRefused = false;
      for (const [accountId, some] of byAccount(desk, source, meetings, options, tried)) {
        if (options.signal.aborted) break;
        tried.add(accountId);
        const access = await desk.connections.google(accountId, source);
        const failed = access.ok ? await readers[source](desk, access.value, some, reading) : access.error;
        if (failed && refusalOf(failed) === null) failure ??= failed;
        else if (failed) isRefused = true;
      }
      // Another account may be allowed what this one is not: the administrator's, where the teacher's is none.
    } while (isRefused && !options.signal.aborted);
  }
  if (!options.signal.aborted) writeBlocked(desk, meetings);
  return { ...reading.tally, failure };
}

/** The meetings that the source is to be read for, as it stands now, by accounts that were not `tried` yet. */
function byAccount(
  desk: SyncDesk,
  source: AttendanceSource,
  meetings: readonly Tracked[],
  options: LookOptions,
  tried: ReadonlySet<string>,
): ReadonlyMap<string, readonly Tracked[]> {
  const accounts = new Map<string, Tracked[]>();
  for (const { meetingId } of meetings) {
    const meeting = desk.meetings.find(meetingId);
    if (!meeting || meeting.code === null) continue;
    if (options.only !== undefined && options.only !== source) continue;
    // The log has who has left; while it runs, most have not.
    if (source === 'reports' && desk.context.now() < meeting.end) continue;
    const asking = askingOfBoth(desk, meeting, options.now ? tried : undefined);
    const { accountId, state } = asking[source];
    if (accountId === null || state !== 'ready' || tried.has(accountId)) continue;
    if (!options.now && !wanted(factsOf(meeting, asking, desk.context.now())).includes(source)) continue;
    const found = accounts.get(accountId);
    if (found) found.push(meeting);
    else accounts.set(accountId, [meeting]);
  }
  return accounts;
}

/** What nobody may be asked for says so, and waits for the person. */
function writeBlocked(desk: SyncDesk, meetings: readonly Tracked[]): void {
  const { context } = desk;
  let changed = false;
  context.database.transaction(() => {
    for (const { meetingId } of meetings) {
      const meeting = desk.meetings.find(meetingId);
      if (!meeting || meeting.code === null) continue;
      const asking = askingOfBoth(desk, meeting);
      if (asking.reports.state === 'ready' || asking.meet.state === 'ready') continue;
      writeOutlook(desk, meetingId, false);
      changed = true;
    }
  });
  if (changed) context.broadcast.changed('attendance');
}
