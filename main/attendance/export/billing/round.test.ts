import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rounding } from '../content.ts';
import { roundMinutes } from './round.ts';

const rounding = fc.record({
  unit: fc.constantFrom<Rounding['unit'][]>(1, 5, 6, 10, 15, 30, 60),
  mode: fc.constantFrom<Rounding['mode'][]>('up', 'nearest', 'down'),
});

/** Walks over the multiples of the unit one by one, and keeps the one that the mode asks for. */
function slowly(seconds: number, { unit, mode }: Rounding): number {
  const multiples: number[] = [];
  for (let minutes = 0; (minutes - unit) * 60 <= seconds; minutes += unit) multiples.push(minutes);
  if (mode === 'down') return Math.max(...multiples.filter((one) => one * 60 <= seconds));
  if (mode === 'up') return Math.min(...multiples.filter((one) => one * 60 >= seconds));
  const distance = (one: number) => Math.abs(one * 60 - seconds);
  const least = Math.min(...multiples.map(distance));
  return Math.max(...multiples.filter((one) => distance(one) === least));
}

describe('rounding', () => {
  it.each<[number, Rounding['unit'], Rounding['mode'], number]>([
    [0, 15, 'up', 0],
    [1, 15, 'up', 15],
    [900, 15, 'up', 15],
    [901, 15, 'up', 30],
    [449, 15, 'nearest', 0],
    [450, 15, 'nearest', 15],
    [899, 15, 'down', 0],
    [3_599, 60, 'down', 0],
    [29, 1, 'nearest', 0],
    [30, 1, 'nearest', 1],
  ])('makes of %i s by %i min %s: %i min', (seconds, unit, mode, minutes) => {
    expect(roundMinutes(seconds, { unit, mode })).toBe(minutes);
  });

  it('is what going through all multiples finds', () => {
    fc.assert(
      fc.property(fc.nat(30 * 3600), rounding, (seconds, rule) => {
        expect(roundMinutes(seconds, rule)).toBe(slowly(seconds, rule));
      }),
    );
  });

  it('is a multiple of the unit, less than one unit away, and never falls when time is added', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(5_000), rounding, (seconds, more, rule) => {
        const minutes = roundMinutes(seconds, rule);
        expect(minutes % rule.unit).toBe(0);
        expect(Math.abs(minutes * 60 - seconds)).toBeLessThan(rule.unit * 60);
        expect(roundMinutes(seconds + more, rule)).toBeGreaterThanOrEqual(minutes);
      }),
    );
  });
});
