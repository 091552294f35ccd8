import { sameName } from '../../directory/directory.ts';

/** A name without regard to case, accents and the number of spaces, as `sameName` of the directory. */
export type Fold = (name: string) => string;

/** Most names are plain: for them normalising would cost ten times as much. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** The accents of Latin, Greek and Cyrillic letters, once these are written apart. */
const accents = /[\u0300-\u036f]/g;

function foldOnce(name: string): string {
  if (plain.test(name)) return name.toLowerCase();
  // Élodie, Müller: plain without the accents, and then nothing is left to look for among all marks and spaces there are.
  const bare = name.normalize('NFD').replaceAll(accents, '');
  return plain.test(bare) ? bare.toLowerCase() : sameName(name);
}

/** For one decision: the names of a meeting come again and again, in sessions, on the guest list, in the order of people. */
export function createFold(): Fold {
  const known = new Map<string, string>();
  return (name) => {
    let folded = known.get(name);
    if (folded === undefined) {
      folded = foldOnce(name);
      known.set(name, folded);
    }
    return folded;
  };
}

/** The words of a folded name. */
export const wordsOf = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];
