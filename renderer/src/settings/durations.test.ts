import { expect, it } from 'vitest';
import { durationParts, durationsWith } from './durations.ts';

it('offers the length in use also when it is an unusual one', () => {
  expect(durationsWith(50)).toEqual([15, 20, 30, 45, 50, 60, 90, 120, 180]);
  expect(durationsWith(30).filter((minutes) => minutes === 30)).toHaveLength(1);
});

it('splits minutes into hours and the rest', () => {
  expect(durationParts(90)).toEqual({ hours: 1, minutes: 30 });
  expect(durationParts(45)).toEqual({ hours: 0, minutes: 45 });
});
