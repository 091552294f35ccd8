import type { Link } from '../decision.ts';
import { compareText } from '../text-order.ts';
import { type Guest, isNameless } from './guests.ts';
import type { Known } from './known.ts';
import type { Fold } from './names.ts';

/** The name that a link of a name is about, folded as names are here, whichever source spelt it. */
const nameOfLink = (link: Link, fold: Fold): string => fold(link.subject.slice('name:'.length));

/** What was said of this very account, number, device or endpoint; the latest word holds. */
export function linkOf(guest: Guest, links: readonly Link[]): Known | null {
  let latest: Link | null = null;
  for (const link of links) {
    if (holdsFor(link, guest) && (latest === null || isLater(link, latest))) latest = link;
  }
  return latest && knownBy(latest);
}

/**
 * What was said elsewhere of a guest of that name. It holds only for the one guest who shows it (the caller sees to
 * that) and only for somebody who is invited here; two different answers are none.
 */
export function rememberedName(
  guest: Guest,
  links: readonly Link[],
  invited: { has(email: string): boolean },
  fold: Fold,
): Known | null {
  const names = guest.names;
  let found: Link | null = null;
  for (const link of links) {
    if (
      !isNameless(link.subject) ||
      !names.includes(nameOfLink(link, fold)) ||
      !invited.has(link.email.toLowerCase())
    )
      continue;
    if (found !== null && found.email.toLowerCase() !== link.email.toLowerCase()) return null;
    if (found === null || isLater(link, found)) found = link;
  }
  return found && knownBy(found);
}

function holdsFor(link: Link, guest: Guest): boolean {
  if (isNameless(link.subject))
    return guest.stays.some(
      ({ session }) => session.endpoint === link.endpoint && isNameless(session.subject),
    );
  return guest.stays.some(({ session }) => session.subject === link.subject);
}

const isLater = (one: Link, other: Link): boolean =>
  one.at > other.at || (one.at === other.at && compareText(one.linkId, other.linkId) > 0);

const knownBy = (link: Link): Known => ({
  email: link.email.toLowerCase(),
  name: link.name,
  by: 'link',
  linkId: link.linkId,
});
