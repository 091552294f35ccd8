import { Temporal } from 'temporal-polyfill';
import type { Interval } from './intervals.ts';

/** From midnight of `first` to midnight after `last`, on the wall of `timeZone`. */
export function daysFrom(first: string, last: string, timeZone: string): Interval {
  const midnight = (date: Temporal.PlainDate): number => date.toZonedDateTime(timeZone).epochMilliseconds;
  return {
    start: midnight(Temporal.PlainDate.from(first)),
    end: midnight(Temporal.PlainDate.from(last).add({ days: 1 })),
  };
}

export const dateAt = (moment: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The first day that may be offered, `noticeDays` after today. */
export const firstDay = (now: number, noticeDays: number, timeZone: string): string =>
  Temporal.PlainDate.from(dateAt(now, timeZone)).add({ days: noticeDays }).toString();

/** No slot starts before: now, or midnight of the first day that may be offered. */
export function earliestStart(now: number, noticeDays: number, timeZone: string): number {
  if (noticeDays === 0) return now;
  const first = firstDay(now, noticeDays, timeZone);
  return Math.max(now, daysFrom(first, first, timeZone).start);
}

export const daysBetween = (first: string, last: string): number =>
  Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days;
