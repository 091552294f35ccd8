import { z } from 'zod';
import { errorSchema } from './errors.ts';
import { id, instant, method, nothing } from './method.ts';

const rowState = z.enum(['waiting', 'creating', 'created', 'failed', 'skipped', 'undone']);
export type BatchRowState = z.infer<typeof rowState>;

const batch = z.strictObject({
  /** The plan's id: a plan that was started is a batch. */
  batchId: id,
  /** create: meetings are made; undo: those made are deleted again. */
  direction: z.enum(['create', 'undo']),
  state: z.enum(['running', 'paused', 'done', 'cancelled']),
  /** Why it was paused by itself; null: the person paused it, or it is not paused. */
  reason: errorSchema.nullable(),
  /** True while the service's limits are waited for. */
  holding: z.boolean(),
  startedAt: instant,
  /** Title of the first meeting. */
  title: z.string(),
  /** Start of the first and of the last meeting. */
  from: instant,
  to: instant,
  counts: z.strictObject({
    waiting: z.number().int(),
    creating: z.number().int(),
    created: z.number().int(),
    failed: z.number().int(),
    skipped: z.number().int(),
    undone: z.number().int(),
  }),
});
export type Batch = z.infer<typeof batch>;

const batchRow = z.strictObject({
  row: z.number().int(),
  title: z.string(),
  /** Null: the row was left out because its time could not be read. */
  start: instant.nullable(),
  end: instant.nullable(),
  timeZone: z.string(),
  guests: z.number().int(),
  state: rowState,
  /** Why it failed, or why it could not be undone. */
  error: errorSchema.nullable(),
  meetingId: id.nullable(),
});
export type BatchRow = z.infer<typeof batchRow>;

const which = z.strictObject({ batchId: id });
const one = z.strictObject({ batch });

/** What becomes of a plan (`meetings.importPlan`). Progress is told as `changed` of the topic `bulk`. */
export const bulk = {
  /** Refused while rows have errors, unless those are left out. Starting a batch again answers with it. */
  start: method(
    z.strictObject({
      planId: id,
      skipRowsWithProblems: z.boolean().optional(),
      /** Leaves out rows that only have warnings as well. */
      skipRowsWithWarnings: z.boolean().optional(),
    }),
    one,
  ),
  get: method(which, z.strictObject({ batch, rows: z.array(batchRow) })),
  list: method(nothing, z.strictObject({ batches: z.array(batch) })),
  pause: method(which, one),
  resume: method(which, one),
  /** What is made stays; what is waiting is left out. */
  cancel: method(which, one),
  /** Tries rows again that failed: all of them, or one. */
  retry: method(z.strictObject({ batchId: id, row: z.number().int().optional() }), one),
  /** Deletes the events that the batch made; what still waits is left out. */
  undo: method(z.strictObject({ batchId: id, sendUpdates: z.enum(['all', 'externalOnly', 'none']) }), one),
};
