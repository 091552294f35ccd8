import { type RefObject, useLayoutEffect, useState } from 'react';
import { firstDrawn, slotOf, slotsFor, turnedTo } from './turns.ts';

/** In rem, as in the style sheet. */
const rowHeight = 2.75;
/** Rows that are drawn above and below those in sight. */
const around = 8;
/** In milliseconds: nobody scrolls any more. */
const restAfter = 150;

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

export interface RowWindow {
  /** First and last row to draw; `to` is below `from` when there is none. */
  readonly from: number;
  readonly to: number;
  /** Of one row, in pixels. */
  readonly height: number;
  /** Which elements a row takes: in a leap those that leave lend them to those that come. */
  readonly slotOf: (row: number) => number;
}

/** Which rows of equal height are in sight: by arithmetic, so that it takes as long for 50,000 as for 50. */
export function useRowWindow(box: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [sight, setSight] = useState({
    firstRow: 0,
    lastRow: 0,
    height: rowHeight * 16,
    around,
    turn: 0,
    slots: slotsFor(0, around),
  });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const height = rowHeight * rem();
      const firstRow = Math.floor(element.scrollTop / height);
      const lastRow = Math.ceil((element.scrollTop + element.clientHeight) / height);
      const slots = slotsFor(Math.ceil(element.clientHeight / height), around);
      setSight((before) =>
        before.firstRow === firstRow &&
        before.lastRow === lastRow &&
        before.height === height &&
        before.slots === slots
          ? before
          : { firstRow, lastRow, height, slots, ...turnedTo(before, { firstRow, lastRow }, around) },
      );
    };
    // What was left out in a leap is there before the next small step.
    const rest = (): void =>
      setSight((before) => (before.around === around ? before : { ...before, around }));
    let resting = 0;
    const scrolled = (): void => {
      window.clearTimeout(resting);
      resting = window.setTimeout(rest, restAfter);
      measure();
    };
    measure();
    const resized = new ResizeObserver(() => {
      measure();
      // What has the focus stays in sight when the list becomes lower.
      element.querySelector('[role="row"]:focus')?.scrollIntoView({ block: 'nearest' });
    });
    resized.observe(element);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      window.clearTimeout(resting);
      resized.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, [box]);

  const { turn, slots } = sight;
  return {
    from: firstDrawn(sight),
    to: Math.min(count - 1, sight.lastRow + sight.around),
    height: sight.height,
    slotOf: (row) => slotOf(row, turn, slots),
  };
}
