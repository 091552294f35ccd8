import { Temporal } from 'temporal-polyfill';
import { day, type Interval } from './intervals.ts';

/** A stretch of time in which the clocks of a zone are not changed. `offset`: wall time minus UTC, milliseconds. */
export interface Stretch extends Interval {
  readonly offset: number;
}

/** How a zone's clocks run between two moments, the changes in their order. */
export type Offsets = (timeZone: string, range: Interval) => readonly Stretch[];

/**
 * Asks the time zone data once for each zone and span of time: the rest of the computation is with whole numbers.
 * Spans are widened to quarters of a year, so that neighbouring ranges share what was asked.
 */
export function createOffsets(): Offsets {
  const known = new Map<string, readonly Stretch[]>();
  const quarter = 91 * day;
  return (timeZone, range) => {
    const start = Math.floor((range.start - day) / quarter) * quarter;
    const end = Math.ceil((range.end + day) / quarter) * quarter;
    const key = `${timeZone} ${start} ${end}`;
    const found = known.get(key) ?? readOffsets(timeZone, { start, end });
    known.set(key, found);
    return found;
  };
}

function readOffsets(timeZone: string, range: Interval): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(range.start).toZonedDateTimeISO(timeZone);
  while (at.epochMilliseconds < range.end) {
    const next = at.getTimeZoneTransition('next');
    const end = Math.min(next?.epochMilliseconds ?? range.end, range.end);
    stretches.push({ start: at.epochMilliseconds, end, offset: at.offsetNanoseconds / 1_000_000 });
    if (next === null) break;
    at = next;
  }
  return stretches;
}

/** What a clock in the zone shows, as milliseconds since the epoch of a clock that shows UTC. */
export function wallClock(stretches: readonly Stretch[]): (moment: number) => number {
  return (moment) => moment + (stretches.findLast(({ start }) => start <= moment)?.offset ?? 0);
}
