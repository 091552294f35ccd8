import type { Pacer } from './pacer.ts';

const runLength = 500;

/** A merge sort that rests on the way: sorting 50,000 names at once would hold main up for a tenth of a second. */
export async function sortSlowly<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  pacer: Pacer,
): Promise<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += runLength) {
    runs.push(items.slice(from, from + runLength).sort(compare));
    if (pacer.due()) await pacer.rest();
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(await merge(runs[index] ?? [], runs[index + 1] ?? [], compare, pacer));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
  pacer: Pacer,
): Promise<readonly T[]> {
  if (right.length === 0) return left;
  const merged: T[] = [];
  let next = 0;
  for (const one of left) {
    for (let other = right[next]; other !== undefined && compare(other, one) < 0; other = right[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(one);
    if (merged.length % runLength === 0 && pacer.due()) await pacer.rest();
  }
  for (const other of right.slice(next)) merged.push(other);
  return merged;
}
