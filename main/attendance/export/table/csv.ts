import Papa from 'papaparse';
import { Pacer } from '../../../pacing/pacer.ts';
import type { Table, Value } from './column.ts';
import { safeCell } from './safe-cell.ts';

/** By which spreadsheets tell UTF-8 from the computer's own encoding. */
const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

/** RFC 4180, in UTF-8. Numbers stand as they are, with a point; `true` and `false`; nothing for what is not known. */
export async function csvOf({ names, rows }: Table): Promise<Uint8Array> {
  const pacer = new Pacer();
  const encoder = new TextEncoder();
  const lines = [encoder.encode(`${byteOrderMark}${line(names)}`)];
  for (const row of rows) {
    lines.push(encoder.encode(line(row.map(cell))));
    if (pacer.due()) await pacer.rest();
  }
  return Buffer.concat(lines);
}

const line = (cells: readonly string[]): string => `${Papa.unparse([[...cells]])}${lineEnd}`;

const cell = (value: Value): string => {
  if (value === null) return '';
  return typeof value === 'string' ? safeCell(value) : String(value);
};
