import type { Invited } from '../model.ts';
import { compareText } from '../text-order.ts';
import { foldName, wordsOfName } from './names.ts';

/** Who among the invited a shown name may mean, the nearest first: the same name, all words of one in the other, the same first name. */
export function candidatesFor(
  shown: readonly string[],
  invited: readonly Invited[],
): readonly { readonly email: string; readonly name: string | null }[] {
  const names = shown.map((name) => ({ folded: foldName(name), words: wordsOfName(name) }));
  return invited
    .map((person) => ({ person, distance: Math.min(...names.map((name) => distance(name, person))) }))
    .filter(({ distance }) => Number.isFinite(distance))
    .sort(
      (one, other) =>
        one.distance - other.distance ||
        compareText(foldName(one.person.name ?? ''), foldName(other.person.name ?? '')) ||
        compareText(one.person.email, other.person.email),
    )
    .map(({ person: { email, name } }) => ({ email, name }));
}

function distance(shown: { folded: string; words: readonly string[] }, person: Invited): number {
  // Of somebody without a name the address is all there is to go by.
  const called = person.name ?? person.email.split('@', 1)[0] ?? '';
  if (shown.folded !== '' && shown.folded === foldName(called)) return 0;
  const words = wordsOfName(called);
  if (contains(words, shown.words) || contains(shown.words, words)) return 1;
  return words[0] !== undefined && words[0] === shown.words[0] ? 2 : Number.POSITIVE_INFINITY;
}

const contains = (all: readonly string[], some: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.includes(word));
