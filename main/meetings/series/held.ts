import type { PendingChange } from '../../../preload/contract/changes.ts';
import type { Output } from '../../../preload/contract.ts';
import type { Context } from '../../context.ts';
import { fail, ok, type Result } from '../../result.ts';
import { presentSeriesChange } from './present-change.ts';
import { type SeriesChange, SeriesChanges } from './series-changes.ts';

/** Later than this after it was due, a change is not sent without asking: Muster was closed or asleep. */
export const longestDelay = 10 * 60_000;

/** What is open of whole series; told and taken back without anything that sends. */
export class HeldSeries {
  readonly changes: SeriesChanges;
  /** Held changes that will be sent by themselves. */
  readonly waiting: Set<string> = new Set();
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
    this.changes = new SeriesChanges(context.database);
  }

  isLate(change: SeriesChange): boolean {
    const { state, changeId, dueAt } = change;
    return state === 'held' && !this.waiting.has(changeId) && this.#context.now() > dueAt;
  }

  /** Whether it is to be sent without asking: it was begun, or is due and nobody waits for it. */
  isDue({ state, changeId, dueAt }: SeriesChange): boolean {
    if (state === 'sending') return true;
    return state === 'held' && !this.waiting.has(changeId) && this.#context.now() <= dueAt + longestDelay;
  }

  pending(): PendingChange[] {
    return this.changes
      .allOpen()
      .map((one) => presentSeriesChange(one, this.isLate(one), this.#context.describe));
  }

  /** `not-found`: it is no change of a series. */
  undo(changeId: string): Result<Output<'meetings', 'undo'>> {
    const change = this.changes.find(changeId);
    if (!change) return fail('not-found');
    const { state } = change;
    if (state === 'held' || state === 'conflict' || state === 'failed') {
      this.changes.finished(changeId, 'undone');
      this.#context.broadcast.changed('meetings');
      return ok({ outcome: 'undone' });
    }
    return ok({ outcome: state === 'undone' ? 'undone' : 'too-late' });
  }
}
