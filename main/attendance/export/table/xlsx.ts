import { Pacer } from '../../../pacing/pacer.ts';
import { inWorker } from '../../../worker/in-worker.ts';
import type { Table, Value } from './column.ts';
import type { WorkbookPiece } from './workbook.ts';

export interface Sheet {
  readonly name: string;
  readonly table: Table;
  /** Columns that stay in sight. */
  readonly sticky?: number;
  /** Characters; by what stands in a column where left out. */
  readonly widths?: readonly number[];
}

/** The library writes a workbook in one go, which takes seconds for ten thousand rows: in a thread of its own. */
export const xlsxOf = (sheets: readonly Sheet[]): Promise<Uint8Array> => inWorker('workbook', pieces(sheets));

/** So many are copied at once. */
const cellsOfPiece = 4000;

async function* pieces(sheets: readonly Sheet[]): AsyncGenerator<WorkbookPiece> {
  const pacer = new Pacer();
  for (const { name, table, sticky = 0, widths = null } of sheets) {
    yield { kind: 'sheet', name, names: table.names, sticky, widths };
    let rows: (readonly Value[])[] = [];
    for (const row of table.rows) {
      rows.push(row);
      if (rows.length * table.names.length >= cellsOfPiece) {
        yield { kind: 'rows', rows };
        rows = [];
      }
      if (pacer.due()) await pacer.rest();
    }
    yield { kind: 'rows', rows };
  }
}
