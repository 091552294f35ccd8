import { type RefObject, useLayoutEffect, useState } from 'react';
import { firstDrawn, slotOf, slotsFor, type Turned, turnedTo } from '../../parts/grid/turns.ts';

/** In rem, as in the style sheet. */
export const rowHeight = 2.25;
export const columnWidth = 2.5;
/** Below it, in rem, the names are narrower and the sums scroll along. */
const narrowBelow = 52;
/** Drawn beyond what is in sight. */
const rowsAround = 4;
const columnsAround = 3;
/** In milliseconds: nobody scrolls any more. */
const restAfter = 150;

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

export interface Sight {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Which elements a row takes: a row that leaves lends them to the one that comes. */
  readonly slotOf: (row: number) => number;
  readonly isNarrow: boolean;
}

/** What the box shows, and how its rows take turns. */
interface Seen extends Turned {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly slots: number;
  readonly isNarrow: boolean;
}

const nothing: Seen = {
  firstRow: 0,
  lastRow: 20,
  firstColumn: 0,
  lastColumn: 20,
  around: rowsAround,
  turn: 0,
  slots: 64,
  isNarrow: false,
};

/**
 * Rows and columns to draw, by arithmetic: it takes as long for 20,000 × 60 as for 20 × 6. `last` below `first`: none.
 * The box's width is told too: a container query would have the whole matrix styled while it is laid out.
 */
export function useSight(box: RefObject<HTMLElement | null>, rows: number, columns: number): Sight {
  const [seen, setSeen] = useState(nothing);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const size = rem();
    const measure = (): void => {
      const height = rowHeight * size;
      const width = columnWidth * size;
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
      const next = {
        firstRow: Math.floor(scrollTop / height),
        lastRow: Math.ceil((scrollTop + clientHeight) / height),
        firstColumn: Math.floor(scrollLeft / width),
        lastColumn: Math.ceil((scrollLeft + clientWidth) / width),
        slots: slotsFor(Math.ceil(clientHeight / height), rowsAround),
        isNarrow: clientWidth <= narrowBelow * size,
      };
      setSeen((before) => seenAfter(before, next));
    };
    // What was left out in a leap is there before the next small step.
    const rest = (): void =>
      setSeen((before) => (before.around === rowsAround ? before : { ...before, around: rowsAround }));
    let resting = 0;
    const scrolled = (): void => {
      window.clearTimeout(resting);
      resting = window.setTimeout(rest, restAfter);
      measure();
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', scrolled);
      window.clearTimeout(resting);
    };
  }, [box]);
  // Sideways in steps, so that a row is not drawn again at every column that comes into sight.
  const stepped = (column: number): number => Math.floor(column / columnsAround) * columnsAround;
  const { slots, turn } = seen;
  return {
    firstRow: firstDrawn(seen),
    lastRow: Math.min(rows - 1, seen.lastRow + seen.around),
    firstColumn: Math.max(0, stepped(seen.firstColumn)),
    lastColumn: Math.min(columns - 1, stepped(seen.lastColumn) + columnsAround),
    slotOf: (row) => slotOf(row, turn, slots),
    isNarrow: seen.isNarrow,
  };
}

function seenAfter(before: Seen, next: Omit<Seen, 'around' | 'turn'>): Seen {
  const isSame =
    before.firstRow === next.firstRow &&
    before.lastRow === next.lastRow &&
    before.firstColumn === next.firstColumn &&
    before.lastColumn === next.lastColumn &&
    before.slots === next.slots &&
    before.isNarrow === next.isNarrow;
  return isSame ? before : { ...next, ...turnedTo(before, next, rowsAround) };
}
