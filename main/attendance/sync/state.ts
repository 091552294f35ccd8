import type { AttendanceSource, AttendanceState } from '../../../preload/contract/attendance-facts.ts';
import { evidenceOf, isNotHeld, meetIsSure } from './evidence.ts';
import type { StateFacts } from './facts.ts';

const day = 24 * 3_600_000;

/**
 * For so long after its end Google keeps what it knows of a meeting.
 * https://support.google.com/a/answer/7061566 (180 days), conferenceRecords of Meet REST v2 (30 days)
 */
export const retention: Readonly<Record<AttendanceSource, number>> = { reports: 180 * day, meet: 30 * day };

const sources = ['reports', 'meet'] as const;

/** What a person is told of a meeting; what is not known yet is never told as absence. */
export function stateOf(facts: StateFacts): AttendanceState {
  const { now, start, end } = facts;
  const { answered, running } = evidenceOf(facts);
  if (!facts.hasRoom) return 'no-room';
  if (running) return 'live';
  if (isNotHeld(facts)) return 'not-held';
  if (now < start) return 'upcoming';
  if (hasData(facts, answered)) {
    return facts.reports.stays + facts.meet.stays > 0 ? 'complete' : 'nobody';
  }
  return unanswered(facts, now - end);
}

/** What was seen while it ran is only a part, until somebody has looked after its end. */
function hasData(facts: StateFacts, answered: readonly AttendanceSource[]): boolean {
  return answered.includes('reports') || meetIsSure(facts, 'ended');
}

function unanswered(facts: StateFacts, age: number): AttendanceState {
  const standings = sources.map((source) => facts[source].standing);
  const ready = sources.filter((source) => facts[source].standing === 'ready');
  const saysNothing = (source: AttendanceSource) =>
    source === 'meet' && !facts.organizer && meetIsSure(facts, 'none');
  if (ready.some((source) => !saysNothing(source))) {
    return ready.every((source) => facts[source].failed || saysNothing(source)) ? 'failed' : 'waiting';
  }
  if (age > retention.reports) return 'expired';
  if (standings.includes('sign-in')) return 'sign-in';
  if (standings.includes('api-disabled')) return 'api-disabled';
  // Who was found to be no administrator has nothing left that could be asked.
  const nothingLeft = facts.meet.standing === 'expired' && facts.reports.standing === 'refused';
  return nothingLeft ? 'expired' : 'no-permission';
}
