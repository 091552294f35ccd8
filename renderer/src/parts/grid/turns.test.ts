import { describe, expect, test } from 'vitest';
import { firstDrawn, slotOf, slotsFor, type Turned, turnedTo } from './turns.ts';

const around = 4;
const slots = slotsFor(20, around);
const start: Turned = { firstRow: 0, lastRow: 20, around, turn: 0 };
const go = (before: Turned, firstRow: number): Turned => {
  const next = { firstRow, lastRow: firstRow + 20 };
  return { ...next, ...turnedTo(before, next, around) };
};
const drawn = (seen: Turned): readonly number[] => {
  const first = firstDrawn(seen);
  return Array.from({ length: seen.lastRow + seen.around - first + 1 }, (_, at) => first + at);
};
const slotsOf = (seen: Turned): readonly number[] => drawn(seen).map((row) => slotOf(row, seen.turn, slots));

describe('the elements of rows', () => {
  test('in a leap, in either direction, they stay in their order, and none is made', () => {
    const middle = go(start, 500);
    const later = go(middle, 9000);
    for (const [before, after] of [
      [start, middle],
      [middle, later],
      [later, go(later, 3)],
    ] as const) {
      const length = drawn(after).length;
      expect(slotsOf(after)).toEqual(slotsOf(before).slice(0, length));
      expect(length).toBe(21);
    }
  });

  test('in a step a row that stays keeps its own, and none that left is among those that come', () => {
    const middle = go(go(start, 500), 510);
    for (const step of [-9, -4, -1, 1, 4, 9]) {
      const after = go(middle, 510 + step);
      const stays = drawn(middle).filter((row) => drawn(after).includes(row));
      expect(stays.length).toBeGreaterThan(0);
      for (const row of stays) expect(slotOf(row, after.turn, slots)).toBe(slotOf(row, middle.turn, slots));
      const come = drawn(after).filter((row) => !stays.includes(row));
      for (const row of come) expect(slotsOf(middle)).not.toContain(slotOf(row, after.turn, slots));
    }
  });

  test('no two rows that are drawn have the same', () => {
    const seen = go(go(start, 1234), 1240);
    expect(new Set(slotsOf(seen)).size).toBe(drawn(seen).length);
  });
});
