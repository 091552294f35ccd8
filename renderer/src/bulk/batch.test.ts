import { describe, expect, it } from 'vitest';
import type { Batch, BatchRow } from '../../../preload/contract/bulk.ts';
import { progressOf, remainingOf, totalOf, waysOf, wordOf } from './batch.ts';

const none = { waiting: 0, creating: 0, created: 0, failed: 0, skipped: 0, undone: 0 };
const batch = (part: Partial<Batch>, counts: Partial<Batch['counts']> = {}): Batch => ({
  batchId: 'b',
  direction: 'create',
  state: 'running',
  reason: null,
  holding: false,
  startedAt: '2026-11-21T09:00:00Z',
  title: 'Lesson',
  from: '2026-11-23T09:00:00Z',
  to: '2026-11-24T09:00:00Z',
  ...part,
  counts: { ...none, ...counts },
});
const failed: BatchRow = {
  row: 1,
  title: 'Lesson',
  start: null,
  end: null,
  timeZone: 'UTC',
  guests: 1,
  state: 'failed',
  error: { code: 'service-refused', message: 'no', retryable: false },
  meetingId: null,
};

describe('a batch', () => {
  it('has a word for where it is', () => {
    expect(wordOf(batch({}))).toBe('running');
    expect(wordOf(batch({ holding: true }))).toBe('holding');
    expect(wordOf(batch({ direction: 'undo' }))).toBe('undoing');
    expect(wordOf(batch({ direction: 'undo', state: 'done' }))).toBe('undone');
    expect(wordOf(batch({ state: 'paused' }))).toBe('paused');
  });

  it('goes from nothing to all; rows left out do not count', () => {
    const half = batch({}, { waiting: 1, creating: 1, created: 1, failed: 1, skipped: 7 });
    expect([totalOf(half), remainingOf(half), progressOf(half)]).toEqual([4, 2, 0.5]);
    const undoing = batch({ direction: 'undo' }, { created: 3, undone: 1 });
    expect([remainingOf(undoing), progressOf(undoing)]).toEqual([3, 0.25]);
    expect(progressOf(batch({ state: 'done' }, { created: 4 }))).toBe(1);
    expect(progressOf(batch({ state: 'done' }, { skipped: 4 }))).toBe(1);
  });

  it('offers what can be done now', () => {
    expect(waysOf(batch({}, { waiting: 2 }), [])).toEqual({
      canPause: true,
      canResume: false,
      canCancel: true,
      canRetry: false,
      canUndo: false,
    });
    expect(waysOf(batch({ state: 'done' }, { created: 2, failed: 1 }), [failed])).toEqual({
      canPause: false,
      canResume: false,
      canCancel: false,
      canRetry: true,
      canUndo: true,
    });
    expect(waysOf(batch({ state: 'done', direction: 'undo' }, { undone: 2 }), []).canUndo).toBe(false);
  });
});
