import type { AttendanceState, SourceStanding } from '../../../preload/contract/attendance-facts.ts';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { askingOfBoth, type SyncDesk } from './desk.ts';
import { factsOf, outlookOf, shownAsking } from './plan.ts';

export interface MeetingStanding {
  readonly state: AttendanceState;
  /** Milliseconds since the epoch. */
  readonly nextLook: number | null;
  readonly sources: readonly SourceStanding[];
  /** Some stays are known, whatever the state. */
  readonly hasStays: boolean;
  /** Whoever was not seen was not there. */
  readonly certain: boolean;
  /** Of the last look, when it failed. */
  readonly error: ErrorValue | null;
}

/** How it stands with a meeting and its sources now; null: there is no such meeting. */
export function standingOf(desk: SyncDesk, meetingId: string): MeetingStanding | null {
  const { context } = desk;
  const meeting = desk.meetings.find(meetingId);
  if (!meeting) return null;
  const asking = shownAsking(meeting, askingOfBoth(desk, meeting));
  const { standing, stays } = meeting;
  const sources = (['reports', 'meet'] as const).map((source): SourceStanding => {
    const { accountId, state } = asking[source];
    const readAt = source === 'reports' ? standing.reportsAt : standing.meetAt;
    const failure = source === 'reports' ? standing.reportsError : standing.meetError;
    return {
      source,
      accountId,
      state,
      readAt: readAt === null ? null : new Date(readAt).toISOString(),
      error: failure && context.describe(failure),
    };
  });
  // What is kept of a reduced meeting no longer shows what was known of it, and nothing will follow.
  const { state, nextLook, certain } = standing.reduced
    ? { ...standing, certain: true }
    : outlookOf(factsOf(meeting, asking, context.now()));
  const error = sources.find((source) => source.error !== null)?.error ?? null;
  return { state, nextLook, sources, certain, error, hasStays: stays.reports + stays.meet > 0 };
}
