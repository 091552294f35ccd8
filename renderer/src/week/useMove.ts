import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type Shift, type Shown, shifted, shiftOf, step } from './week.ts';

/** A meeting on its way to another time, by pointer or by keys. */
export interface Moving {
  readonly shown: Shown;
  readonly by: 'pointer' | 'keys';
  readonly shift: Shift;
}

export interface Move {
  readonly moving: Moving | null;
  readonly begin: (shown: Shown) => void;
  /** Returns whether the key was for moving. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly pointer: (shown: Shown) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
  /** True right after a drag, whose end is a click as well. */
  readonly wasDragged: () => boolean;
}

/** So many pixels before a press becomes a drag. */
const threshold = 5;
const still: Shift = { days: 0, minutes: 0 };

/** `column`: width of a day in pixels, `minute`: height of a minute. */
export function useMove(options: {
  readonly zone: string;
  readonly scale: () => { readonly column: number; readonly minute: number };
  readonly onMoved: (shown: Shown, to: { start: string; end: string }) => void;
  readonly onGivenUp: (shown: Shown) => void;
}): Move {
  const [moving, setMoving] = useState<Moving | null>(null);
  const pressed = useRef<{ shown: Shown; x: number; y: number } | null>(null);
  const dragged = useRef(false);

  const finish = ({ shown, shift }: Moving): void => {
    setMoving(null);
    if (shift.days === 0 && shift.minutes === 0) options.onGivenUp(shown);
    else options.onMoved(shown, shifted(shown, shift, options.zone));
  };
  const giveUp = (): void => {
    pressed.current = null;
    setMoving(null);
  };

  return {
    moving,
    begin: (shown) => setMoving({ shown, by: 'keys', shift: still }),
    onKey: (event) => {
      if (moving === null) return false;
      if (event.key === 'Escape' || event.key === 'Tab') {
        giveUp();
        options.onGivenUp(moving.shown);
        if (event.key === 'Tab') return false;
      } else if (event.key === 'Enter' || event.key === ' ') finish(moving);
      else {
        const more = shiftOf(event.key);
        if (more === null) return false;
        const { days, minutes } = moving.shift;
        setMoving({ ...moving, shift: { days: days + more.days, minutes: minutes + more.minutes } });
      }
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    pointer: (shown) => ({
      onPointerDown: (event) => {
        dragged.current = false;
        if (event.button === 0) pressed.current = { shown, x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event) => {
        const from = pressed.current;
        if (from === null) return;
        const x = event.clientX - from.x;
        const y = event.clientY - from.y;
        if (moving === null && Math.hypot(x, y) < threshold) return;
        if (moving === null) event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = true;
        const { column, minute } = options.scale();
        const shift = { days: Math.round(x / column), minutes: Math.round(y / minute / step) * step };
        setMoving({ shown: from.shown, by: 'pointer', shift });
      },
      onPointerUp: () => {
        pressed.current = null;
        if (moving?.by === 'pointer') finish(moving);
      },
      onPointerCancel: giveUp,
    }),
    wasDragged: () => dragged.current,
  };
}
