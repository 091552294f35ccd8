import { Temporal } from 'temporal-polyfill';
import type { PersonAvailability, Span } from '../../../preload/contract/availability.ts';

/** Half open, milliseconds since the epoch. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

export type CellState = 'free' | 'busy' | 'outside' | 'unknown';

export interface Row {
  readonly person: PersonAvailability;
  readonly working: readonly Interval[];
  readonly busy: readonly Interval[];
  readonly unknown: readonly Interval[];
}

/** What can be said of everybody in one column. */
export interface Summary {
  /** Known to be free, and at work. */
  readonly free: number;
  readonly unknown: number;
  readonly total: number;
  /** Nobody required is known to be busy or is not at work. */
  readonly suits: boolean;
}

const half = 30 * 60_000;
const usualDay = { from: 8, to: 18 };

const intervalsOf = (spans: readonly Span[], day: Interval): readonly Interval[] =>
  spans
    .map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }))
    .filter(({ start, end }) => start < day.end && day.start < end);

export function dayOf(date: string, zone: string): Interval {
  const midnight = (day: Temporal.PlainDate): number => day.toZonedDateTime(zone).epochMilliseconds;
  const day = Temporal.PlainDate.from(date);
  return { start: midnight(day), end: midnight(day.add({ days: 1 })) };
}

export const rowsOf = (people: readonly PersonAvailability[], day: Interval): readonly Row[] =>
  people.map((person) => ({
    person,
    working: intervalsOf(person.working, day),
    busy: intervalsOf(person.busy, day),
    unknown: intervalsOf(person.unknown, day),
  }));

/** Half hours around the organiser's hours and the meeting, in whole hours of the clock; never of another day. */
export function columnsOf(
  day: Interval,
  zone: string,
  organiser: Row | undefined,
  proposed: Interval | null,
): readonly Interval[] {
  const wallHour = (hour: number): number =>
    Temporal.Instant.fromEpochMilliseconds(day.start).toZonedDateTimeISO(zone).withPlainTime({ hour })
      .epochMilliseconds;
  const hours = organiser && organiser.working.length > 0 ? organiser.working : [];
  const meeting = proposed && proposed.start < day.end && day.start < proposed.end ? [proposed] : [];
  const inside = [...hours, ...meeting];
  const usual = hours.length === 0 ? [wallHour(usualDay.from), wallHour(usualDay.to)] : [];
  const first = Math.min(...usual, ...inside.map(({ start }) => start));
  const last = Math.max(...usual, ...inside.map(({ end }) => end));
  const start = Math.max(day.start, wholeHour(first, zone, 'floor'));
  const end = Math.min(day.end, wholeHour(last, zone, 'ceil'));
  const columns: Interval[] = [];
  for (let at = start; at < end; at += half) columns.push({ start: at, end: at + half });
  return columns;
}

const wholeHour = (moment: number, zone: string, roundingMode: 'floor' | 'ceil'): number =>
  Temporal.Instant.fromEpochMilliseconds(moment)
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: 'hour', roundingMode }).epochMilliseconds;

const overlaps = (intervals: readonly Interval[], { start, end }: Interval): boolean =>
  intervals.some((one) => one.start < end && start < one.end);

/** Whoever is busy for a part is busy; who is not known is never free. */
export function stateOf(row: Row, column: Interval): CellState {
  if (overlaps(row.busy, column)) return 'busy';
  if (overlaps(row.unknown, column)) return 'unknown';
  return isOutside(row, column) ? 'outside' : 'free';
}

/** Not at work for the whole of the column. */
export const isOutside = (row: Row, column: Interval): boolean =>
  !row.working.some(({ start, end }) => start <= column.start && column.end <= end);

export function summaryOf(rows: readonly Row[], column: Interval): Summary {
  const states = rows.map((row) => stateOf(row, column));
  const count = (wanted: CellState): number => states.filter((state) => state === wanted).length;
  const stands = (row: Row): boolean =>
    row.person.required && (stateOf(row, column) === 'busy' || isOutside(row, column));
  return {
    free: count('free'),
    unknown: count('unknown'),
    total: rows.length,
    suits: !rows.some(stands),
  };
}

/** Where busy times lie in a column, as parts of its width, 0 to 1. */
export const busyParts = (row: Row, column: Interval): readonly { left: number; width: number }[] =>
  row.busy
    .filter((one) => one.start < column.end && column.start < one.end)
    .map((one) => {
      const left = (Math.max(one.start, column.start) - column.start) / half;
      return { left, width: (Math.min(one.end, column.end) - column.start) / half - left };
    });

/** `2026-11-24` and `10:00` on the wall of `zone`. */
export function wallOf(moment: number, zone: string): { readonly date: string; readonly start: string } {
  const at = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  return { date: at.toPlainDate().toString(), start: at.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

export const addDays = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();
