import { day, type Interval } from './intervals.ts';

/** `freebusy.query` takes at most 50 calendars (`calendarExpansionMax`). */
const mostCalendars = 50;
/** Longer spans than two to three months are refused. */
const longest = 60 * day;

export function batches(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / mostCalendars) }, (_, index) =>
    ids.slice(index * mostCalendars, (index + 1) * mostCalendars),
  );
}

/** The range in whole days of UTC, so that what is remembered serves neighbouring questions, in pieces Google takes. */
export function chunks(range: Interval): readonly Interval[] {
  const first = Math.floor(range.start / day) * day;
  const last = Math.ceil(range.end / day) * day;
  const pieces: Interval[] = [];
  for (let start = first; start < last; start += longest) {
    pieces.push({ start, end: Math.min(start + longest, last) });
  }
  return pieces;
}
