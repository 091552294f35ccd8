import type { Batch, BatchRow } from '../../../preload/contract/bulk.ts';

/** What is said of a batch as a whole. */
export type BatchWord = 'running' | 'undoing' | 'holding' | 'paused' | 'done' | 'cancelled' | 'undone';

export function wordOf({ state, direction, holding }: Batch): BatchWord {
  if (state === 'running') return holding ? 'holding' : direction === 'undo' ? 'undoing' : 'running';
  return state === 'done' && direction === 'undo' ? 'undone' : state;
}

/** Rows that were not left out. */
export const totalOf = ({ counts }: Batch): number =>
  counts.waiting + counts.creating + counts.created + counts.failed + counts.undone;

/** Rows that still have their turn. */
export function remainingOf({ counts, direction, state }: Batch): number {
  if (state === 'cancelled' || (state === 'done' && direction === 'create')) return 0;
  const open = counts.waiting + counts.creating;
  return direction === 'undo' ? open + counts.created : open;
}

/** From 0 to 1. */
export function progressOf(batch: Batch): number {
  const total = totalOf(batch);
  return total === 0 ? 1 : (total - remainingOf(batch)) / total;
}

/** What went wrong: rows that failed, and on undoing those that stayed. */
export const isWrong = (row: BatchRow): boolean => row.state === 'failed' || row.error !== null;

export interface Ways {
  readonly canPause: boolean;
  readonly canResume: boolean;
  readonly canCancel: boolean;
  readonly canRetry: boolean;
  readonly canUndo: boolean;
}

/** What can be done with the batch now. */
export function waysOf(batch: Batch, rows: readonly BatchRow[]): Ways {
  const { state, direction, counts } = batch;
  const isOpen = state === 'running' || state === 'paused';
  return {
    canPause: state === 'running',
    canResume: state === 'paused',
    canCancel: isOpen && remainingOf(batch) > 0,
    canRetry: state !== 'running' && rows.some(isWrong),
    canUndo: direction === 'create' && counts.created > 0,
  };
}
