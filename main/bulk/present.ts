import type { Batch, BatchRow, BatchRowState } from '../../preload/contract/bulk.ts';
import type { ErrorValue } from '../../preload/contract/errors.ts';
import { writeInstant, writeTime } from '../meetings/times.ts';
import type { Failure } from '../result.ts';
import type { BatchRecord, RowRecord } from './records.ts';

type Describe = (failure: Failure) => ErrorValue;

/** A batch that was started; `holding`: its run waits for the service's limits. */
export function presentBatch(
  record: BatchRecord,
  rows: readonly RowRecord[],
  holding: boolean,
  describe: Describe,
): Batch {
  const taken = rows.filter(({ state, start }) => state !== 'skipped' && start !== null);
  const shown = taken.length > 0 ? taken : rows.filter(({ start }) => start !== null);
  const starts = shown.map(({ start }) => start ?? 0);
  const startedAt = record.startedAt ?? 0;
  return {
    batchId: record.batchId,
    direction: record.direction,
    state: record.state === 'draft' ? 'paused' : record.state,
    reason: record.reason && describe(record.reason),
    holding,
    startedAt: writeInstant(startedAt),
    title: shown[0]?.title ?? '',
    from: writeInstant(starts.length > 0 ? Math.min(...starts) : startedAt),
    to: writeInstant(starts.length > 0 ? Math.max(...starts) : startedAt),
    counts: countsOf(rows),
  };
}

function countsOf(rows: readonly RowRecord[]): Record<BatchRowState, number> {
  const counts = { waiting: 0, creating: 0, created: 0, failed: 0, skipped: 0, undone: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

export function presentRow(row: RowRecord, describe: Describe): BatchRow {
  const { timeZone } = row;
  return {
    row: row.row,
    title: row.title,
    start: row.start === null ? null : writeTime(row.start, timeZone),
    end: row.end === null ? null : writeTime(row.end, timeZone),
    timeZone,
    guests: row.guests,
    state: row.state,
    error: row.failure && describe(row.failure),
    meetingId: row.meetingId,
  };
}
