import { type RefObject, useLayoutEffect, useState } from 'react';

/** Heights in rem, as in the style sheet. */
const rowHeight = 2.75;
const headHeight = 2.25;
/** Rows that are drawn above and below those in sight. */
const around = 8;

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

export interface RowWindow {
  /** First and last row to draw; `to` is below `from` when there is none. */
  readonly from: number;
  readonly to: number;
  /** Of one row, in pixels. */
  readonly height: number;
  readonly scrollTo: (row: number) => void;
}

/** Which rows of equal height are in sight: by arithmetic, so that it takes as long for 50,000 as for 50. */
export function useRowWindow(box: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [sight, setSight] = useState({ from: 0, to: 0, height: rowHeight * 16 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const height = rowHeight * rem();
      const from = Math.floor(element.scrollTop / height);
      const to = Math.ceil((element.scrollTop + element.clientHeight) / height);
      setSight((before) =>
        before.from === from && before.to === to && before.height === height ? before : { from, to, height },
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

  const scrollTo = (row: number): void => {
    const element = box.current;
    if (!element) return;
    const height = rowHeight * rem();
    const room = element.clientHeight - headHeight * rem() - height;
    const top = row * height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
  };
  return {
    from: Math.max(0, sight.from - around),
    to: Math.min(count - 1, sight.to + around),
    height: sight.height,
    scrollTo,
  };
}
