import { writeTime } from '../../meetings/times.ts';
import { isTimeZone } from '../../settings/time-zone.ts';

/** RFC 3339 in UTC. Sessions come by the thousand, and `Temporal` takes its time. */
export const instantOf = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace('.000Z', 'Z');

export const instantOrNull = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : instantOf(milliseconds);

/** A zone that this computer does not know is read as UTC. */
export const knownZone = (timeZone: string): string => (isTimeZone(timeZone) ? timeZone : 'UTC');

/** RFC 3339 with the offset of the meeting's zone. */
export function scheduled(held: {
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
}): {
  start: string;
  end: string;
  timeZone: string;
} {
  const timeZone = knownZone(held.timeZone);
  return { start: writeTime(held.start, timeZone), end: writeTime(held.end, timeZone), timeZone };
}
