import Papa from 'papaparse';

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

export interface Table {
  readonly delimiter: Delimiter;
  /** Every record padded to the same number of cells, trimmed; records without any text are left out. */
  readonly records: readonly (readonly string[])[];
}

/**
 * Reads CSV (RFC 4180, quotes doubled) or a table as spreadsheets copy it: commas, semicolons or tabs, CRLF or LF, with
 * or without a byte order mark. A quote that is never closed runs to the end of the text, as spreadsheets read it.
 */
export function parseTable(text: string): Table {
  const plain = text.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(plain);
  const { data } = Papa.parse<string[]>(plain, { delimiter, skipEmptyLines: false });
  const filled = data
    .map((record) => record.map((cell) => cell.trim()))
    .filter((record) => record.some((cell) => cell !== ''));
  const width = Math.max(0, ...filled.map((record) => lastFilled(record) + 1));
  return {
    delimiter,
    records: filled.map((record) => Array.from({ length: width }, (_, index) => record[index] ?? '')),
  };
}

/** A spreadsheet's columns beyond the table are no columns. */
const lastFilled = (record: readonly string[]): number => record.findLastIndex((cell) => cell !== '');

/**
 * A tab outside of quotes is never part of a cell that was copied; else the one that the first line with any has most
 * of, the semicolon before the comma: `3,5` is a number where semicolons stand between cells.
 */
function delimiterOf(text: string): Delimiter {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' && counts[','] + counts[';'] + counts['\t'] > 0) break;
    else if (character === ',' || character === ';' || character === '\t') counts[character] += 1;
  }
  if (counts['\t'] > 0) return '\t';
  return counts[';'] > 0 && counts[';'] >= counts[','] ? ';' : ',';
}
