import { mulberry32, seedOf } from '../random.ts';

/** How long after somebody left the row of it can be read: milliseconds for all rows, or Google's own unevenness. */
export type ReportsLag = number | 'varied';

const minute = 60_000;
export const longestLag = 24 * 60 * minute;

/** Most rows come within the hour, some take hours, and none takes a day. */
export function lagOf(endpoint: string, lag: ReportsLag): number {
  if (lag !== 'varied') return lag;
  const random = mulberry32(seedOf(endpoint));
  const kind = random();
  if (kind < 0.8) return (4 + random() * 51) * minute;
  if (kind < 0.96) return (60 + random() * 180) * minute;
  return (4 + random() * 19.5) * 60 * minute;
}
