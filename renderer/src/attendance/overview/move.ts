/** Where the keys are: row -1 is the head; column 0 is the name, then the meetings, then the sums. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const page = 10;

/** Where a key leads to in a grid of `rows` and `columns`; null: it does not move. */
export function movedTo(
  from: Place,
  key: string,
  isWhole: boolean,
  size: { readonly rows: number; readonly columns: number },
): Place | null {
  const { row, column } = from;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const target: Readonly<Record<string, Place>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + page, column },
    PageUp: { row: Math.max(Math.min(row, 0), row - page), column },
    Home: isWhole ? { row: 0, column: 0 } : { row, column: 0 },
    End: isWhole ? last : { row, column: last.column },
  };
  const wanted = target[key];
  if (wanted === undefined || size.rows === 0) return null;
  return {
    row: Math.min(last.row, Math.max(-1, wanted.row)),
    column: Math.min(last.column, Math.max(0, wanted.column)),
  };
}
