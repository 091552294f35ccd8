import write, { type SheetData } from 'write-excel-file/node';
import type { Work } from '../../../worker/works.ts';
import type { Value } from './column.ts';

type Rows = readonly (readonly Value[])[];

/** A sheet begins, or rows of the one that began last. */
export type WorkbookPiece =
  | {
      readonly kind: 'sheet';
      readonly name: string;
      readonly names: readonly string[];
      /** Columns that stay in sight. */
      readonly sticky: number;
      /** Characters; by what stands in the first rows where left out. */
      readonly widths: readonly number[] | null;
    }
  | { readonly kind: 'rows'; readonly rows: Rows };

/** What Excel takes in one cell. */
const longestCell = 32_767;

/**
 * Numbers are numbers, yes and no are boolean, everything else is text: text is never a formula. Times stay ISO 8601
 * text, because a date of a spreadsheet has no zone.
 */
export const workbook: Work<WorkbookPiece, Uint8Array> = async (pieces) => {
  const sheets: { head: Extract<WorkbookPiece, { kind: 'sheet' }>; widths: number[]; data: SheetData }[] = [];
  for await (const piece of pieces) {
    if (piece.kind === 'sheet') {
      const widths = piece.names.map(({ length }) => length);
      sheets.push({ head: piece, widths, data: [piece.names.map(headCell)] });
      continue;
    }
    const sheet = sheets.at(-1);
    for (const row of piece.rows) {
      // The first rows say how wide the columns are.
      if (sheet && sheet.data.length <= 200) widen(sheet.widths, row);
      sheet?.data.push(row.map(cellOf));
    }
  }
  const bytes = await write(
    sheets.map(({ head, widths, data }) => ({
      sheet: head.name,
      data,
      columns: widths.map((found, index) => ({ width: head.widths?.[index] ?? widthFor(found) })),
      stickyRowsCount: 1,
      ...(head.sticky > 0 ? { stickyColumnsCount: head.sticky } : {}),
    })),
  ).toBuffer();
  return new Uint8Array(bytes);
};

const headCell = (name: string) => ({ value: cut(name), type: String, fontWeight: 'bold' as const });

function cellOf(value: Value) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value: cut(value), type: String };
}

const cut = (text: string): string => (text.length > longestCell ? text.slice(0, longestCell) : text);

function widen(widths: number[], row: readonly Value[]): void {
  for (const [index, width] of widths.entries()) {
    widths[index] = Math.max(width, String(row[index] ?? '').length);
  }
}

/** Never so wide that one column fills the screen. */
const widthFor = (characters: number): number => Math.min(Math.max(characters + 1, 6), 44);
