import { compareText } from '../text-order.ts';
import type { Listed } from './listed.ts';
import { wordsOf } from './names.ts';

/**
 * `shown`: folded. Who among the invited a shown name may mean, the nearest first: the same name, all words of one in the other, the same
 * first name.
 */
export function candidatesFor(
  shown: readonly string[],
  invited: Iterable<Listed>,
): readonly { readonly email: string; readonly name: string | null }[] {
  // A telephone number is nobody's name.
  const names = shown
    .filter((name) => /\p{L}/u.test(name))
    .map((name) => ({ folded: name, words: wordsOf(name) }));
  if (names.length === 0) return [];
  const near: { listed: Listed; distance: number }[] = [];
  for (const listed of invited) {
    const distance = Math.min(...names.map((name) => distanceTo(listed, name)));
    if (distance < tooFar) near.push({ listed, distance });
  }
  return near
    .sort(
      (one, other) =>
        one.distance - other.distance ||
        compareText(one.listed.called, other.listed.called) ||
        compareText(one.listed.person.email, other.listed.person.email),
    )
    .map(({ listed: { person } }) => ({ email: person.email, name: person.name }));
}

const tooFar = 3;

function distanceTo(listed: Listed, shown: { folded: string; words: readonly string[] }): number {
  if (shown.folded === listed.called) return 0;
  const [first] = shown.words;
  if (first === undefined) return tooFar;
  if (contains(listed.words, shown.words) || contains(shown.words, listed.words)) return 1;
  return first === listed.words[0] ? 2 : tooFar;
}

const contains = (all: readonly string[], some: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.includes(word));
