const page = 10;

/** The row that a key leads to, of `count`; null: the key does not move. */
export function movedTo(from: number, key: string, count: number): number | null {
  const target: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const wanted = target[key];
  if (wanted === undefined || count === 0) return null;
  return Math.min(count - 1, Math.max(0, wanted));
}
