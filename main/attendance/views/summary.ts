import type { AttendanceState, AttendanceSummary } from '../../../preload/contract/attendance-facts.ts';
import type { Row } from '../../storage/database.ts';
import { type Held, heldColumns, readHeld } from '../records/held.ts';
import { answeredBy, readStanding, type Standing, untouched } from '../records/standing.ts';
import { readCounts } from './counts.ts';
import type { ViewDesk } from './desk.ts';
import { instantOrNull, scheduled } from './instants.ts';
import { stateOf } from './state.ts';

/** A meeting with how it stands and what its people come to: with `FROM`, up to the condition. */
export const selectMeetings = `SELECT ${heldColumns}, known.meeting_id AS known, known.*, judged.counts AS counts,
    meeting.meeting_id AS meeting_id
  FROM meeting
  LEFT JOIN attendance_meeting AS known ON known.meeting_id = meeting.meeting_id
  LEFT JOIN attendance_judged AS judged ON judged.meeting_id = meeting.meeting_id`;

export interface Looked {
  readonly held: Held;
  readonly standing: Standing;
  readonly row: Row;
}

export function readLooked(row: Row): Looked {
  return { held: readHeld(row), standing: row.known === null ? untouched : readStanding(row), row };
}

/** Something is known, and not yet who was not there. What was reduced says no more than it does. */
export const isPartial = ({ answered, certain, reduced, state }: Standing): boolean =>
  answered.length > 0 && !certain && !reduced && state !== 'not-held';

/** While it runs, Google Meet's alone: Reports does not know who is inside, however lately it was asked. */
function readAt(standing: Standing, state: AttendanceState): number | null {
  const { reportsAt, meetAt } = standing;
  if (state === 'live' && answeredBy(standing).includes('meet')) return meetAt;
  const reads = [reportsAt, meetAt].filter((at) => at !== null);
  return reads.length === 0 ? null : Math.max(...reads);
}

export function summaryOf(desk: ViewDesk, { held, standing, row }: Looked): AttendanceSummary {
  const state = stateOf(held, standing, desk.now());
  const failure = standing.reportsError ?? standing.meetError;
  return {
    meetingId: held.meetingId,
    title: held.title,
    ...scheduled(held),
    seriesId: held.seriesId,
    projectId: held.projectId,
    state,
    sources: [...answeredBy(standing)],
    readAt: instantOrNull(readAt(standing, state)),
    nextLook: instantOrNull(standing.nextLook),
    final: standing.final,
    partial: isPartial(standing),
    reduced: standing.reduced,
    error: failure && desk.describe(failure),
    counts: readCounts(row.counts),
  };
}
