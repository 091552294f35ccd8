import type { Rounding } from '../content.ts';

/** Whole minutes, a multiple of the unit. `nearest` takes a half up; nothing stays nothing. */
export function roundMinutes(seconds: number, { unit, mode }: Rounding): number {
  const step = unit * 60;
  const rest = seconds % step;
  const whole = seconds - rest;
  const isUp = mode === 'up' ? rest > 0 : mode === 'nearest' && rest * 2 >= step;
  return (whole + (isUp ? step : 0)) / 60;
}
