import { parseAddress } from './address.ts';

/** Text, quoted text or an address in angle brackets; an opening mark that is never closed is text. */
const piece = /(?:"(?:[^"\\\r\n]|\\.)*"|<[^<>\r\n]*>|[^,;\t\r\n])+/g;

/**
 * The single entries of what was typed or pasted, between commas, semicolons, tabs and new lines that stand outside of
 * quotes and angle brackets. `Ruiz, Ana <ana@x.org>`, as Outlook writes it, is one entry: a piece without an @ cannot
 * be an address, and before `Ana <ana@x.org>` it is the first half of the name. Addresses with only spaces between them
 * are several entries.
 */
export function splitTyped(text: string): string[] {
  const entries: string[] = [];
  let end = 0;
  for (const match of text.matchAll(piece)) {
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    const entry = match[0].trim();
    if (entry === '') continue;
    const before = entries.at(-1);
    if (between === ',' && before !== undefined && !before.includes('@') && /^[^@<]+<[^<>]*>$/.test(entry)) {
      entries[entries.length - 1] = `${before}, ${entry}`;
    } else {
      entries.push(entry);
    }
  }
  return entries.flatMap(splitAtSpaces);
}

function splitAtSpaces(entry: string): string[] {
  const words = entry.split(/\s+/);
  return words.length > 1 && words.every((word) => parseAddress(word).ok) ? words : [entry];
}
