import { expect, test } from 'vitest';
import { movedTo } from './rowKeys.ts';

test.each([
  [0, 'ArrowDown', 3, 1],
  [2, 'ArrowDown', 3, 2],
  [0, 'ArrowUp', 3, 0],
  [5, 'Home', 30, 0],
  [5, 'End', 30, 29],
  [5, 'PageDown', 30, 15],
  [25, 'PageDown', 30, 29],
  [5, 'PageUp', 30, 0],
  [5, 'a', 30, null],
  [0, 'ArrowDown', 0, null],
] as const)('from %i, %s, among %i: %s', (from, key, count, to) => {
  expect(movedTo(from, key, count)).toBe(to);
});
