import type { Interval } from '../model.ts';

/** A stretch of presence; `toEstimated`: nobody knows that it ended there, something stands in for the end. */
export interface Stretch extends Interval {
  readonly toEstimated: boolean;
}

/**
 * Sorted by start, those that overlap or adjoin made one, empty and inverted ones left out: what several stays are
 * together, counted once. An end is estimated only when no certain stay reaches it.
 */
export function union(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  let last: { from: number; to: number; toEstimated: boolean } | null = null;
  for (const { from, to, toEstimated } of sorted(stretches)) {
    if (!(from < to)) continue;
    if (last === null || from > last.to) {
      last = { from, to, toEstimated };
      merged.push(last);
    } else if (to > last.to) {
      last.to = to;
      last.toEstimated = toEstimated;
    } else if (to === last.to && !toEstimated) last.toEstimated = false;
  }
  return merged;
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

/** Sources mostly answer in order, and looking is cheaper than sorting. */
function sorted(stretches: readonly Stretch[]): readonly Stretch[] {
  for (let index = 1; index < stretches.length; index += 1) {
    if (fromOf(stretches, index - 1) > fromOf(stretches, index))
      return stretches.toSorted((one, other) => one.from - other.from);
  }
  return stretches;
}

const fromOf = (stretches: readonly Stretch[], index: number): number => stretches[index]?.from ?? 0;
