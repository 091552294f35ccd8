const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * When a source is looked at, from the meeting's end: Reports may have its rows after minutes, hours, or a day. What is
 * not there after a day is hardly late; the last look is for what was.
 */
export const lookPoints: readonly number[] = [
  0.5 * hour,
  1.5 * hour,
  3.5 * hour,
  7.5 * hour,
  15.5 * hour,
  day,
  2 * day,
];

/** From then on, what is not there is not late any more. */
export const notLate = day;
/** After a look from then on nothing is looked at by itself. */
export const lastLook = 2 * day;

export interface LookTimes {
  /** Of the meeting. */
  readonly end: number;
  readonly now: number;
  /** When the source was last read with success. */
  readonly readAt: number | null;
  /** It has said what there is to say; only the last look is left. */
  readonly settled: boolean;
}

/**
 * The point whose look comes next; one that has passed is due now, and however many have passed, one look is for all of
 * them. Null: the last look was made. A reading before the end, or in what is the future since the clock was set back,
 * says nothing.
 */
export function nextPoint({ end, now, readAt, settled }: LookTimes): number | null {
  const read = readAt === null || readAt > now ? Number.NEGATIVE_INFINITY : readAt;
  const points = settled && read >= end ? [lastLook] : lookPoints;
  const next = points.find((point) => end + point > read);
  return next === undefined ? null : end + next;
}

export function isDue(times: LookTimes): boolean {
  const next = nextPoint(times);
  return next !== null && next <= times.now;
}
