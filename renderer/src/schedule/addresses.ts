/** What a person may mean as an address while typing; whether it is one is decided by main (`audience.resolve`). */
export const looksLikeAddress = (text: string): boolean =>
  /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]{2,}$/.test(text.trim());

const wrappers = /^[<("'[\s]+|[>)"'\],;.\s]+$/g;

/** `Ann Smith <mailto:ann@example.org>` → `ann@example.org`; text without an address comes back trimmed. */
function bare(piece: string): string {
  const inAngles = /<([^<>]*@[^<>]*)>/.exec(piece);
  return (inAngles?.[1] ?? piece)
    .replace(wrappers, '')
    .replace(/^mailto:/i, '')
    .trim();
}

/** Splits at separators that stand outside of quotes and angle brackets (RFC 5322 §3.4 address lists). */
function pieces(text: string): string[] {
  const found: string[] = [];
  let piece = '';
  let quoted = false;
  let angled = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === '<' && !quoted) angled = true;
    else if (character === '>' && !quoted) angled = false;
    // A line always ends an address: an unbalanced quote spoils its own line only.
    const lineEnds = character === '\n' || character === '\r';
    if (lineEnds || (!quoted && !angled && /[,;\t]/.test(character))) {
      found.push(piece);
      piece = '';
      quoted = false;
      angled = false;
    } else piece += character;
  }
  return [...found, piece];
}

/**
 * Typed or pasted text as single addresses, in order and as written. A piece without brackets that holds several
 * words with an @ is split at its spaces too (`a@x.org b@x.org`); words without any @ stay together, so that the
 * person sees what was not understood.
 */
export function splitAddresses(text: string): string[] {
  return pieces(text)
    .flatMap((piece) => {
      if (/<[^<>]*@[^<>]*>/.test(piece)) return [bare(piece)];
      const words = piece.trim().split(/\s+/);
      const addresses = words.filter((word) => word.includes('@'));
      if (addresses.length === 0) return [bare(piece)];
      // `Ann Smith ann@example.org`, as copied from a table: the words are the name.
      return addresses.map(bare);
    })
    .filter((address) => address !== '');
}

/** Whether pasted text is a list to be split, and not a word to be searched for. */
export const isAddressList = (text: string): boolean => {
  const found = splitAddresses(text);
  return (
    found.length > 0 &&
    found.some((one) => one.includes('@')) &&
    (found.length > 1 || looksLikeAddress(found[0] ?? ''))
  );
};
