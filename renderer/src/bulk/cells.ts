/** A place in the grid, both from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

const page = 10;

/** Where a key leads from `at`, `whole` with Ctrl; null for keys that do not move. */
export function moved(
  at: Cell,
  key: string,
  size: { rows: number; columns: number },
  whole = false,
): Cell | null {
  const row = (to: number): Cell => ({ ...at, row: Math.max(0, Math.min(size.rows - 1, to)) });
  const column = (to: number): Cell => ({ ...at, column: Math.max(0, Math.min(size.columns - 1, to)) });
  if (whole) {
    if (key === 'Home') return { row: 0, column: 0 };
    return key === 'End' ? { row: size.rows - 1, column: size.columns - 1 } : null;
  }
  switch (key) {
    case 'ArrowUp':
      return row(at.row - 1);
    case 'ArrowDown':
      return row(at.row + 1);
    case 'PageUp':
      return row(at.row - page);
    case 'PageDown':
      return row(at.row + page);
    case 'ArrowLeft':
      return column(at.column - 1);
    case 'ArrowRight':
      return column(at.column + 1);
    case 'Home':
      return column(0);
    case 'End':
      return column(size.columns - 1);
    default:
      return null;
  }
}
