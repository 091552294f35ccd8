import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type Anchor, readTimes } from './lines.ts';
import { zoned } from './wall.ts';

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
    lines.flatMap((line) => (line.startsWith(name) ? readTimes(line, anchor).filter((time) => time !== null) : []));
  const excluded = new Set(named('EXDATE'));
  const all = [...new Set([...ruled, ...named('RDATE')])].sort((left, right) => left - right);
  const starts = all.filter((start) => !excluded.has(start));
  return {
    starts: starts.slice(0, mostOccurrences),
    ruled: ruled.slice(0, mostOccurrences),
    more: ruled.length > mostOccurrences,
  };
}

function ruleStarts(line: string, anchor: Anchor): number[] | null {
  try {
    const rule = new RRuleTemporal({
      rruleString: withUtcUntil(line.slice('RRULE:'.length), anchor),
      dtstart: zoned(anchor.start, anchor.timeZone),
      temporal: Temporal,
    });
    return rule.all((_, index) => index <= mostOccurrences).map((time) => time.epochMilliseconds);
  } catch {
    return null;
  }
}

/** A whole-day series ends with a date, which the library takes for an instant in UTC. */
function withUtcUntil(rule: string, { timeZone }: Anchor): string {
  return rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)(?=;|$)/i, (_, year, month, day) => {
    const next = Temporal.PlainDate.from(`${year}-${month}-${day}`).add({ days: 1 }).toZonedDateTime(timeZone);
    const last = Temporal.Instant.fromEpochMilliseconds(next.epochMilliseconds - 1000).toString();
    return `UNTIL=${last.replaceAll(/[-:]/g, '')}`;
  });
}
