import type { SheetData } from 'write-excel-file/node';
import type { Table, Value } from './column.ts';

export interface Sheet {
  readonly name: string;
  readonly table: Table;
  /** Columns that stay in sight. */
  readonly sticky?: number;
  /** Characters; by what stands in a column where left out. */
  readonly widths?: readonly number[];
}

/** What Excel takes in one cell. */
const longestCell = 32_767;

/**
 * Numbers are numbers, yes and no are boolean, everything else is text: text is never a formula. Times stay ISO 8601
 * text, because a date of a spreadsheet has no zone.
 */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const bytes = await write(
    sheets.map(({ name, table, sticky = 0, widths }) => ({
      sheet: name,
      data: dataOf(table),
      columns: table.names.map((_, index) => ({ width: widths?.[index] ?? widthOf(table, index) })),
      stickyRowsCount: 1,
      ...(sticky > 0 ? { stickyColumnsCount: sticky } : {}),
    })),
  ).toBuffer();
  return new Uint8Array(bytes);
}

function dataOf({ names, rows }: Table): SheetData {
  return [
    names.map((name) => ({ value: cut(name), type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cellOf)),
  ];
}

function cellOf(value: Value) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value: cut(value), type: String };
}

const cut = (text: string): string => (text.length > longestCell ? text.slice(0, longestCell) : text);

/** Wide enough for the first rows, and never so wide that one column fills the screen. */
function widthOf({ names, rows }: Table, index: number): number {
  let width = names[index]?.length ?? 0;
  for (const row of rows.slice(0, 200)) width = Math.max(width, String(row[index] ?? '').length);
  return Math.min(Math.max(width + 1, 6), 44);
}
