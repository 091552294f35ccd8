import type { Pause } from '../calendars/pause.ts';
import type { Failure } from '../result.ts';
import type { BatchRecords, RowChange, RowRecord } from './records.ts';
import { verdictOf, waitAfter } from './verdict.ts';
import type { Work } from './work.ts';

/** Requests to one calendar at a time; more only meets the limits sooner. */
const atOnce = 2;

export interface RunTools {
  readonly records: BatchRecords;
  readonly batchId: string;
  readonly work: Work;
  readonly waits: readonly number[];
  readonly pause: Pause;
  /** Ends the run: rows under way are finished, none is begun. */
  readonly signal: AbortSignal;
  readonly changed: () => void;
  /** From 0 to 1. */
  readonly chance: () => number;
}

export interface Run {
  /** True while the service's limits are waited for. */
  readonly holding: boolean;
  readonly ended: Promise<void>;
}

/** Works through the open rows of a batch, a few at a time, until none is left, it is told to end, or it cannot go on. */
export function startRun(tools: RunTools): Run {
  const { records, batchId, work, signal, changed } = tools;
  const underWay = new Set<number>();
  let streak = 0;
  let generation = 0;
  let gate: Promise<void> | null = null;
  let halted = false;

  function settle(row: RowRecord, failure: Failure, before: number): RowChange {
    const open: RowChange = { state: work.open(row) };
    // A run that is told to end gives its requests up: that says nothing about the row.
    if (signal.aborted && verdictOf(failure) !== 'failed') return open;
    switch (verdictOf(failure)) {
      case 'failed':
        return { state: work.failed(row), failure };
      case 'pause':
        halt(failure);
        return open;
      case 'hold':
        hold(failure, before);
        return open;
    }
  }

  function hold(failure: Failure, before: number): void {
    // Two rows that met the same trouble are one trouble.
    if (before !== generation) return;
    const wait = waitAfter(streak, failure, tools.waits, tools.chance());
    if (wait === null) {
      halt(failure);
      return;
    }
    streak += 1;
    generation += 1;
    const mine = tools.pause(wait).then(() => {
      if (gate === mine) gate = null;
      changed();
    });
    gate = mine;
  }

  function halt(reason: Failure): void {
    halted = true;
    if (records.find(batchId)?.state === 'running') records.change(batchId, 'paused', reason);
  }

  async function worker(): Promise<void> {
    for (;;) {
      while (gate !== null) await gate;
      if (signal.aborted || halted) return;
      const row = records.next(batchId, work.states, underWay);
      if (!row) return;
      underWay.add(row.row);
      if (work.begun !== null) records.writeRow(batchId, row.row, { state: work.begun });
      changed();
      const before = generation;
      const done = await work.carryOut(batchId, row);
      if (done.ok) streak = 0;
      records.writeRow(batchId, row.row, done.ok ? done.value : settle(row, done.error, before));
      underWay.delete(row.row);
      changed();
    }
  }

  const ended = Promise.all(Array.from({ length: atOnce }, worker)).then(() => {
    if (signal.aborted || halted) return;
    if (records.find(batchId)?.state === 'running') records.change(batchId, 'done');
    changed();
  });
  return {
    get holding() {
      return gate !== null && !signal.aborted;
    },
    ended,
  };
}
