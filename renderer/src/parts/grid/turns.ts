/** The rows that a box shows, how many beyond them are drawn, and how far their elements have been turned. */
export interface Turned {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly around: number;
  readonly turn: number;
}

export const firstDrawn = ({ firstRow, around }: Pick<Turned, 'firstRow' | 'around'>): number =>
  Math.max(0, firstRow - around);

/**
 * In a leap no row stays: only what is in sight is drawn, and the first row takes the elements of the first, the second
 * those of the second, so that none has to be moved.
 */
export function turnedTo(
  before: Turned,
  next: Pick<Turned, 'firstRow' | 'lastRow'>,
  around: number,
): Pick<Turned, 'around' | 'turn'> {
  const isLeap = next.firstRow > before.lastRow || next.lastRow < before.firstRow;
  if (!isLeap) return { around, turn: before.turn };
  const from = firstDrawn({ firstRow: next.firstRow, around: 0 });
  return { around: 0, turn: before.turn + from - firstDrawn(before) };
}

/** Twice as many as are ever drawn at once: in a small step rows come and go, and those that stay are not moved. */
export const slotsFor = (inSight: number, around: number): number => 2 * (inSight + 2 + 2 * around);

/** Which elements a row takes: a row that leaves in a leap lends them to the one that comes. */
export const slotOf = (row: number, turn: number, slots: number): number =>
  (((row - turn) % slots) + slots) % slots;
