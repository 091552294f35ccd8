import type { AttendanceLink } from '../../../preload/contract/attendance.ts';
import { folded } from '../attendance/roster.ts';

/** Those in which every word of the search stands, the latest first. */
export function linksFor(links: readonly AttendanceLink[], query: string): readonly AttendanceLink[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return links
    .filter(({ shown, email, name }) => {
      const text = folded(`${shown} ${email} ${name ?? ''}`);
      return words.every((word) => text.includes(word));
    })
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
