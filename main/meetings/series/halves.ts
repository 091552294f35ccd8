import type { Temporal } from 'temporal-polyfill';
import { fail, ok, type Result } from '../../result.ts';
import { expand } from './expand.ts';
import { readParts, readTimes } from './lines.ts';
import type { SeriesRecord } from './series-records.ts';
import { compact, compactInstant, zoned } from './wall.ts';

export interface Halves {
  /** Null: nothing takes place before the cut. */
  readonly before: SeriesRecord | null;
  readonly rest: SeriesRecord;
}

/**
 * A series cut in two before the occurrence that starts, by its rule, at `at` (milliseconds). The old half gets an
 * `UNTIL`, the new one what is left of the `COUNT`; added and left out dates go to the half they stand in.
 * `series-rule-kept`: the rule cannot be read; `event-deleted`: it has no such occurrence.
 */
export function halves(series: SeriesRecord, at: number): Result<Halves> {
  const expansion = expand(series.lines, series);
  if (!expansion) return fail('series-rule-kept', { rule: series.lines.join(' ') });
  if (!expansion.starts.includes(at)) return fail('event-deleted');
  const passed = expansion.ruled.filter((start) => start < at).length;
  const length = series.end - series.start;
  const rest = series.lines.flatMap((line) => {
    if (!line.startsWith('RRULE:')) return within(line, series, (time) => time >= at);
    const count = Number(readParts(line).get('COUNT'));
    return [count >= 1 ? withParts(line, { COUNT: String(count - passed) }) : line];
  });
  const before = series.lines.flatMap((line) =>
    line.startsWith('RRULE:')
      ? [withParts(line, { COUNT: null, UNTIL: lastBefore(at, series) })]
      : within(line, series, (time) => time < at),
  );
  const isFirst = !expansion.starts.some((start) => start < at);
  return ok({
    before: isFirst ? null : { ...series, lines: before },
    rest: { ...series, start: at, end: at + length, lines: rest },
  });
}

/** Inclusive, and in the form of the start (RFC 5545 3.3.10). */
function lastBefore(at: number, { allDay, timeZone }: SeriesRecord): string {
  if (!allDay) return compactInstant(at - 1000);
  const day: Temporal.PlainDate = zoned(at, timeZone).toPlainDate().subtract({ days: 1 });
  return day.toString().replaceAll('-', '');
}

/** The rule with some of its parts replaced, or, with null, taken out. */
export function withParts(line: string, changes: Readonly<Record<string, string | null>>): string {
  const parts = new Map<string, string | null>([...readParts(line), ...Object.entries(changes)]);
  const written = [...parts].flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return `RRULE:${written.join(';')}`;
}

function within(line: string, series: SeriesRecord, keeps: (time: number) => boolean): string[] {
  const times = readTimes(line, series).filter((time) => time !== null);
  const kept = times.filter(keeps);
  if (kept.length === times.length) return [line];
  if (kept.length === 0) return [];
  const name = line.startsWith('RDATE') ? 'RDATE' : 'EXDATE';
  const walls = kept.map((time) => zoned(time, series.timeZone).toPlainDateTime());
  return [
    series.allDay
      ? `${name};VALUE=DATE:${walls.map((wall) => compact(wall).slice(0, 8)).join(',')}`
      : `${name};TZID=${series.timeZone}:${walls.map(compact).join(',')}`,
  ];
}
