import type { Pacer } from './pacer.ts';

/** `items.map(make)` that rests on the way. */
export async function mapSlowly<T, U>(
  items: readonly T[],
  make: (item: T, place: number) => U,
  pacer: Pacer,
): Promise<U[]> {
  const made: U[] = [];
  for (const [place, item] of items.entries()) {
    made.push(make(item, place));
    if (pacer.due()) await pacer.rest();
  }
  return made;
}
