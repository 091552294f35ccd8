import type { AttendanceDetail } from '../../../../preload/contract/attendance.ts';
import type { Participant } from '../../../../preload/contract/attendance-facts.ts';
import type { Within } from '../content.ts';

/** Between these instants time is counted; null: all of it. */
export type Bounds = { readonly from: string; readonly to: string } | null;

/** That a class ended before plan bills nobody less: the window is the planned one. */
export function boundsOf(
  { summary, window, plannedEnd }: Pick<AttendanceDetail, 'summary' | 'window' | 'plannedEnd'>,
  within: Within,
): Bounds {
  if (within === 'all') return null;
  return within === 'window'
    ? { from: window.from, to: plannedEnd ?? window.to }
    : { from: summary.start, to: summary.end };
}

/** Whole seconds inside the bounds: what is begun of the last one does not count. */
export function countSeconds(intervals: Participant['intervals'], bounds: Bounds): number {
  const from = bounds === null ? Number.NEGATIVE_INFINITY : Date.parse(bounds.from);
  const to = bounds === null ? Number.POSITIVE_INFINITY : Date.parse(bounds.to);
  let inside = 0;
  for (const one of intervals) {
    inside += Math.max(0, Math.min(Date.parse(one.to), to) - Math.max(Date.parse(one.from), from));
  }
  return Math.floor(inside / 1000);
}
