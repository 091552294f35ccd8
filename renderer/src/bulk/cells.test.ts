import { expect, it } from 'vitest';
import { moved } from './cells.ts';

const size = { rows: 30, columns: 4 };

it('moves by keys within the grid, and with Ctrl to its corners', () => {
  const at = { row: 5, column: 1 };
  expect(moved(at, 'ArrowDown', size)).toEqual({ row: 6, column: 1 });
  expect(moved(at, 'ArrowUp', size)).toEqual({ row: 4, column: 1 });
  expect(moved(at, 'PageUp', size)).toEqual({ row: 0, column: 1 });
  expect(moved({ row: 25, column: 3 }, 'PageDown', size)).toEqual({ row: 29, column: 3 });
  expect(moved({ row: 25, column: 3 }, 'ArrowRight', size)).toEqual({ row: 25, column: 3 });
  expect(moved(at, 'Home', size)).toEqual({ row: 5, column: 0 });
  expect(moved(at, 'End', size)).toEqual({ row: 5, column: 3 });
  expect(moved(at, 'Home', size, true)).toEqual({ row: 0, column: 0 });
  expect(moved(at, 'End', size, true)).toEqual({ row: 29, column: 3 });
  expect(moved(at, 'x', size)).toBeNull();
  expect(moved(at, 'ArrowDown', size, true)).toBeNull();
});
