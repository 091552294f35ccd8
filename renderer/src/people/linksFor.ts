import type { AttendanceLink } from '../../../preload/contract/attendance.ts';
import { folded } from '../attendance/roster.ts';

export interface LinkGroup extends AttendanceLink {
  /** One guest is known to each source by a mark of its own: what reads the same is taken back together. */
  readonly linkIds: readonly string[];
}

/** Those in which every word of the search stands, the latest first. */
export function linksFor(links: readonly AttendanceLink[], query: string): readonly LinkGroup[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const groups = new Map<string, LinkGroup>();
  for (const link of links) {
    const key = JSON.stringify([link.kind, link.shown, link.email]);
    groups.set(key, { ...link, linkIds: [...(groups.get(key)?.linkIds ?? []), link.linkId] });
  }
  return [...groups.values()]
    .filter(({ shown, email, name }) => {
      const text = folded(`${shown} ${email} ${name ?? ''}`);
      return words.every((word) => text.includes(word));
    })
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
