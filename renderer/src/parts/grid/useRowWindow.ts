import { type RefObject, useLayoutEffect, useState } from 'react';

/** In rem, as in the style sheet. */
const rowHeight = 2.75;
/** Rows that are drawn above and below those in sight. */
const around = 8;

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

export interface RowWindow {
  /** First and last row to draw; `to` is below `from` when there is none. */
  readonly from: number;
  readonly to: number;
  /** Of one row, in pixels. */
  readonly height: number;
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
    const resized = new ResizeObserver(() => {
      measure();
      // What has the focus stays in sight when the list becomes lower.
      element.querySelector('[role="row"]:focus')?.scrollIntoView({ block: 'nearest' });
    });
    resized.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [box]);

  return {
    from: Math.max(0, sight.from - around),
    to: Math.min(count - 1, sight.to + around),
    height: sight.height,
  };
}
