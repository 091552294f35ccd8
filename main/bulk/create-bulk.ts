import type { Batch } from '../../preload/contract/bulk.ts';
import type { Context } from '../context.ts';
import type { Directory } from '../directory/directory.ts';
import type { Implementation } from '../ipc/implementation.ts';
import type { Meetings } from '../meetings/create-meetings.ts';
import { fail, ok, type Result } from '../result.ts';
import { Batches } from './batches.ts';
import type { BusyLookup } from './plan/busy.ts';
import type { Places } from './plan/platform.ts';
import { presentBatch, presentRow } from './present.ts';
import { type BatchRecord, BatchRecords } from './records.ts';

export interface Bulk {
  readonly handlers: {
    readonly bulk: Implementation['bulk'];
    readonly importPlan: Implementation['meetings']['importPlan'];
  };
  /** After a start, when unfinished meetings were looked at: goes on with the batches that were running. */
  resume(): void;
  /** Begins no further row and waits for those under way; what is open goes on after the next start. */
  close(): Promise<void>;
}

/** Nothing happens until it is asked for. `chance`: from 0 to 1, for the waits. */
export function createBulk(
  context: Context,
  meetings: Meetings,
  directory: Directory,
  busy: BusyLookup,
  places: () => Promise<Places>,
  chance: () => number = Math.random,
): Bulk {
  const records = new BatchRecords(context.database);
  const batches = new Batches(context, meetings, records, chance);
  const calendars = () => meetings.handlers.calendars.list(undefined);

  const present = (record: BatchRecord, rows = records.rows(record.batchId)): Batch =>
    presentBatch(record, rows, batches.isHolding(record.batchId), context.describe);

  /** Does something to a batch that was started, and answers with what it is then. */
  const on = async (
    { batchId }: { readonly batchId: string },
    change: (record: BatchRecord) => void,
  ): Promise<Result<{ batch: Batch }>> => {
    const record = records.find(batchId);
    if (!record || record.state === 'draft') return fail('not-found');
    change(record);
    batches.changed();
    return ok({ batch: present(records.find(batchId) ?? record) });
  };

  const run = (batchId: string): void => {
    records.change(batchId, 'running');
    batches.start(batchId);
  };

  return {
    handlers: {
      importPlan: async (input) => {
        const { planImport } = await import('./plan/import.ts');
        return planImport({ context, directory, calendars, records, busy, places }, input);
      },
      bulk: {
        start: async ({ planId, skipRowsWithProblems = false, skipRowsWithWarnings = false }) => {
          const record = records.find(planId);
          if (!record) return fail('not-found');
          if (record.state !== 'draft') return ok({ batch: present(record) });
          const rows = records.rows(planId);
          const wrong = rows.filter(({ severity }) => severity === 'error').length;
          if (wrong > 0 && !skipRowsWithProblems) return fail('rows-have-problems', { count: wrong });
          const left = skipRowsWithWarnings ? (['error', 'warning'] as const) : (['error'] as const);
          if (rows.every(({ severity }) => left.some((one) => one === severity)))
            return fail('nothing-to-create');
          records.start(planId, context.now(), left);
          batches.start(planId);
          return on({ batchId: planId }, () => undefined);
        },
        get: async ({ batchId }) => {
          const record = records.find(batchId);
          if (!record || record.state === 'draft') return fail('not-found');
          const rows = records.rows(batchId);
          return ok({
            batch: present(record, rows),
            rows: rows.map((row) => presentRow(row, context.describe)),
          });
        },
        list: async () => ok({ batches: records.list().map((record) => present(record)) }),
        pause: (input) =>
          on(input, ({ batchId, state }) => {
            if (state !== 'running') return;
            records.change(batchId, 'paused');
            batches.stop(batchId);
          }),
        resume: (input) => on(input, ({ batchId, state }) => state === 'paused' && run(batchId)),
        cancel: (input) =>
          on(input, ({ batchId, state }) => {
            if (state !== 'running' && state !== 'paused') return;
            records.change(batchId, 'cancelled');
            batches.stop(batchId, () => batches.leaveOut(batchId));
          }),
        retry: ({ batchId, row }) =>
          on({ batchId }, ({ direction, state }) => {
            if (direction === 'create') records.reopenFailed(batchId, row);
            else records.forgetFailures(batchId, row);
            if (state !== 'running') run(batchId);
          }),
        undo: ({ batchId, sendUpdates }) =>
          on({ batchId }, ({ direction }) => {
            if (direction === 'undo') return;
            // What failed in doubt may stand in the calendar.
            records.reopenInDoubt(batchId);
            records.turnToUndo(batchId, sendUpdates);
            batches.start(batchId);
          }),
      },
    },
    resume: () => batches.resume(),
    close: () => batches.close(),
  };
}
