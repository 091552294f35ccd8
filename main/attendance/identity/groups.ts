import { joined, ordered } from '../lists.ts';
import { compareText } from '../text-order.ts';
import { Guest, keysOf, staysOf } from './guests.ts';
import { mostTelling } from './known.ts';
import type { Fold } from './names.ts';

/** Which guests are one. */
export class Groups {
  readonly #fold: Fold;
  /** Of those that were joined. */
  readonly #groups = new Map<Guest, Guest[]>();

  constructor(fold: Fold) {
    this.#fold = fold;
  }

  join(one: Guest, other: Guest): void {
    const group = this.#groups.get(one);
    const joining = this.#groups.get(other);
    if (group === undefined && joining === undefined) this.#begin([one, other]);
    else if (group === undefined || group !== joining)
      this.#begin([...(group ?? [one]), ...(joining ?? [other])]);
  }

  /** False, and nothing joined, when that would make one guest of two that one source tells apart. */
  joinStrangers(one: Guest, other: Guest): boolean {
    const group = this.#groups.get(one) ?? [one];
    const joining = this.#groups.get(other) ?? [other];
    if (group === joining) return true;
    const sources = new Set(group.flatMap(sourcesOf));
    if (joining.flatMap(sourcesOf).some((source) => sources.has(source))) return false;
    if ([...group, ...joining].some(({ known }) => known !== null)) return false;
    this.join(one, other);
    return true;
  }

  /** A group that would be two known people at once is no group: nothing tells where it has to be cut. */
  breakContradictions(): void {
    for (const group of this.#groups.values())
      if (isContradiction(group)) for (const guest of group) this.#groups.delete(guest);
  }

  /** One guest for each group; those that were never joined as they are. */
  merged(guests: readonly Guest[]): readonly Guest[] {
    const merged: Guest[] = [];
    for (const guest of guests) {
      const group = this.#groups.get(guest);
      if (group === undefined) merged.push(guest);
      else if (group[0] === guest) merged.push(mergedOf(group, this.#fold));
    }
    return merged;
  }

  #begin(group: Guest[]): void {
    for (const guest of group) this.#groups.set(guest, group);
  }
}

function isContradiction(group: readonly Guest[]): boolean {
  let email: string | null = null;
  for (const { known } of group) {
    if (known === null) continue;
    if (email !== null && email !== known.email) return true;
    email = known.email;
  }
  return false;
}

function mergedOf(group: readonly Guest[], fold: Fold): Guest {
  return new Guest(ordered(joined(group, keysOf), byRank), joined(group, staysOf), mostTelling(group), fold);
}

const ranks = ['mail:', 'user:', 'phone:', 'device:', 'meet:'];

/** The surest name of a guest; Meet's endpoint before that of Reports, because it is known first. */
const byRank = (one: string, other: string): number => rank(one) - rank(other) || compareText(one, other);

function rank(key: string): number {
  let index = 0;
  for (const prefix of ranks) {
    if (key.startsWith(prefix)) return index;
    index += 1;
  }
  return index;
}

const sourcesOf = (guest: Guest): readonly string[] => [
  ...new Set(guest.stays.map(({ session }) => session.source)),
];
