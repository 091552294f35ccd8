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
function pieces(line: string): string[] {
  const found: string[] = [];
  let piece = '';
  let quoted = false;
  let angled = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === '<' && !quoted) angled = true;
    else if (character === '>' && !quoted) angled = false;
    if (!quoted && !angled && (character === ',' || character === ';')) {
      found.push(piece);
      piece = '';
    } else piece += character;
  }
  return [...found, piece];
}

/** A line copied from a table: the cells with an @ are the addresses, the others say whose they are. */
function cells(line: string): string[] {
  const all = line.split('\t');
  const addresses = all.filter((cell) => cell.includes('@'));
  return addresses.length > 0 ? addresses : [all.join(' ')];
}

/**
 * Typed or pasted text as single addresses, in order and as written. A line always ends an address, so that an
 * unbalanced quote spoils its own line only. Words around an address are the person's name and are left out; words
 * without any address stay together, so that the person sees what was not understood.
 */
export function splitAddresses(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .flatMap(cells)
    .flatMap(pieces)
    .flatMap((piece) => {
      if (/<[^<>]*@[^<>]*>/.test(piece)) return [bare(piece)];
      const addresses = piece.split(/\s+/).filter((word) => word.includes('@'));
      return addresses.length > 0 ? addresses.map(bare) : [bare(piece)];
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
