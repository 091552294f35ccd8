import type { Invited } from '../model.ts';
import { compareText } from '../text-order.ts';
import type { Came } from './identify.ts';
import { type Fold, wordsOf } from './names.ts';

/** An unknown guest, with every name that was shown, folded. */
interface Unknown {
  readonly personId: string;
  readonly names: readonly string[];
}

/**
 * Who of the unknown guests (`strangers`) an invited person could be: their person ids. Ruled out is only whose known
 * name clearly differs from each that the guest showed. A guest who showed no name (a telephone) could be anybody, and
 * somebody whose name is not known could be any guest.
 */
export function createCouldBe(
  strangers: readonly Came[],
  fold: Fold,
): (person: Pick<Invited, 'email' | 'name'>) => readonly string[] {
  if (strangers.length === 0) return () => [];
  const unknown = strangers.map(
    ({ keys, stays }): Unknown => ({
      personId: keys[0] ?? '',
      names: [...new Set(stays.map(({ session }) => fold(session.displayName)))].filter(saysAName),
    }),
  );
  return ({ email, name }) => {
    const own = fold(name ?? '');
    const account = lettersOf(fold(email.split('@', 1)[0] ?? ''));
    const mayBe = (shown: string) => !clearlyDiffer(shown, own) || lettersOf(shown) === account;
    return unknown
      .filter(({ names }) => names.length === 0 || !saysAName(own) || names.some(mayBe))
      .map(({ personId }) => personId)
      .sort(compareText);
  };
}

/** A telephone number is nobody's name. */
const saysAName = (folded: string): boolean => /\p{L}/u.test(folded);

const lettersOf = (folded: string): string => wordsOf(folded).join('');

/**
 * Neither the first nor the last word of one is, begins, or is begun by a word of the other (`bob smith` and `robert
 * smith`, `rob` and `robert`, `a. berger`), they are not one name written together, and both are in one script.
 */
function clearlyDiffer(one: string, other: string): boolean {
  if (lettersOf(one) === lettersOf(other) || !shareScript(one, other)) return false;
  const [some, others] = [wordsOf(one), wordsOf(other)];
  return !meet(some, others) && !meet(others, some);
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  const outer = [some[0], some.at(-1)].filter((word) => word !== undefined);
  return outer.some((word) => others.some((another) => sameWord(word, another, others)));
}

/** Words in the middle are mostly particles (`de la`), which many names share: only an initial may stand for them. */
function sameWord(word: string, another: string, others: readonly string[]): boolean {
  if (word === another) return true;
  const isOuter = another === others[0] || another === others.at(-1);
  const shorter = Math.min([...word].length, [...another].length);
  return isOuter && (shorter === 1 || shorter >= 3) && (word.startsWith(another) || another.startsWith(word));
}

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Han}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Hiragana}|\p{Script=Katakana}/u,
];

const shareScript = (one: string, other: string): boolean =>
  scripts.some((script) => script.test(one) && script.test(other));
