import { sameName } from '../../directory/directory.ts';

/** A name without regard to case, accents and the number of spaces, as `sameName` of the directory. */
export type Fold = (name: string) => string;

/** Most names are plain: for them normalising would cost ten times as much. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** For one decision: the names of a meeting come again and again, in sessions, on the guest list, in the order of people. */
export function createFold(): Fold {
  let known: Map<string, string> | null = null;
  return (name) => {
    if (plain.test(name)) return name.toLowerCase();
    known ??= new Map();
    let folded = known.get(name);
    if (folded === undefined) {
      folded = sameName(name);
      known.set(name, folded);
    }
    return folded;
  };
}

/** The words of a folded name. */
export const wordsOf = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];
