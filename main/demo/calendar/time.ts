import { Temporal } from 'temporal-polyfill';
import { isRecord } from '../http/exchange.ts';
import type { EventTime } from './event.ts';

const withOffset = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
const local = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?$/;

/** Milliseconds of an RFC 3339 text with its mandatory offset; null for anything else. */
export function parseInstant(text: string): number | null {
  if (!withOffset.test(text)) return null;
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return null;
  }
}

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

/** Reads `start` or `end` of a body; a text says what is wrong with it. */
export function parseEventTime(value: unknown, name: 'start' | 'end'): EventTime | string {
  if (!isRecord(value)) return `Missing ${name} time.`;
  const { date, dateTime, timeZone } = value;
  if (timeZone !== undefined && timeZone !== null && (typeof timeZone !== 'string' || !isZone(timeZone))) {
    return `Invalid time zone definition for ${name} time.`;
  }
  const zone = typeof timeZone === 'string' ? timeZone : null;
  if (typeof date === 'string') {
    if (typeof dateTime === 'string') return `Invalid ${name} time.`;
    const valid = /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));
    return valid ? { kind: 'day', date } : `Invalid ${name} time.`;
  }
  if (typeof dateTime !== 'string') return `Missing ${name} time.`;
  const instant = parseInstant(dateTime);
  if (instant !== null) return { kind: 'moment', instant, zone };
  if (!local.test(dateTime)) return `Invalid ${name} time.`;
  if (zone === null) return `Missing time zone definition for ${name} time.`;
  try {
    const zoned = Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone);
    return { kind: 'moment', instant: zoned.epochMilliseconds, zone };
  } catch {
    return `Invalid ${name} time.`;
  }
}

/** RFC 3339 in `zone` with its offset; `Z` in UTC, as Google writes it. */
export function writeInstant(instant: number, zone: string): string {
  if (zone === 'UTC') return `${new Date(instant).toISOString().slice(0, 19)}Z`;
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

export function writeEventTime(time: EventTime, zone: string): Record<string, string> {
  if (time.kind === 'day') return { date: time.date };
  return { dateTime: writeInstant(time.instant, zone), timeZone: time.zone ?? zone };
}
