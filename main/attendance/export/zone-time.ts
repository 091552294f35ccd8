import { writeTime } from '../../meetings/times.ts';

const quarter = 15 * 60_000;
/** Offsets of all zones since 1972 change on a quarter of an hour, and so many are kept of one zone. */
const most = 10_000;

/**
 * Writes instants as ISO 8601 with the offset that `zone` has then, to the second. An export has them by the thousand,
 * and most lie in the same quarters of an hour.
 */
export function timesIn(zone: string): (instant: string | null) => string | null {
  const offsets = new Map<number, string>();
  return (instant) => {
    if (instant === null) return null;
    const at = Date.parse(instant);
    const key = Math.floor(at / quarter);
    let offset = offsets.get(key);
    if (offset === undefined) {
      offset = writeTime(at, zone).slice(19);
      if (offsets.size >= most) offsets.clear();
      offsets.set(key, offset);
    }
    const sign = offset.startsWith('-') ? -1 : 1;
    const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
    const wall = at + (offset === 'Z' ? 0 : sign * minutes * 60_000);
    return new Date(Math.floor(wall / 1000) * 1000).toISOString().slice(0, 19) + offset;
  };
}
