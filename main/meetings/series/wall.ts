import { Temporal } from 'temporal-polyfill';

/** `20261225T090000`, as RFC 5545 writes a wall-clock time. */
export function compact(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

/** `20261225T080000Z` */
export function compactInstant(milliseconds: number): string {
  return `${compact(zoned(milliseconds, 'UTC').toPlainDateTime())}Z`;
}

export function zoned(milliseconds: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone);
}

/** Milliseconds of `20261225T090000`, `20261225T080000Z` or `20261225` (midnight) in `zone`; null for anything else. */
export function readCompact(text: string, zone: string): number | null {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text);
  if (!found) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', utc = ''] = found;
  try {
    const wall = Temporal.PlainDateTime.from(`${year}-${month}-${day}T${hour}:${minute}:${second}`);
    return wall.toZonedDateTime(utc === 'Z' ? 'UTC' : zone).epochMilliseconds;
  } catch {
    return null;
  }
}
