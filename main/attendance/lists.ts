/**
 * What the deciding of a meeting does to hundreds of lists that hold one thing or two, without what the general way
 * takes for each: room to grow, or the workspace of a sort.
 */

/** In order; the same list where it already is. */
export function ordered<T extends object | string>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
): readonly T[] {
  for (let index = 1; index < items.length; index += 1) {
    const before = items[index - 1];
    const after = items[index];
    if (before !== undefined && after !== undefined && compare(before, after) > 0)
      return items.length === 2 ? [after, before] : items.toSorted(compare);
  }
  return items;
}

/** What each of them holds, one after the other. */
export function joined<T, U>(owners: readonly T[], of: (owner: T) => readonly U[]): readonly U[] {
  const [one, other] = owners;
  if (one === undefined || owners.length > 2) return owners.flatMap(of);
  return other === undefined ? of(one) : of(one).concat(of(other));
}
