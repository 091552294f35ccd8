import { compareText } from '../text-order.ts';
import { Guest } from './guests.ts';
import { mostTelling } from './known.ts';
import type { Fold } from './names.ts';

/** Which guests are one. */
export class Groups {
  readonly #fold: Fold;
  readonly #groups = new Map<Guest, Set<Guest>>();

  constructor(fold: Fold) {
    this.#fold = fold;
  }

  join(one: Guest, other: Guest): void {
    const group = this.#of(one);
    const joining = this.#of(other);
    if (group === joining) return;
    for (const guest of joining) {
      group.add(guest);
      this.#groups.set(guest, group);
    }
  }

  /** False, and nothing joined, when that would make one guest of two that one source tells apart. */
  joinStrangers(one: Guest, other: Guest): boolean {
    const group = this.#of(one);
    const joining = this.#of(other);
    if (group === joining) return true;
    const sources = new Set([...group].flatMap(sourcesOf));
    if ([...joining].flatMap(sourcesOf).some((source) => sources.has(source))) return false;
    if ([...group, ...joining].some(({ known }) => known !== null)) return false;
    this.join(one, other);
    return true;
  }

  /** A group that would be two known people at once is no group: nothing tells where it has to be cut. */
  breakContradictions(): void {
    for (const group of new Set(this.#groups.values())) {
      const emails = new Set([...group].flatMap(({ known }) => (known ? [known.email] : [])));
      if (emails.size > 1) for (const guest of group) this.#groups.set(guest, new Set([guest]));
    }
  }

  /** One guest for each group; those that were never joined as they are. */
  merged(guests: readonly Guest[]): readonly Guest[] {
    const seen = new Set<Set<Guest>>();
    return guests.flatMap((guest) => {
      const group = this.#groups.get(guest);
      if (group === undefined || group.size === 1) return [guest];
      if (seen.has(group)) return [];
      seen.add(group);
      return [mergedOf([...group], this.#fold)];
    });
  }

  #of(guest: Guest): Set<Guest> {
    const group = this.#groups.get(guest) ?? new Set([guest]);
    this.#groups.set(guest, group);
    return group;
  }
}

function mergedOf(group: readonly Guest[], fold: Fold): Guest {
  const keys = group
    .flatMap((guest) => guest.keys)
    .sort((one, other) => rank(one) - rank(other) || compareText(one, other));
  return new Guest(
    keys,
    group.flatMap((guest) => guest.stays),
    mostTelling(group),
    fold,
  );
}

const ranks = ['mail:', 'user:', 'phone:', 'device:', 'meet:'];

/** The surest name of a guest; Meet's endpoint before that of Reports, because it is known first. */
function rank(key: string): number {
  const index = ranks.findIndex((prefix) => key.startsWith(prefix));
  return index === -1 ? ranks.length : index;
}

const sourcesOf = (guest: Guest): readonly string[] => [
  ...new Set(guest.stays.map(({ session }) => session.source)),
];
