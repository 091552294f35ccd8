import { sameName } from '../../directory/directory.ts';

const plain = /^[\x20-\x7e]*$/;
const looseSpace = /^ | $| {2}/;

/** A name without regard to case, accents and the number of spaces, as `sameName` of the directory. */
export function foldName(text: string): string {
  // Most names are plain ASCII, for which normalising would cost ten times as much.
  return plain.test(text) && !looseSpace.test(text) ? text.toLowerCase() : sameName(text);
}

/** The folded words of a name. */
export const wordsOfName = (name: string): readonly string[] => foldName(name).match(/[\p{L}\p{N}]+/gu) ?? [];
