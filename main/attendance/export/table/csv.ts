import Papa from 'papaparse';
import type { Table, Value } from './column.ts';
import { safeCell } from './safe-cell.ts';

/** By which spreadsheets tell UTF-8 from the computer's own encoding. */
const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

/** RFC 4180, in UTF-8. Numbers stand as they are, with a point; `true` and `false`; nothing for what is not known. */
export function csvOf({ names, rows }: Table): Uint8Array {
  const text = Papa.unparse(
    { fields: [...names], data: rows.map((row) => row.map(cell)) },
    { newline: lineEnd, header: true },
  );
  const end = text.endsWith(lineEnd) ? '' : lineEnd;
  return new TextEncoder().encode(`${byteOrderMark}${text}${end}`);
}

const cell = (value: Value): string => {
  if (value === null) return '';
  return typeof value === 'string' ? safeCell(value) : String(value);
};
