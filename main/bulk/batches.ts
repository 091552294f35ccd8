import { createPause } from '../calendars/pause.ts';
import type { Context } from '../context.ts';
import type { Meetings } from '../meetings/create-meetings.ts';
import type { BatchRecord, BatchRecords } from './records.ts';
import { type Run, startRun } from './run.ts';
import { creating, requestIdOf, undoing, type Work } from './work.ts';

interface Active extends Run {
  stop(): void;
}

/** The batches that are being worked on: one run each at a time, in the direction that their record says. */
export class Batches {
  readonly #context: Context;
  readonly #meetings: Meetings;
  readonly #records: BatchRecords;
  readonly #runs = new Map<string, Active>();
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #chance: () => number;
  #closed = false;

  constructor(context: Context, meetings: Meetings, records: BatchRecords, chance: () => number) {
    this.#context = context;
    this.#meetings = meetings;
    this.#records = records;
    this.#chance = chance;
  }

  isHolding(batchId: string): boolean {
    return this.#runs.get(batchId)?.holding ?? false;
  }

  /** Begins when the run before has finished its rows. */
  start(batchId: string): void {
    const before = this.#runs.get(batchId);
    before?.stop();
    const abort = new AbortController();
    const waitFor = before?.ended ?? Promise.resolve();
    let run: Run | undefined;
    const ended = waitFor.then(async () => {
      const record = this.#records.find(batchId);
      if (this.#closed || abort.signal.aborted || record?.state !== 'running') return;
      run = this.#run(record, abort.signal);
      await run.ended;
    });
    const active: Active = {
      get holding() {
        return run?.holding ?? false;
      },
      ended,
      stop: () => abort.abort(),
    };
    this.#runs.set(batchId, active);
    const forget = () => {
      if (this.#runs.get(batchId) === active) this.#runs.delete(batchId);
    };
    this.#follow(ended.finally(forget));
  }

  /** Rows under way are finished; what `then` does comes after them. */
  stop(batchId: string, then: () => void = () => undefined): void {
    const run = this.#runs.get(batchId);
    run?.stop();
    this.#follow((run?.ended ?? Promise.resolve()).then(() => this.#closed || then()));
  }

  /** What a batch that was cancelled left open becomes what it is: made, in doubt, or left out. */
  leaveOut(batchId: string): void {
    if (this.#records.find(batchId)?.state !== 'cancelled') return;
    for (const { row, state } of this.#records.rows(batchId)) {
      if (state !== 'waiting' && state !== 'creating') continue;
      const found = this.#meetings.byRequest(requestIdOf(batchId, row));
      if (!found) this.#records.writeRow(batchId, row, { state: 'skipped' });
      else if (found.status === 'unfinished') {
        const { meetingId } = found;
        const failure = { code: 'outcome-unknown', details: { meetingId } } as const;
        this.#records.writeRow(batchId, row, { state: 'failed', meetingId, failure });
      } else this.#records.writeRow(batchId, row, { state: 'created', meetingId: found.meetingId });
    }
    this.changed();
  }

  /** After a start: goes on with what was running, and only with that. */
  resume(): void {
    for (const { batchId } of this.#records.running()) this.start(batchId);
    for (const { batchId, state } of this.#records.list()) if (state === 'cancelled') this.leaveOut(batchId);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const run of this.#runs.values()) run.stop();
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  changed(): void {
    if (!this.#closed) this.#context.broadcast.changed('bulk');
  }

  #run({ batchId, direction }: BatchRecord, signal: AbortSignal): Run {
    const service = { context: this.#context, meetings: this.#meetings, records: this.#records };
    const work: Work = direction === 'create' ? creating(service) : undoing(service);
    return startRun({
      records: this.#records,
      batchId,
      work,
      waits: this.#context.timing.batch,
      pause: createPause(signal),
      signal,
      changed: () => this.changed(),
      chance: this.#chance,
    });
  }

  #follow(work: Promise<unknown>): void {
    const followed = work.catch((exception: unknown) =>
      this.#context.log.error({ exception }, 'working through a table of meetings'),
    );
    this.#underWay.add(followed);
    void followed.finally(() => this.#underWay.delete(followed));
  }
}
