import { type DateContext, type DateReading, readDate } from './dates.ts';
import { type ClockMinutes, readTime, readTimeRange } from './times.ts';

/** What one cell says about when: a day, a time, both, and perhaps an end. */
export interface Moment {
  readonly date: Exclude<DateReading, { kind: 'unreadable' }> | null;
  readonly start: ClockMinutes | null;
  readonly end: ClockMinutes | null;
}

/**
 * Null: the cell has text, and it is neither a day nor a time. `10.05` is either: `first` says what it is rather.
 */
export function readMoment(
  text: string,
  context: DateContext,
  first: 'day' | 'time' = 'time',
): Moment | null {
  const time = readClock(text);
  const date = readDate(text, context);
  if (time && (first === 'time' || date.kind === 'unreadable')) return { date: null, ...time };
  if (date.kind !== 'unreadable') return { date, start: null, end: null };
  for (const [left, right] of splits(text)) {
    const before = readDate(left, context);
    const after = readClock(right);
    if (before.kind !== 'unreadable' && after) return { date: before, ...after };
  }
  return null;
}

function readClock(text: string): Pick<Moment, 'start' | 'end'> | null {
  const start = readTime(text);
  return start === null ? readTimeRange(text) : { start, end: null };
}

/** `2026-11-23T09:00`, `23 nov, 9:00 - 10:30`: at every space, comma or T, the shortest day first. */
function* splits(text: string): Generator<readonly [string, string]> {
  for (const match of text.matchAll(/(?<=\d)T(?=\d)|[\s,]+/g)) {
    yield [
      text.slice(0, match.index),
      text.slice(match.index + match[0].length).replace(/^(?:at|a las) /i, ''),
    ];
  }
}

/** The days that stand in a cell, for finding out their order. */
export function dayTexts(text: string, first: 'day' | 'time'): string[] {
  if (first === 'time' && readClock(text)) return [];
  return [text, ...[...splits(text)].map(([left]) => left)];
}
