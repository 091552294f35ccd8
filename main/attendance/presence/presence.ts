import type { DecidedStay } from '../decision.ts';
import { ordered } from '../lists.ts';
import { extend, type Growing, lengthOf, type Stretch } from './intervals.ts';

/** What stays are together. Milliseconds; instants null: there was no stay. */
export interface Presence {
  readonly intervals: readonly Stretch[];
  readonly firstIn: number | null;
  readonly lastOut: number | null;
  readonly inside: number;
}

export const nowhere: Presence = { intervals: [], firstIn: null, lastOut: null, inside: 0 };

/** Stays without length say when somebody was first in only where there are no others. */
export function presenceOf(stays: readonly DecidedStay[]): Presence {
  const [only] = stays;
  if (only === undefined) return nowhere;
  if (stays.length === 1 && only.session.joined < only.to) return presenceOfOne(only);
  const intervals = unionOf(inOrder(stays));
  const first = intervals[0];
  const last = intervals.at(-1);
  if (first !== undefined && last !== undefined)
    return { intervals, firstIn: first.from, lastOut: last.to, inside: lengthOf(intervals) };
  const moments = stays.map(({ session }) => session.joined);
  return { intervals, firstIn: Math.min(...moments), lastOut: Math.max(...moments), inside: 0 };
}

/** Most are one stretch, so that the list is begun with it, not with room for many. */
function unionOf(stays: readonly DecidedStay[]): readonly Growing[] {
  let union: Growing[] | null = null;
  for (const { session, to, toEstimated } of stays) {
    if (union !== null) extend(union, session.joined, to, toEstimated);
    else if (session.joined < to) union = [{ from: session.joined, to, toEstimated }];
  }
  return union ?? [];
}

/** Most people come once. */
function presenceOfOne({ session: { joined: from }, to, toEstimated }: DecidedStay): Presence {
  return { intervals: [{ from, to, toEstimated }], firstIn: from, lastOut: to, inside: to - from };
}

/** By when they began, whatever order the sources told them in. */
export const inOrder = (stays: readonly DecidedStay[]): readonly DecidedStay[] => ordered(stays, byStart);

function byStart(one: DecidedStay, other: DecidedStay): number {
  const apart = one.session.joined - other.session.joined;
  if (apart !== 0) return apart;
  return one.session.sessionId < other.session.sessionId ? -1 : 1;
}
