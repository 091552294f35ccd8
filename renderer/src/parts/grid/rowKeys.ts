import type { KeyboardEvent } from 'react';

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

/** Enter and space open the row that the keys are at, others move; `move` says whether its key was one of those. */
export function answerRowKey(event: KeyboardEvent, open: () => void, move: (key: string) => boolean): void {
  // What stands in the head or in a row has its own keys.
  if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row') return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    open();
  } else if (move(event.key)) {
    event.preventDefault();
  }
}
