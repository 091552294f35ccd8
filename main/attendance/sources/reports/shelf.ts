import type { Interval } from '../../model.ts';

interface Timed {
  readonly start: number;
  readonly end: number;
}

export interface Shelf<T> {
  /**
   * The one that `stay` overlaps most; without an overlap the nearest; of equals the one that starts first. Undefined:
   * all end more than `late` before the stay begins, or start more than `early` after it ends.
   */
  nearest(stay: Interval, early: number, late: number): T | undefined;
}

/**
 * Sorted by start, as a tree whose every node knows the latest end below it (an augmented interval tree in one array):
 * those within reach are found without looking at the others, long ones among short ones too.
 */
export function createShelf<T extends Timed>(all: readonly T[]): Shelf<T> {
  const sorted = [...all].sort((a, b) => a.start - b.start);
  const latestEnd = new Float64Array(sorted.length);
  const measure = (low: number, high: number): number => {
    if (low >= high) return Number.NEGATIVE_INFINITY;
    const middle = (low + high) >>> 1;
    const own = sorted[middle]?.end ?? Number.NEGATIVE_INFINITY;
    latestEnd[middle] = Math.max(own, measure(low, middle), measure(middle + 1, high));
    return latestEnd[middle];
  };
  measure(0, sorted.length);

  return {
    nearest: (stay, early, late) => {
      let best: T | undefined;
      let bestCloseness = Number.NEGATIVE_INFINITY;
      const visit = (low: number, high: number): void => {
        if (low >= high) return;
        const middle = (low + high) >>> 1;
        const one = sorted[middle];
        if (one === undefined || (latestEnd[middle] ?? 0) < stay.from - late) return;
        visit(low, middle);
        if (one.start > stay.to + early) return;
        if (one.end >= stay.from - late) {
          const closeness = closenessOf(one, stay);
          if (closeness > bestCloseness) {
            best = one;
            bestCloseness = closeness;
          }
        }
        visit(middle + 1, high);
      };
      visit(0, sorted.length);
      return best;
    },
  };
}

/** The overlap; negative: the gap between the two. */
const closenessOf = ({ start, end }: Timed, { from, to }: Interval): number =>
  Math.min(end, to) - Math.max(start, from);
