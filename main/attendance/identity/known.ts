import { compareText } from '../text-order.ts';

/** How an identity is known, the surest first. */
export type Evidence = 'email' | 'link' | 'name';

export interface Known {
  /** Lower case. */
  readonly email: string;
  readonly name: string | null;
  readonly by: Evidence;
  readonly linkId: string | null;
}

const doubt = { link: 0, name: 1, email: 2 } as const;

/**
 * Of all evidence that somebody is this person, what most needs to be seen: what was said by hand and can be taken back,
 * then a name, then an address. The same one, whatever order they come in.
 */
export function mostTelling(guests: readonly { readonly known: Known | null }[]): Known | null {
  let found: Known | null = null;
  for (const { known } of guests) if (known && (found === null || compare(known, found) < 0)) found = known;
  return found;
}

const compare = (one: Known, other: Known): number =>
  doubt[one.by] - doubt[other.by] ||
  compareText(one.linkId ?? '', other.linkId ?? '') ||
  compareText(other.name ?? '', one.name ?? '');
