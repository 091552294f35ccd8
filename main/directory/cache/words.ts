/** Letters that Unicode does not decompose, as people type them who do not have them on their keyboard. */
const plain: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  þ: 'th',
  ς: 'σ',
};

/** Without regard to case, accents and the form of letters: `Łukasz`, `LUKASZ` and `lukasz` are one. */
function fold(text: string): string {
  // Upper case first: it takes `ß` to `SS`, and a dotless `ı` to `I`.
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase();
  return folded.normalize('NFKD').replace(/[\p{M}æœøđðħłþς]/gu, (letter) => plain[letter] ?? '');
}

/** The folded words of a text: runs of letters and digits, as the search index keeps them. */
export const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word of the query stands in it, without regard to case and accents. */
export function holds(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
