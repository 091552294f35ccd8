import { Temporal } from 'temporal-polyfill';
import type { Recurrence, RecurrencePattern } from '../../../preload/contract/series.ts';

export type RepeatsKind = 'weekly' | 'biweekly' | 'workdays' | 'monthlyDay' | 'monthlyNth' | 'custom';

/** How a meeting repeats, as the form holds it. What follows from its first day is not held. */
export interface Repeats {
  readonly kind: RepeatsKind;
  readonly custom: {
    readonly unit: 'days' | 'weeks' | 'months';
    readonly interval: number;
    /** ISO 8601: 1 is Monday. */
    readonly weekdays: readonly number[];
    readonly by: 'day' | 'nth';
  };
  readonly ends: 'until' | 'count';
  /** `2026-12-18` */
  readonly until: string;
  readonly count: number;
  /** Dates that were left out by hand. */
  readonly except: readonly string[];
  /** Holidays of the calendar. */
  readonly holidays: readonly string[];
  readonly skipsHolidays: boolean;
}

const readDate = (text: string): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
};

/** A quarter of a year: the length of a term, and short enough to look over. */
export function newRepeats(kind: RepeatsKind, first: string, holidays: readonly string[]): Repeats {
  const day = readDate(first) ?? Temporal.Now.plainDateISO();
  return {
    kind,
    custom: { unit: 'weeks', interval: 1, weekdays: [day.dayOfWeek], by: 'day' },
    ends: 'until',
    until: day.add({ months: 3 }).toString(),
    count: 12,
    except: [],
    holidays,
    skipsHolidays: true,
  };
}

/** Which of its weekday the day is in its month; the fifth is the last. */
export function placeInMonth(day: Temporal.PlainDate): 1 | 2 | 3 | 4 | -1 {
  const place = Math.ceil(day.day / 7);
  return ([1, 2, 3, 4] as const).find((one) => one === place) ?? -1;
}

/** Null while the first day is none. */
export function patternOf(
  repeats: Pick<Repeats, 'kind' | 'custom'>,
  first: string,
): RecurrencePattern | null {
  const day = readDate(first);
  if (day === null) return null;
  const weekday = day.dayOfWeek;
  const byDay = { kind: 'day', day: day.day } as const;
  const byNth = { kind: 'nth', n: placeInMonth(day), weekday } as const;
  const { unit, interval, weekdays, by } = repeats.custom;
  switch (repeats.kind) {
    case 'weekly':
      return { freq: 'weekly', interval: 1, weekdays: [weekday] };
    case 'biweekly':
      return { freq: 'weekly', interval: 2, weekdays: [weekday] };
    case 'workdays':
      return { freq: 'weekly', interval: 1, weekdays: [1, 2, 3, 4, 5] };
    case 'monthlyDay':
      return { freq: 'monthly', interval: 1, monthly: byDay };
    case 'monthlyNth':
      return { freq: 'monthly', interval: 1, monthly: byNth };
    case 'custom':
      if (unit === 'days') return { freq: 'daily', interval };
      if (unit === 'months') return { freq: 'monthly', interval, monthly: by === 'day' ? byDay : byNth };
      return { freq: 'weekly', interval, weekdays: weekdays.length > 0 ? [...weekdays].sort() : [weekday] };
  }
}

/** What `meetings.create` is asked; null while something is missing. */
export function recurrenceOf(
  repeats: Repeats,
  first: string,
): { readonly recurrence: Recurrence; readonly skip: string[] } | null {
  const pattern = patternOf(repeats, first);
  if (pattern === null || (repeats.ends === 'until' && readDate(repeats.until) === null)) return null;
  const end =
    repeats.ends === 'until'
      ? { kind: 'until' as const, date: repeats.until }
      : { kind: 'count' as const, count: repeats.count };
  return {
    recurrence: { ...pattern, end, except: [...repeats.except] },
    skip: repeats.skipsHolidays ? [...repeats.holidays] : [],
  };
}
