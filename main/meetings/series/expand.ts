import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type Anchor, readParts, readTimes } from './lines.ts';
import { readCompact, zoned } from './wall.ts';

/** Google expands a series to about this many occurrences. */
export const mostOccurrences = 730;

export interface Expansion {
  /** Starts in milliseconds, in order, without the exceptions; at most `mostOccurrences`. */
  readonly starts: readonly number[];
  /** What the rule gives before exceptions are taken out: `COUNT` counts these (RFC 5545 3.3.10). */
  readonly ruled: readonly number[];
  /** There are more than are given. */
  readonly more: boolean;
}

/** Null: a rule that cannot be read. Times follow the wall clock of the zone; one that the clocks skip is left out. */
export function expand(lines: readonly string[], anchor: Anchor): Expansion | null {
  const rule = lines.find((line) => line.startsWith('RRULE:'));
  const plain = lines.every((line) => /^(RRULE:|EXDATE[:;]|RDATE[:;])/.test(line));
  if (!plain || lines.filter((line) => line.startsWith('RRULE:')).length > 1) return null;
  const ruled = rule === undefined ? [anchor.start] : ruleStarts(rule, anchor);
  if (ruled === null) return null;
  const named = (name: string): number[] =>
    lines.flatMap((line) =>
      line.startsWith(name) ? readTimes(line, anchor).filter((time) => time !== null) : [],
    );
  const excluded = new Set(named('EXDATE'));
  const all = [...new Set([...ruled, ...named('RDATE')])].sort((left, right) => left - right);
  const starts = all.filter((start) => !excluded.has(start));
  return {
    starts: starts.slice(0, mostOccurrences),
    ruled: ruled.slice(0, mostOccurrences),
    more: ruled.length > mostOccurrences,
  };
}

/**
 * The library walks through days without a zone, and Temporal places each on the zone's clock: its own zone tables miss
 * the changes of some zones (Africa/Casablanca from 2029 on, rrule-temporal 2.2.7).
 */
function ruleStarts(line: string, anchor: Anchor): number[] | null {
  const parts = readParts(line);
  const count = Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY);
  const last = lastInstant(parts.get('UNTIL'), anchor);
  if (last === null || !(count >= 1)) return null;
  const endless = [...parts].filter(([name]) => name !== 'COUNT' && name !== 'UNTIL');
  const wall = zoned(anchor.start, anchor.timeZone).toPlainDateTime();
  const starts: number[] = [];
  try {
    const rule = new RRuleTemporal({
      rruleString: endless.map(([name, value]) => `${name}=${value}`).join(';'),
      dtstart: wall.toZonedDateTime('UTC'),
      temporal: Temporal,
    });
    rule.all((time) => {
      const start = placed(time.toPlainDateTime(), anchor, wall);
      if (start !== null && start <= last) starts.push(start);
      return starts.length < Math.min(count, mostOccurrences + 1) && (start === null || start <= last);
    });
    return starts;
  } catch {
    return null;
  }
}

/** Null where the clocks skip the time. A time that comes twice is the first, but for the start of the series itself. */
function placed(
  time: Temporal.PlainDateTime,
  { start, timeZone }: Anchor,
  first: Temporal.PlainDateTime,
): number | null {
  if (time.equals(first)) return start;
  const at = time.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return at.toPlainDateTime().equals(time) ? at.epochMilliseconds : null;
}

/** A date stands for the whole day. Null: neither a date nor a time. */
function lastInstant(until: string | undefined, { timeZone }: Anchor): number | null {
  if (until === undefined) return Number.POSITIVE_INFINITY;
  const last = readCompact(until, timeZone);
  if (last === null || until.includes('T')) return last;
  return zoned(last, timeZone).add({ days: 1 }).epochMilliseconds - 1000;
}
