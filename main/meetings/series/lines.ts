import { Temporal } from 'temporal-polyfill';
import type { Recurrence } from '../../../preload/contract/series.ts';
import { compact, compactInstant, readCompact, zoned } from './wall.ts';

/** Where a series begins: its start in milliseconds, the zone whose wall clock it follows, and whether it has whole days. */
export interface Anchor {
  readonly start: number;
  readonly timeZone: string;
  readonly allDay: boolean;
}

const names: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const nameOf = (weekday: number): string => names[weekday - 1] ?? 'MO';
const weekdayOf = (name: string): number => names.indexOf(name) + 1;

/**
 * The rule as `Event.recurrence` of the Calendar API v3 takes it: RRULE and EXDATE lines, no DTSTART. `UNTIL` is the end
 * of the last day on the series' clock, in UTC (RFC 5545 3.3.10); exceptions stand at the time of the start.
 */
export function writeLines(rule: Recurrence, anchor: Anchor): string[] {
  const parts = [`FREQ=${rule.freq.toUpperCase()}`];
  if (rule.interval > 1) parts.push(`INTERVAL=${rule.interval}`);
  // Weeks begin on Monday for everyone: without WKST "every two weeks on Sunday and Monday" would depend on the reader.
  if (rule.freq === 'weekly') {
    const days = rule.weekdays.length > 0 ? rule.weekdays : [zoned(anchor.start, anchor.timeZone).dayOfWeek];
    parts.push(
      'WKST=MO',
      `BYDAY=${[...new Set(days)]
        .sort((left, right) => left - right)
        .map(nameOf)
        .join(',')}`,
    );
  }
  if (rule.freq === 'monthly') {
    parts.push(
      rule.monthly.kind === 'day'
        ? `BYMONTHDAY=${rule.monthly.day}`
        : `BYDAY=${rule.monthly.n}${nameOf(rule.monthly.weekday)}`,
    );
  }
  parts.push(
    rule.end.kind === 'count' ? `COUNT=${rule.end.count}` : `UNTIL=${untilOf(rule.end.date, anchor)}`,
  );
  return [`RRULE:${parts.join(';')}`, ...exceptionLines(rule.except, anchor)];
}

function untilOf(date: string, { timeZone, allDay }: Anchor): string {
  const day = Temporal.PlainDate.from(date);
  if (allDay) return day.toString().replaceAll('-', '');
  const next = day.add({ days: 1 }).toZonedDateTime(timeZone);
  return compactInstant(next.epochMilliseconds - 1000);
}

/** One line, with the zone's name: the times stay right when its rules change before the day comes. */
export function exceptionLines(dates: readonly string[], anchor: Anchor): string[] {
  const days = [...new Set(dates)].sort();
  if (days.length === 0) return [];
  if (anchor.allDay) return [`EXDATE;VALUE=DATE:${days.map((day) => day.replaceAll('-', '')).join(',')}`];
  const time = zoned(anchor.start, anchor.timeZone).toPlainTime();
  const times = days.map((day) => compact(Temporal.PlainDate.from(day).toPlainDateTime(time)));
  return [`EXDATE;TZID=${anchor.timeZone}:${times.join(',')}`];
}

/** The rule that the lines stand for; null when they say more than a `Recurrence` can. */
export function readLines(lines: readonly string[], anchor: Anchor): Recurrence | null {
  const [rule, ...others] = lines.filter((line) => line.startsWith('RRULE:'));
  if (rule === undefined || others.length > 0 || lines.some((line) => !/^(RRULE:|EXDATE[:;])/.test(line)))
    return null;
  const parts = readParts(rule);
  const except = readExceptions(lines, anchor);
  const end = readEnd(parts, anchor);
  const interval = Number(parts.get('INTERVAL') ?? '1');
  if (except === null || end === null || !Number.isInteger(interval) || interval < 1 || interval > 99)
    return null;
  const common = { interval, end, except };
  const by = (names: readonly string[]): boolean =>
    [...parts.keys()].every((name) =>
      ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', ...names].includes(name),
    );
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return by([]) ? { freq: 'daily', ...common } : null;
    case 'WEEKLY': {
      // The start of the week matters only when weeks are left out.
      if (!by(['BYDAY']) || (interval > 1 && (parts.get('WKST') ?? 'MO') !== 'MO')) return null;
      const days = parts.get('BYDAY')?.split(',').map(weekdayOf) ?? [
        zoned(anchor.start, anchor.timeZone).dayOfWeek,
      ];
      return days.includes(0)
        ? null
        : { freq: 'weekly', weekdays: days.sort((left, right) => left - right), ...common };
    }
    case 'MONTHLY': {
      if (!by(['BYDAY', 'BYMONTHDAY'])) return null;
      const monthly = readMonthly(parts, anchor);
      return monthly && { freq: 'monthly', monthly, ...common };
    }
    default:
      return null;
  }
}

type Parts = ReadonlyMap<string, string>;
type Monthly = Extract<Recurrence, { freq: 'monthly' }>['monthly'];

/** The parts of `RRULE:FREQ=WEEKLY;COUNT=3` by name. */
export function readParts(line: string): Map<string, string> {
  const parts = line.slice('RRULE:'.length).toUpperCase().split(';').filter(Boolean);
  return new Map(parts.map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
}

function readMonthly(parts: Parts, anchor: Anchor): Monthly | null {
  const byDay = parts.get('BYDAY');
  const byMonthDay = parts.get('BYMONTHDAY');
  if (byDay !== undefined && byMonthDay !== undefined) return null;
  if (byDay === undefined) {
    const day = Number(byMonthDay ?? zoned(anchor.start, anchor.timeZone).day);
    return Number.isInteger(day) && day >= 1 && day <= 31 ? { kind: 'day', day } : null;
  }
  const found = /^([1-4]|-1)(MO|TU|WE|TH|FR|SA|SU)$/.exec(byDay);
  const n = ([1, 2, 3, 4, -1] as const).find((one) => String(one) === found?.[1]);
  return found && n ? { kind: 'nth', n, weekday: weekdayOf(found[2] ?? '') } : null;
}

function readEnd(parts: Parts, { timeZone }: Anchor): Recurrence['end'] | null {
  const count = Number(parts.get('COUNT'));
  const until = parts.get('UNTIL');
  if (until === undefined)
    return Number.isInteger(count) && count >= 1 && count <= 730 ? { kind: 'count', count } : null;
  const last = readCompact(until, timeZone);
  return last === null ? null : { kind: 'until', date: zoned(last, timeZone).toPlainDate().toString() };
}

/** Null when an exception has a form that cannot be read. */
function readExceptions(lines: readonly string[], anchor: Anchor): string[] | null {
  const times = lines.flatMap((line) => (line.startsWith('EXDATE') ? readTimes(line, anchor) : []));
  const days = times.flatMap((time) =>
    time === null ? [] : [zoned(time, anchor.timeZone).toPlainDate().toString()],
  );
  return days.length === times.length ? [...new Set(days)].sort() : null;
}

/** The times of an EXDATE or RDATE line, in milliseconds. */
export function readTimes(line: string, anchor: Anchor): (number | null)[] {
  const zone = /;TZID=([^:;]+)/.exec(line)?.[1] ?? anchor.timeZone;
  return line
    .replace(/^[^:]*:/, '')
    .split(',')
    .map((text) => readTimeIn(text, zone));
}

function readTimeIn(text: string, zone: string): number | null {
  try {
    return readCompact(text, zone);
  } catch {
    return null;
  }
}
