import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restoreWindow } from './bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 1000 };

test('the window opens where it was', () => {
  const stored = { bounds: { x: 2000, y: 50, width: 1000, height: 700 }, maximized: true };
  expect(restoreWindow(stored, [screen, second])).toEqual(stored);
});

test('a place on a screen that is gone gives way to the middle, the size stays', () => {
  const stored = { bounds: { x: 2000, y: 50, width: 1000, height: 700 }, maximized: false };
  expect(restoreWindow(stored, [screen])).toEqual({ bounds: { width: 1000, height: 700 }, maximized: false });
});

test('a title bar above or below the screen cannot be reached', () => {
  for (const y of [-40, 1030]) {
    const { bounds } = restoreWindow({ bounds: { x: 10, y, width: 1000, height: 700 } }, [screen]);
    expect(bounds).not.toHaveProperty('y');
  }
});

test('whatever stands in the file, the window has a size of at least 900 × 600', () => {
  const pixels = fc.oneof(fc.integer(), fc.anything());
  const stored = fc.oneof(
    fc.anything(),
    fc.record({
      bounds: fc.record({ x: pixels, y: pixels, width: pixels, height: pixels }),
      maximized: fc.anything(),
    }),
  );
  fc.assert(
    fc.property(stored, (value) => {
      const { bounds, maximized } = restoreWindow(value, [screen]);
      expect(bounds.width).toBeGreaterThanOrEqual(900);
      expect(bounds.height).toBeGreaterThanOrEqual(600);
      expect(typeof maximized).toBe('boolean');
    }),
  );
});
