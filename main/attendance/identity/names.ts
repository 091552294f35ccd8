import { sameName } from '../../directory/directory.ts';

/** A name without regard to case, accents and the number of spaces, as `sameName` of the directory. */
export type Fold = (name: string) => string;

/** Most names are plain: for them normalising would cost ten times as much. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** For one decision: the names of a meeting come again and again, in sessions, on the guest list, in the order of people. */
export function createFold(): Fold {
  const known = new Map<string, string>();
  return (name) => {
    let folded = known.get(name);
    if (folded === undefined) {
      folded = plain.test(name) ? name.toLowerCase() : sameName(name);
      known.set(name, folded);
    }
    return folded;
  };
}

/** The words of a folded name. */
export const wordsOf = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];
