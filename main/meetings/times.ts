import { Temporal } from 'temporal-polyfill';
import { fail, ok, type Result } from '../result.ts';

/** RFC 3339 section 5.6, plus wall times without an offset; seconds may be left out, as form fields do. */
const shape = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})?$/;

/** The IANA zone named, in its usual spelling; the computer's when none is named. Bare offsets are no zones. */
export function readZone(name: string | undefined, computer: string): Result<string> {
  const value = name?.trim() || computer;
  if (!/^[A-Za-z]/.test(value)) return fail('zone-unknown', { field: 'timeZone', value });
  try {
    return ok(Temporal.Now.zonedDateTimeISO(value).timeZoneId);
  } catch {
    return fail('zone-unknown', { field: 'timeZone', value });
  }
}

/**
 * Milliseconds of `text`: an RFC 3339 time with its offset, or a wall time in `zone`. A wall time that the clocks skip
 * is `time-skipped`; one that they show twice is the earlier.
 */
export function readTime(field: string, text: string, zone: string): Result<number> {
  const value = text.trim();
  const found = shape.exec(value);
  if (!found) return fail('time-invalid', { field, value });
  try {
    if (found[1]) return ok(wholeSecond(Temporal.Instant.from(value.toUpperCase()).epochMilliseconds));
    const wall = Temporal.PlainDateTime.from(value.toUpperCase());
    const placed = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
    if (!placed.toPlainDateTime().equals(wall)) return fail('time-skipped', { field, value, zone });
    return ok(wholeSecond(placed.epochMilliseconds));
  } catch (error) {
    if (error instanceof RangeError) return fail('time-invalid', { field, value });
    throw error;
  }
}

/** Calendar keeps no fractions of a second. */
function wholeSecond(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}

/** RFC 3339 with the offset that `zone` has at that time, to the second. */
export function writeTime(milliseconds: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

export function writeInstant(milliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
}
