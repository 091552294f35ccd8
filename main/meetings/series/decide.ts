import { fail, ok, type Result } from '../../result.ts';
import { readTime } from '../times.ts';
import { halves } from './halves.ts';
import { moveSeries } from './move.ts';
import type { SeriesRecord } from './series-records.ts';

export interface Wanted {
  readonly scope: 'following' | 'all';
  readonly startTime?: string | undefined;
  readonly endTime?: string | undefined;
}

/** all: the series itself becomes `to`; following: it is cut to `cut`, and `to` is a series of its own. */
export type Decided =
  | { readonly scope: 'all'; readonly to: SeriesRecord; readonly isMoved: boolean }
  | { readonly scope: 'following'; readonly cut: SeriesRecord; readonly to: SeriesRecord };

/**
 * What a change comes to, seen from the occurrence that its rule starts at `at` (milliseconds). Occurrences of `dropped`
 * were deleted by themselves and stay deleted.
 */
export function decide(
  series: SeriesRecord,
  at: number,
  wanted: Wanted,
  dropped: readonly number[],
): Result<Decided> {
  const parts = halves(series, at);
  if (!parts.ok) return parts;
  const { before, rest } = parts.value;
  const times = newTimes(series, at, wanted);
  if (!times.ok) return times;
  const isMoved = wanted.startTime !== undefined || wanted.endTime !== undefined;
  if (wanted.scope === 'following' && before) {
    const later = dropped.filter((start) => start >= at);
    const to = moveSeries(rest, at, times.value, later);
    return to.ok ? ok({ scope: 'following', cut: before, to: to.value }) : to;
  }
  // The rule of a series that is not moved is not written again.
  const to = isMoved ? moveSeries(series, at, times.value, dropped) : ok(series);
  return to.ok ? ok({ scope: 'all', to: to.value, isMoved }) : to;
}

/** Of the occurrence itself. */
export function newTimes(
  series: SeriesRecord,
  at: number,
  { startTime, endTime }: Pick<Wanted, 'startTime' | 'endTime'>,
): Result<{ start: number; end: number }> {
  const start = startTime?.trim() ? readTime('startTime', startTime, series.timeZone) : ok(at);
  if (!start.ok) return start;
  const length = series.end - series.start;
  const end = endTime?.trim() ? readTime('endTime', endTime, series.timeZone) : ok(start.value + length);
  if (!end.ok) return end;
  return end.value > start.value
    ? ok({ start: start.value, end: end.value })
    : fail('end-not-after-start', { field: 'endTime' });
}
