export type RelativeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Which unit says a distance in time best, and how many of it. Negative is the past. Minutes count down in whole
 * minutes still to come ("in 12 minutes" until 11:00 are left), so that a countdown never promises too much time.
 * @param distance milliseconds from now
 */
export function relativeParts(distance: number): { value: number; unit: RelativeUnit } {
  const size = Math.abs(distance);
  const sign = distance < 0 ? -1 : 1;
  const whole = (unit: number): number => sign * Math.floor(size / unit) || 0;
  if (size < minute) return { value: 0, unit: 'second' };
  if (size < hour) return { value: whole(minute), unit: 'minute' };
  if (size < day) return { value: whole(hour), unit: 'hour' };
  if (size < 7 * day) return { value: whole(day), unit: 'day' };
  if (size < 30 * day) return { value: whole(7 * day), unit: 'week' };
  if (size < 365 * day) return { value: whole(30 * day), unit: 'month' };
  return { value: whole(365 * day), unit: 'year' };
}

/** Milliseconds until the words of `relativeParts` can change; a live text needs no other tick. */
export function untilNextChange(distance: number): number {
  const size = Math.abs(distance);
  const step = size < hour ? minute : size < day ? hour : day;
  const rest = distance > 0 ? size % step : step - (size % step);
  return Math.max(250, Math.min(rest + 5, 10 * minute));
}
