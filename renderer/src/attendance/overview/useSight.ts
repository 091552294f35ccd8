import { type RefObject, useLayoutEffect, useState } from 'react';

/** In rem, as in the style sheet. */
export const rowHeight = 2.25;
export const columnWidth = 2.5;
/** Drawn beyond what is in sight. */
const rowsAround = 4;
const columnsAround = 3;

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

export interface Sight {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Rows and columns to draw, by arithmetic: it takes as long for 20,000 × 60 as for 20 × 6. `last` below `first`: none. */
export function useSight(box: RefObject<HTMLElement | null>, rows: number, columns: number): Sight {
  const [seen, setSeen] = useState<Sight>({ firstRow: 0, lastRow: 20, firstColumn: 0, lastColumn: 20 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const size = rem();
    const measure = (): void => {
      const height = rowHeight * size;
      const width = columnWidth * size;
      const next: Sight = {
        firstRow: Math.floor(element.scrollTop / height),
        lastRow: Math.ceil((element.scrollTop + element.clientHeight) / height),
        firstColumn: Math.floor(element.scrollLeft / width),
        lastColumn: Math.ceil((element.scrollLeft + element.clientWidth) / width),
      };
      setSeen((before) =>
        before.firstRow === next.firstRow &&
        before.lastRow === next.lastRow &&
        before.firstColumn === next.firstColumn &&
        before.lastColumn === next.lastColumn
          ? before
          : next,
      );
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [box]);
  // Sideways in steps, so that a row is not drawn again at every column that comes into sight.
  const stepped = (column: number): number => Math.floor(column / columnsAround) * columnsAround;
  return {
    firstRow: Math.max(0, seen.firstRow - rowsAround),
    lastRow: Math.min(rows - 1, seen.lastRow + rowsAround),
    firstColumn: Math.max(0, stepped(seen.firstColumn)),
    lastColumn: Math.min(columns - 1, stepped(seen.lastColumn) + columnsAround),
  };
}
