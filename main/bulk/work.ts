import type { BatchRowState } from '../../preload/contract/bulk.ts';
import type { CreateMeeting } from '../../preload/contract/meetings.ts';
import type { Context } from '../context.ts';
import type { Meetings } from '../meetings/create-meetings.ts';
import { titleOf } from '../meetings/plan.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import type { BatchRecords, RowChange, RowRecord } from './records.ts';

/** What is done to each row of a batch. */
export interface Work {
  /** Rows in these states are open. */
  readonly states: readonly BatchRowState[];
  /** What a row is while it is worked on; null: what it was. */
  readonly begun: BatchRowState | null;
  /** What an open row is again when nothing came of it. */
  open(row: RowRecord): BatchRowState;
  failed(row: RowRecord): BatchRowState;
  carryOut(batchId: string, row: RowRecord): Promise<Result<RowChange>>;
}

/** One name for one row for ever: the same value never makes a second meeting (`meetings.create`). */
export const requestIdOf = (batchId: string, row: number): string => `bulk:${batchId}:${row}`;

export interface WorkService {
  readonly context: Pick<Context, 'now'>;
  readonly meetings: Meetings;
  readonly records: BatchRecords;
}

export function creating({ context, meetings, records }: WorkService): Work {
  return {
    states: ['waiting', 'creating'],
    begun: 'creating',
    open: () => 'waiting',
    failed: () => 'failed',
    carryOut: async (batchId, { row, start }) => {
      const ready = records.ready(batchId, row);
      if (!ready) throw new Error('a row without its input was started');
      const requestId = requestIdOf(batchId, row);
      const begun = meetings.byRequest(requestId);
      // A batch may have been paused for days; one that Google may already have is settled all the same.
      if (!begun && start !== null && start < context.now()) return fail('meeting-past');
      const made = await meetings.createResolved({ ...ready.input, requestId }, ready.audience);
      return made.ok ? ok({ state: 'created', meetingId: made.value.meetingId }) : made;
    },
  };
}

export function undoing({ meetings, records }: WorkService): Work {
  const { cancel, discard, pendingChanges, sendNow } = meetings.handlers.meetings;

  async function remove(batchId: string, row: number, meetingId: string): Promise<Result<RowChange>> {
    const sendUpdates = records.find(batchId)?.undoUpdates ?? 'none';
    const ready = records.ready(batchId, row);
    // Decided on what the batch made: a meeting that was moved or renamed since is somebody's.
    const seen = ready && madeOf(ready.input);
    const first = await cancel({ meetingId, sendUpdates, ...(seen ? { seen } : {}) });
    const answer = !first.ok && first.error.code === 'change-under-way' ? await sendOpen(meetingId) : first;
    if (!answer.ok) return isGone(answer.error) ? ok({ state: 'undone', meetingId }) : answer;
    if (answer.value.outcome === 'conflict') return fail('meeting-changed');
    const isDone = answer.value.outcome === 'done' && answer.value.meeting.status === 'cancelled';
    return isDone ? ok({ state: 'undone', meetingId }) : fail('change-unknown', { meetingId });
  }

  /** An earlier attempt whose outcome is not known is carried on, not begun again. */
  async function sendOpen(meetingId: string): ReturnType<typeof cancel> {
    const pending = await pendingChanges(undefined);
    if (!pending.ok) return pending;
    const open = pending.value.changes.find((one) => one.meetingId === meetingId);
    return open ? sendNow({ changeId: open.changeId }) : cancel({ meetingId, sendUpdates: 'none' });
  }

  return {
    states: ['created', 'waiting', 'creating'],
    begun: null,
    open: ({ state }) => state,
    failed: ({ state }) => state,
    carryOut: async (batchId, { row, state }) => {
      const found = meetings.byRequest(requestIdOf(batchId, row));
      if (!found) return ok({ state: state === 'created' ? 'undone' : 'skipped' });
      const { meetingId, status } = found;
      if (status === 'cancelled') return ok({ state: 'undone', meetingId });
      if (status === 'scheduled') return remove(batchId, row, meetingId);
      const settled = await discard({ meetingId });
      if (!settled.ok) return isGone(settled.error) ? ok({ state: 'undone' }) : settled;
      return settled.value.status === 'discarded'
        ? ok({ state: 'skipped' })
        : remove(batchId, row, meetingId);
    },
  };
}

function madeOf({ title, description = '', startTime = '', endTime = '', timeZone = '' }: CreateMeeting) {
  return { title: titleOf(title), description, start: startTime, end: endTime, timeZone };
}

const isGone = ({ code }: Failure): boolean => code === 'event-deleted' || code === 'not-found';
