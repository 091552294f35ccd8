import { Temporal } from 'temporal-polyfill';

/** Wall time minus UTC, in minutes. */
const offsetAt = (timeZone: string, moment: number): number =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).offsetNanoseconds / 60e9;

/** `2026-12-25` on the wall of the zone. */
export const dateOn = (timeZone: string, moment: number): string =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/**
 * The first of `moments` at which a clock in `theirs` is not as far from one in `ours` as it is at `since`, and by how
 * many minutes it is further ahead; null when it never is.
 */
export function shiftOf(
  theirs: string,
  ours: string,
  since: number,
  moments: readonly number[],
): { readonly at: number; readonly minutes: number } | null {
  if (theirs === ours) return null;
  const distance = (moment: number): number => offsetAt(theirs, moment) - offsetAt(ours, moment);
  const used = distance(since);
  for (const at of moments) {
    const minutes = distance(at) - used;
    if (minutes !== 0) return { at, minutes };
  }
  return null;
}
