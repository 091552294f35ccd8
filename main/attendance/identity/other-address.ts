import type { Invited } from '../model.ts';
import { compareText } from '../text-order.ts';
import type { Came } from './identify.ts';
import type { Fold } from './names.ts';

/**
 * Of those who came uninvited by an address, who an invited person could be: their person ids. Somebody is invited by an
 * alias, or by what the address was, and is seen by the account's own: the very same name, or the same account in another
 * domain. That is too little to take one for the other, and enough to call nobody absent. What a person said of the
 * account holds.
 */
export function createOtherAddress(
  came: readonly Came[],
  fold: Fold,
): (person: Pick<Invited, 'email' | 'name'>) => readonly string[] {
  const byWord = new Map<string, Set<string>>();
  for (const { known, keys, stays } of came) {
    if (known === null || known.by === 'link') continue;
    const names = [known.name ?? '', ...stays.map(({ session }) => session.displayName)];
    for (const word of [accountIn(known.email), ...names.map((name) => named(fold(name)))]) {
      const ids = byWord.get(word) ?? new Set();
      byWord.set(word, ids.add(keys[0] ?? ''));
    }
  }
  byWord.delete(named(''));
  if (byWord.size === 0) return () => [];
  const ofWord = (word: string) => byWord.get(word) ?? [];
  return ({ email, name }) =>
    [...new Set([...ofWord(accountIn(email)), ...ofWord(named(fold(name ?? '')))])].sort(compareText);
}

const named = (folded: string): string => `name ${folded}`;
const accountIn = (email: string): string => `account ${email.slice(0, email.lastIndexOf('@'))}`;
