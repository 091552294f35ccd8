import type { AttendanceSource } from '../../../preload/contract/attendance-facts.ts';
import type { AttendanceFacts, DecidedStay } from '../decision.ts';
import type { Came } from '../identity/identify.ts';
import type { Interval } from '../model.ts';
import { type BothSources, compareSources, noComparison } from './compare.ts';
import { overlap } from './intervals.ts';
import { presenceOf } from './presence.ts';

/**
 * Compares the two sources for each person who came, once both have answered and the meeting is over (before, Reports
 * has only those who left). That a source did not see somebody is said only when all its rows have come, and when nobody
 * whom it alone saw could be that person: unless both have an address, that is anybody who was there at that time.
 */
export function createComparison(
  facts: Pick<AttendanceFacts, 'answered' | 'running' | 'absenceCertain'>,
  came: readonly Came[],
): (one: Came) => BothSources {
  const both = facts.answered.includes('reports') && facts.answered.includes('meet');
  if (!both || facts.running) return () => noComparison;
  let alone: readonly SeenByOne[] | null = null;
  return (one) =>
    compareSources(one.stays, (source) => {
      if (!facts.absenceCertain || one.room) return true;
      alone ??= seenByOne(came);
      return alone.some((other) => other.source === source && mayBeOne(one, other));
    });
}

interface SeenByOne {
  readonly source: AttendanceSource;
  readonly came: Came;
  readonly intervals: readonly Interval[];
}

function seenByOne(came: readonly Came[]): readonly SeenByOne[] {
  const seen: SeenByOne[] = [];
  for (const one of came) {
    const source = one.room ? null : onlySource(one.stays);
    if (source !== null) seen.push({ source, came: one, intervals: presenceOf(one.stays).intervals });
  }
  return seen;
}

function onlySource(stays: readonly DecidedStay[]): AttendanceSource | null {
  const source = stays[0]?.session.source ?? null;
  for (const { session } of stays) if (session.source !== source) return null;
  return source;
}

function mayBeOne(one: Came, other: SeenByOne): boolean {
  if (one.known !== null && other.came.known !== null) return false;
  return overlap(presenceOf(one.stays).intervals, other.intervals) > 0;
}
