import { describe, expect, it } from 'vitest';
import { daysInWords, runsOf, weekdayName } from './days.ts';

describe('working days', () => {
  it('are named in the language of the words', () => {
    expect(weekdayName(1, 'en-GB', 'long')).toBe('Monday');
    expect(weekdayName(7, 'es-ES', 'long')).toBe('domingo');
  });

  it('that follow one another are one run', () => {
    expect(runsOf([])).toEqual([]);
    expect(runsOf([3, 1, 2, 5])).toEqual([
      [1, 3],
      [5, 5],
    ]);
  });

  it.each([
    [[1, 2, 3, 4, 5], 'Mon–Fri'],
    [[1, 3], 'Mon, Wed'],
    [[1, 2, 6], 'Mon, Tue, Sat'],
    [[], ''],
  ])('%j are written “%s”', (days, words) => expect(daysInWords(days, 'en-GB')).toBe(words));
});
