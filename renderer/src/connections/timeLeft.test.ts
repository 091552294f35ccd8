import { expect, it } from 'vitest';
import { timeLeft } from './timeLeft.ts';

it.each([
  [300_000, '5:00'],
  [245_000, '4:05'],
  [1, '0:01'],
  [0, '0:00'],
  [-9_000, '0:00'],
])('%d ms left is %s', (left, shown) => {
  expect(timeLeft(left)).toBe(shown);
});
