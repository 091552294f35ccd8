import type { AttendanceSource } from '../../../preload/contract/attendance-facts.ts';
import type { DecidedDifference, DecidedPerson, DecidedStay } from '../decision.ts';
import { presenceOf } from './presence.ts';

/** Clocks and whole seconds differ; more than this is worth a look. Milliseconds. */
export const tolerance = 60_000;

export interface BothSources {
  readonly bySource: DecidedPerson['bySource'];
  readonly differences: readonly DecidedDifference[];
}

export const noComparison: BothSources = { bySource: [], differences: [] };

/**
 * What each source alone says of one person, and where they differ by more than a minute. `mayMiss`: a source could
 * have seen this person without being able to say so, so that its silence tells nothing.
 */
export function compareSources(
  stays: readonly DecidedStay[],
  mayMiss: (source: AttendanceSource) => boolean,
): BothSources {
  const reports = told('reports', stays);
  const meet = told('meet', stays);
  const bySource = [reports, meet];
  if (reports.firstIn === null || meet.firstIn === null) {
    const silent = reports.firstIn === null ? 'reports' : 'meet';
    if (mayMiss(silent)) return { bySource, differences: [] };
    return { bySource, differences: [{ what: 'seen', reports: reports.firstIn, meet: meet.firstIn }] };
  }
  const differences: DecidedDifference[] = [];
  note(differences, 'joined', reports.firstIn, meet.firstIn);
  // What only stands in for an end is no value of the source's.
  if (!stays.some(({ toEstimated }) => toEstimated)) {
    note(differences, 'left', reports.lastOut, meet.lastOut);
    note(differences, 'inside', reports.inside, meet.inside);
  }
  return { bySource, differences };
}

function note(
  differences: DecidedDifference[],
  what: DecidedDifference['what'],
  reports: number | null,
  meet: number | null,
): void {
  if (reports !== null && meet !== null && Math.abs(reports - meet) > tolerance)
    differences.push({ what, reports, meet });
}

/** Most people come once, which needs no union. */
function told(source: AttendanceSource, stays: readonly DecidedStay[]): DecidedPerson['bySource'][number] {
  let only: DecidedStay | null = null;
  for (const stay of stays) {
    if (stay.session.source !== source) continue;
    if (only !== null) return toldOfSeveral(source, stays);
    only = stay;
  }
  if (only === null) return { source, firstIn: null, lastOut: null, inside: 0 };
  const { joined } = only.session;
  return { source, firstIn: joined, lastOut: only.to, inside: only.to - joined };
}

function toldOfSeveral(
  source: AttendanceSource,
  stays: readonly DecidedStay[],
): DecidedPerson['bySource'][number] {
  const { firstIn, lastOut, inside } = presenceOf(stays.filter(({ session }) => session.source === source));
  return { source, firstIn, lastOut, inside };
}
