import { describe, expect, it } from 'vitest';
import { relativeParts, untilNextChange } from './relative.ts';

const minute = 60_000;

describe('relativeParts', () => {
  it.each([
    [0, 0, 'second'],
    [59_999, 0, 'second'],
    [minute, 1, 'minute'],
    [12 * minute + 59_000, 12, 'minute'],
    [-5 * minute, -5, 'minute'],
    [90 * minute, 1, 'hour'],
    [-25 * 60 * minute, -1, 'day'],
    [8 * 24 * 60 * minute, 1, 'week'],
    [-45 * 24 * 60 * minute, -1, 'month'],
    [800 * 24 * 60 * minute, 2, 'year'],
  ])('%d ms is %d %s', (distance, value, unit) => {
    expect(relativeParts(distance)).toEqual({ value, unit });
  });
});

describe('untilNextChange', () => {
  it('waits for the next whole minute of a countdown', () => {
    expect(untilNextChange(12 * minute + 20_000)).toBe(20_005);
  });

  it('waits for the next whole minute that has passed', () => {
    expect(untilNextChange(-(12 * minute + 20_000))).toBe(40_005);
  });

  it('never runs hot and never sleeps over a change of day', () => {
    expect(untilNextChange(1)).toBeGreaterThanOrEqual(250);
    expect(untilNextChange(20 * 24 * 60 * minute)).toBeLessThanOrEqual(10 * minute);
  });
});
