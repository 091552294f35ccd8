import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { useRowWindow } from './useRowWindow.ts';

export interface ListHandle {
  /** To the row that the keys are at. */
  focus: () => void;
}

export interface ListRows {
  readonly box: RefObject<HTMLDivElement | null>;
  /** The rows in sight and those around them. */
  readonly from: number;
  readonly to: number;
  /** What is to be drawn: these, and the row that the keys are at, so that the focus is never lost. */
  readonly drawn: readonly number[];
  /** Of one row, in pixels. */
  readonly height: number;
  /** The focus goes to the row that the keys are at, as soon as that has moved. */
  readonly follow: () => void;
}

/** A long list of rows of equal height with one tab stop. With another `listKey` it is another list, seen from its top. */
export function useListRows(
  handle: Ref<ListHandle> | undefined,
  list: { readonly count: number; readonly stop: number; readonly listKey: string },
): ListRows {
  const { count, stop, listKey } = list;
  const box = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const shown = useRef(listKey);
  const focusStop = (): HTMLElement | null => {
    const row = box.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]') ?? null;
    row?.focus({ preventScroll: true });
    return row;
  };
  useImperativeHandle(handle, () => ({ focus: focusStop }));
  const { from, to, height } = useRowWindow(box, count);
  useEffect(() => {
    if (shown.current === listKey) return;
    shown.current = listKey;
    if (box.current) box.current.scrollTop = 0;
  }, [listKey]);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    // It is drawn wherever it is; the sheet keeps it clear of the head.
    focusStop()?.scrollIntoView({ block: 'nearest' });
  });

  const drawn = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  if (stop >= 0 && (stop < from || stop > to)) drawn.push(stop);
  const follow = (): void => {
    wantsFocus.current = true;
  };
  return { box, from, to, drawn, height, follow };
}
