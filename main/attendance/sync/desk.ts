import type { Account } from '../../../preload/contract/accounts.ts';
import type { AttendanceSource } from '../../../preload/contract/attendance-facts.ts';
import type { Connections } from '../../accounts/access.ts';
import type { Context } from '../../context.ts';
import type { Failure } from '../../result.ts';
import type { AttendanceRecords } from '../records/attendance-records.ts';
import type { Desk } from '../records/gather.ts';
import type { MeetSource } from '../sources/meet/meet.ts';
import type { AccountLookup } from '../sources/people/accounts.ts';
import type { ReportsSource } from '../sources/reports/reports.ts';
import { askingOf, type Refusals, refusalOf, refusedFor } from './asking.ts';
import { type AskingOfBoth, factsOf, outlookOf, shownAsking } from './plan.ts';
import type { Tracked, TrackedMeetings } from './tracked.ts';

export interface Sources {
  readonly reports: ReportsSource;
  readonly meet: MeetSource;
  readonly people: AccountLookup;
}

/** What the looks are made with. */
export interface SyncDesk {
  readonly context: Context;
  readonly connections: Connections;
  /** As they are in memory. */
  readonly accounts: () => readonly Account[];
  readonly records: AttendanceRecords;
  readonly meetings: TrackedMeetings;
  /** What judging needs. */
  readonly judge: Desk;
  /** Loaded when something is first looked at. */
  readonly sources: () => Promise<Sources>;
  readonly refused: RefusedAccounts;
}

/** What accounts were refused, for a day or until a connection changes. */
export class RefusedAccounts {
  readonly #known = new Map<string, { readonly failure: Failure; readonly at: number }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  readonly get = (source: AttendanceSource, accountId: string): Failure | null => {
    const known = this.#known.get(`${source} ${accountId}`);
    const isFresh = known && Math.abs(this.#now() - known.at) < refusedFor;
    return isFresh ? known.failure : null;
  };

  set(source: AttendanceSource, accountId: string, failure: Failure): void {
    if (refusalOf(failure) === null) return;
    this.#known.set(`${source} ${accountId}`, { failure, at: this.#now() });
  }

  answered(source: AttendanceSource, accountId: string): void {
    this.#known.delete(`${source} ${accountId}`);
  }

  clear(): void {
    this.#known.clear();
  }
}

/** `only`: a person asks, so what was refused is tried again, but for these accounts, which just were. */
export function askingOfBoth(desk: SyncDesk, meeting: Tracked, only?: ReadonlySet<string>): AskingOfBoth {
  const refused: Refusals = (source, accountId) =>
    only === undefined || only.has(accountId) ? desk.refused.get(source, accountId) : null;
  const facts = { now: desk.context.now(), refused };
  return {
    reports: askingOf('reports', meeting, desk.accounts(), facts),
    meet: askingOf('meet', meeting, desk.accounts(), facts),
  };
}

/**
 * The meeting as the sources now leave it: its state and its next look, in the transaction that runs. One whose details
 * were deleted stays as it was judged: that nothing is kept of anybody does not say that nobody came.
 */
export function writeOutlook(desk: SyncDesk, meetingId: string, isLook: boolean): void {
  const meeting = desk.meetings.find(meetingId);
  if (!meeting || meeting.standing.reduced) return;
  const { state, answered, certain, nextLook, final } = outlookOf(
    factsOf(meeting, shownAsking(meeting, askingOfBoth(desk, meeting)), desk.context.now()),
  );
  const { attempts } = meeting.standing;
  const next = { state, answered, certain, nextLook, final };
  desk.records.setStanding(meetingId, {
    ...next,
    attempts: isLook && state === 'waiting' ? attempts + 1 : attempts,
  });
}
