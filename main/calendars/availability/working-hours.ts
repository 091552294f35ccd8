import { day, type Interval, minute, union } from './intervals.ts';
import type { Offsets } from './zone-offsets.ts';

/** When somebody works, by the clock on their wall. */
export interface WorkingHours {
  /** IANA zone. */
  readonly timeZone: string;
  /** `HH:MM`, `00:00` to `24:00`. */
  readonly from: string;
  readonly to: string;
  /** 1 Monday to 7 Sunday. */
  readonly workingDays: readonly number[];
  /** `YYYY-MM-DD` */
  readonly holidays: readonly string[];
}

/** Minutes since midnight of `HH:MM`. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Days since 1 January 1970 of `YYYY-MM-DD`. */
export const dayNumber = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / day);

/** 1 Monday to 7 Sunday; 1 January 1970 was a Thursday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/**
 * The moments of `range` at which the clock on the wall shows a time of work. On a day when the clocks change, the hour
 * that is skipped is not there and the hour that comes twice counts both times.
 */
export function workingWindows(hours: WorkingHours, range: Interval, offsets: Offsets): readonly Interval[] {
  const days = new Set(hours.workingDays);
  const holidays = new Set(hours.holidays.map(dayNumber));
  const from = minutesOf(hours.from) * minute;
  const to = minutesOf(hours.to) * minute;
  const windows: Interval[] = [];
  for (const stretch of offsets(hours.timeZone, range)) {
    const start = Math.max(stretch.start, range.start);
    const end = Math.min(stretch.end, range.end);
    if (start >= end) continue;
    const last = Math.floor((end - 1 + stretch.offset) / day);
    for (let number = Math.floor((start + stretch.offset) / day); number <= last; number += 1) {
      if (!days.has(weekdayOf(number)) || holidays.has(number)) continue;
      const midnight = number * day - stretch.offset;
      windows.push({ start: Math.max(start, midnight + from), end: Math.min(end, midnight + to) });
    }
  }
  return union(windows);
}
