import type { Occurrences } from '../../../preload/contract/series.ts';
import { writeTime } from '../times.ts';
import { expand } from './expand.ts';
import type { SeriesRecord } from './series-records.ts';

/** Undefined when the rule cannot be read, or gives nothing. */
export function occurrencesOf({ lines, ...anchor }: SeriesRecord): Occurrences | undefined {
  const starts = expand(lines, anchor)?.starts ?? [];
  const [first] = starts;
  const last = starts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const write = (time: number): string => writeTime(time, anchor.timeZone);
  return { count: starts.length, first: write(first), last: write(last) };
}
