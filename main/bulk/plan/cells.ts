import type { ColumnField } from '../../../preload/contract/bulk-plan.ts';
import type { Column } from '../table/columns.ts';

/** One row by what its columns stand for. */
export class RowCells {
  readonly #columns: readonly Column[];
  readonly #cells: readonly string[];

  constructor(columns: readonly Column[], cells: readonly string[]) {
    this.#columns = columns;
    this.#cells = cells;
  }

  /** Empty when no column stands for it; several columns are put together, a line each. */
  text(field: ColumnField): string {
    return this.each(field)
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n');
  }

  each(field: ColumnField): { readonly column: number; readonly text: string }[] {
    return this.#columns.flatMap((one, column) =>
      one.field === field ? [{ column, text: this.#cells[column] ?? '' }] : [],
    );
  }
}
