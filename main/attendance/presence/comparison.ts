import type { AttendanceSource } from '../../../preload/contract/attendance-facts.ts';
import type { AttendanceFacts } from '../decision.ts';
import type { Came } from '../identity/identify.ts';
import { type BothSources, compareSources, noComparison } from './compare.ts';
import { overlap } from './intervals.ts';
import { presenceOf } from './presence.ts';

/**
 * Compares the two sources for each person who came, once both have answered and the meeting is over (before, Reports
 * has only those who left). That a source did not see somebody is said only when all its rows have come and nobody
 * unknown was there at that time for it: that could be the same person under another name.
 */
export function createComparison(
  facts: Pick<AttendanceFacts, 'answered' | 'running' | 'absenceCertain'>,
  came: readonly Came[],
): (one: Came) => BothSources {
  const both = facts.answered.includes('reports') && facts.answered.includes('meet');
  if (!both || facts.running) return () => noComparison;
  const strangers = came.filter(({ known, room }) => known === null && !room);
  return (one) =>
    compareSources(one.stays, (source) => {
      if (!facts.absenceCertain || one.room) return true;
      return strangers.some((other) => other !== one && isOnlyOf(source, other) && overlaps(one, other));
    });
}

const isOnlyOf = (source: AttendanceSource, { stays }: Came): boolean =>
  stays.every(({ session }) => session.source === source);

const overlaps = (one: Came, other: Came): boolean =>
  overlap(presenceOf(one.stays).intervals, presenceOf(other.stays).intervals) > 0;
