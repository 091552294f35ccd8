import { createShelf, type Shelf } from './shelf.ts';

/** What a row is held against to find its meeting. */
export interface MeetingFacts {
  readonly meetingId: string;
  /** The calendar's id of this occurrence: an instance of a series ends in `_YYYYMMDDTHHMMSSZ`. */
  readonly eventId: string;
  /** The event id of the series; null: it is no instance. */
  readonly seriesId: string | null;
  /** Of the Meet room, letters only, lower case; null: it has none. */
  readonly code: string | null;
  readonly start: number;
  readonly end: number;
}

/** Who was where, as far as it says which meeting it was. */
export interface Stay {
  readonly code: string | null;
  readonly eventId: string | null;
  readonly joined: number;
  readonly left: number | null;
}

/** The meetingId; null: none of the meetings that it was made for. */
export type Matcher = (stay: Stay) => string | null;

const minute = 60_000;

/** A stay without an overlap belongs when it ended at most this long before the start, … */
export const earlyReach = 60 * minute;

/**
 * … or began at most this long after the end: a class that overran, whose room was then restarted. Which of the runs
 * hang together (at most 15 minutes apart) is seen later, when all stays are there.
 */
export const lateReach = 60 * minute;

/** Who names the very occurrence may be further away: it may have been moved on the day. */
export const namedReach = 12 * 60 * minute;

/**
 * Finds the meeting of a stay, in O(log n + k) for k meetings of the same room within reach: by the id of the
 * occurrence, then by that of its series and the time, then by the code and the time. Of several, the one that it
 * overlaps most, else the nearest, else the earliest. A room that is used again next week, or on the next day, is
 * another occurrence's, or nobody's: no identity reaches further than its time.
 */
export function createMatcher(meetings: readonly MeetingFacts[]): Matcher {
  const byEvent = shelves(meetings, ({ eventId }) => eventId);
  const bySeries = shelves(meetings, ({ seriesId }) => seriesId);
  const byCode = shelves(meetings, ({ code }) => code);
  return ({ code, eventId, joined, left }) => {
    const stay = { from: joined, to: Math.max(joined, left ?? joined) };
    const named = eventId === null ? undefined : byEvent.get(eventId)?.nearest(stay, namedReach, namedReach);
    if (named) return named.meetingId;
    const series = eventId === null ? undefined : bySeries.get(seriesOf(eventId));
    const found =
      series?.nearest(stay, earlyReach, lateReach) ??
      (code === null ? undefined : byCode.get(code)?.nearest(stay, earlyReach, lateReach));
    return found?.meetingId ?? null;
  };
}

/** Without the suffix of an instance: `_20260310T150000Z`, or `_20260310` of one that lasts whole days. */
const seriesOf = (eventId: string): string => eventId.replace(/_R?\d{8}(?:T\d{6}Z?)?$/, '');

function shelves(
  meetings: readonly MeetingFacts[],
  keyOf: (meeting: MeetingFacts) => string | null,
): ReadonlyMap<string, Shelf<MeetingFacts>> {
  const groups = new Map<string, MeetingFacts[]>();
  for (const meeting of meetings) {
    const key = keyOf(meeting);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(meeting);
    else groups.set(key, [meeting]);
  }
  return new Map([...groups].map(([key, group]) => [key, createShelf(group)]));
}
