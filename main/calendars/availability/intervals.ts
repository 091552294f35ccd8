/** Half open: `start` belongs to it, `end` does not. Milliseconds since the epoch. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

export const minute = 60_000;
export const day = 24 * 60 * minute;

/** Sorted by start, those that overlap or adjoin made one, empty ones left out. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = intervals
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** The parts that lie in `window`, in their order. */
export function clip(intervals: readonly Interval[], window: Interval): readonly Interval[] {
  return intervals
    .map(({ start, end }) => ({ start: Math.max(start, window.start), end: Math.min(end, window.end) }))
    .filter(({ start, end }) => start < end);
}

/**
 * Answers, for intervals asked about in the order of their starts, whether one of `sorted` (a union) overlaps them, and
 * whether one contains them. One pass over `sorted` for all of them.
 */
export class Sweep {
  readonly #sorted: readonly Interval[];
  #next = 0;

  constructor(sorted: readonly Interval[]) {
    this.#sorted = sorted;
  }

  overlaps(start: number, end: number): boolean {
    const found = this.#from(start);
    return found !== undefined && found.start < end;
  }

  contains(start: number, end: number): boolean {
    const found = this.#from(start);
    return found !== undefined && found.start <= start && end <= found.end;
  }

  /** The first that ends after `start`. */
  #from(start: number): Interval | undefined {
    let found = this.#sorted[this.#next];
    while (found !== undefined && found.end <= start) {
      this.#next += 1;
      found = this.#sorted[this.#next];
    }
    return found;
  }
}
