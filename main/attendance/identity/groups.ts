import { joined, ordered } from '../lists.ts';
import { compareText } from '../text-order.ts';
import { Guest, keysOf, onlyName, staysOf } from './guests.ts';
import { mostTelling } from './known.ts';
import type { Fold } from './names.ts';

/** From now on both are one. */
export function join(one: Guest, other: Guest): void {
  if (one.group !== null && one.group === other.group) return;
  const group = [...groupOf(one), ...groupOf(other)];
  for (const guest of group) guest.group = group;
}

/** False, and nothing joined, when that would make one guest of two that one source tells apart. */
export function joinStrangers(one: Guest, other: Guest): boolean {
  if (one.group !== null && one.group === other.group) return true;
  const sources = new Set(groupOf(one).flatMap(sourcesOf));
  if (groupOf(other).some((guest) => sourcesOf(guest).some((source) => sources.has(source)))) return false;
  if ([...groupOf(one), ...groupOf(other)].some(({ known }) => known !== null)) return false;
  join(one, other);
  return true;
}

/** A group that would be two known people at once is no group: nothing tells where it has to be cut. */
export function breakContradictions(guests: readonly Guest[]): void {
  for (const { group } of guests)
    if (group !== null && isContradiction(group)) for (const guest of group) guest.group = null;
}

/** One guest for each group; those that were never joined as they are. */
export function merged(guests: readonly Guest[], fold: Fold): readonly Guest[] {
  const all: Guest[] = [];
  for (const guest of guests) {
    if (guest.group === null) all.push(guest);
    else if (guest.group[0] === guest) all.push(mergedOf(guest.group, fold));
  }
  return all;
}

const groupOf = (guest: Guest): readonly Guest[] => guest.group ?? [guest];

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
  const keys = ordered(joined(group, keysOf), byRank);
  return new Guest(keys, joined(group, staysOf), mostTelling(group), fold, sharedNames(group));
}

/** Mostly both sources show the same name, which need not be folded once more; null: they show several. */
function sharedNames(group: readonly Guest[]): readonly string[] | null {
  const [first] = group;
  const name = first ? onlyName(first) : null;
  if (name === null || first === undefined) return null;
  return group.every((guest) => onlyName(guest) === name) ? first.names : null;
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
