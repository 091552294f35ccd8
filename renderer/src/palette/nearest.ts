/** Of meetings, those to come first and soonest first, then those that are over, the last one first. */
export function nearest<T extends { readonly start: string; readonly end: string }>(
  meetings: readonly T[],
  now: number,
  count: number,
): readonly T[] {
  const by = (one: T, other: T): number => Date.parse(one.start) - Date.parse(other.start);
  const isOver = ({ end }: T): boolean => Date.parse(end) <= now;
  const coming = meetings.filter((one) => !isOver(one)).sort(by);
  const over = meetings.filter(isOver).sort((one, other) => by(other, one));
  return [...coming, ...over].slice(0, count);
}
