/** A place in the grid: row 0 stands for everybody; column -1 is the person's name, which row 0 has not. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads (https://www.w3.org/WAI/ARIA/apg/patterns/grid/); null for keys that lead nowhere. */
export function moved(
  from: Place,
  key: string,
  size: { readonly rows: number; readonly columns: number },
): Place | null {
  const first = from.row === 0 ? 0 : -1;
  const last = size.columns - 1;
  switch (key) {
    case 'ArrowLeft':
      return { ...from, column: Math.max(first, from.column - 1) };
    case 'ArrowRight':
      return { ...from, column: Math.min(last, from.column + 1) };
    case 'ArrowUp': {
      const row = Math.max(0, from.row - 1);
      return { row, column: row === 0 ? Math.max(0, from.column) : from.column };
    }
    case 'ArrowDown':
      return { ...from, row: Math.min(size.rows - 1, from.row + 1) };
    case 'Home':
      return { ...from, column: first };
    case 'End':
      return { ...from, column: last };
    default:
      return null;
  }
}
