import type { Interval } from '../model.ts';

/** A stretch of presence; `toEstimated`: nobody knows that it ended there, something stands in for the end. */
export interface Stretch extends Interval {
  readonly toEstimated: boolean;
}

export interface Growing {
  readonly from: number;
  to: number;
  toEstimated: boolean;
}

/**
 * Adds one more stay to a union: sorted, disjoint, what several stays are together, counted once. None that were added
 * before began later; empty and inverted ones add nothing. An end is estimated only when no certain stay reaches it.
 */
export function extend(merged: Growing[], from: number, to: number, toEstimated: boolean): void {
  if (!(from < to)) return;
  const last = merged[merged.length - 1];
  if (last === undefined || from > last.to) merged.push({ from, to, toEstimated });
  else if (to > last.to) {
    last.to = to;
    last.toEstimated = toEstimated;
  } else if (to === last.to && !toEstimated) last.toEstimated = false;
}

/** Milliseconds of disjoint stretches. */
export function lengthOf(stretches: readonly Interval[]): number {
  let sum = 0;
  for (const { from, to } of stretches) sum += to - from;
  return sum;
}

/** Milliseconds of disjoint stretches inside the window. */
export function lengthWithin(stretches: readonly Interval[], window: Interval): number {
  let sum = 0;
  for (const { from, to } of stretches) {
    const part = Math.min(to, window.to) - Math.max(from, window.from);
    if (part > 0) sum += part;
  }
  return sum;
}

/** How long both were there at once. Each a union. */
export function overlap(some: readonly Interval[], others: readonly Interval[]): number {
  let sum = 0;
  for (const one of some) sum += lengthWithin(others, one);
  return sum;
}
