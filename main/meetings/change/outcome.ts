import type { ChangedField } from '../../../preload/contract/changes.ts';
import type { Failure } from '../../result.ts';
import { type EventPatch, notePatch, patchOf } from './body.ts';
import type { Current } from './current.ts';
import type { Goal } from './goal.ts';
import { changedSince, mergeUpdate } from './merge.ts';
import type { Trouble } from './writer.ts';

/**
 * The rules by which a change is carried out once. They are pure: `carry-out.ts` does the steps.
 *
 * Every write says which state it was decided on (`If-Match`), so of two attempts at one change Google takes one at
 * most; and every write names its change in the event, so a read tells whether an attempt whose answer was lost was
 * carried out. Whatever goes wrong, the next step is therefore a read.
 */
export interface Progress {
  /** A write may have been carried out without our having heard of it, and nothing was read since. */
  readonly inDoubt: boolean;
  /** Repetitions after trouble, and reads because somebody else was faster; both bounded by `limits`. */
  readonly repeats: number;
  readonly overtaken: number;
  readonly limits: Limits;
}

export interface Limits {
  readonly repeats: number;
  /** Milliseconds; a service that asks for a longer wait is not waited for. */
  readonly longestWait: number;
}

export type Step =
  | {
      readonly kind: 'read';
      /** Number of the wait that comes before, from 0; null when there is none. */
      readonly wait: number | null;
      /** Milliseconds that the service itself asked to wait. */
      readonly retryAfter: number | null;
    }
  | {
      readonly kind: 'patch';
      readonly etag: string;
      readonly body: EventPatch;
      /** The note of a cancellation goes in silently before the event is deleted. */
      readonly isNote: boolean;
    }
  | { readonly kind: 'delete'; readonly etag: string };

/** What a step gave. `gone`: the event is deleted, or nobody here may see it. */
export type Seen =
  | { readonly kind: 'event'; readonly current: Current }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'trouble';
      readonly trouble: Trouble;
      readonly failure: Failure;
      readonly retryAfter: number | null;
    };

export type Ending =
  /** `current`: the event as it is now; null: it is cancelled, as was wanted. */
  | { readonly kind: 'done'; readonly current: Current | null }
  /** A change of an event that was deleted elsewhere. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'conflict'; readonly current: Current; readonly fields: readonly ChangedField[] }
  | { readonly kind: 'refused' | 'unknown'; readonly failure: Failure };
export type Decision = Ending | { readonly kind: 'step'; readonly step: Step; readonly progress: Progress };

/** How often others may be faster before it is left to the person. */
const mostOvertaken = 5;

export function firstStep(limits: Limits, inDoubt: boolean): { step: Step; progress: Progress } {
  return {
    step: { kind: 'read', wait: null, retryAfter: null },
    progress: { inDoubt, repeats: 0, overtaken: 0, limits },
  };
}

export function decide(goal: Goal, step: Step, seen: Seen, progress: Progress): Decision {
  if (seen.kind === 'gone')
    return goal.kind === 'cancel' ? { kind: 'done', current: null } : { kind: 'gone' };
  if (seen.kind === 'trouble') return afterTrouble(step, seen, progress);
  if (step.kind === 'patch') {
    return step.isNote
      ? act({ kind: 'delete', etag: seen.current.etag }, progress)
      : { kind: 'done', current: seen.current };
  }
  const known = { ...progress, inDoubt: false };
  return goal.kind === 'update' ? update(goal, seen.current, known) : cancel(goal, seen.current, known);
}

function update(goal: Goal & { kind: 'update' }, current: Current, progress: Progress): Decision {
  if (current.lastChange === goal.changeId) return { kind: 'done', current };
  const merged = mergeUpdate(goal.base, goal.intent, current);
  switch (merged.kind) {
    case 'already':
      return { kind: 'done', current };
    case 'conflict':
      return { kind: 'conflict', current, fields: merged.fields };
    case 'guests-hidden':
      return { kind: 'refused', failure: { code: 'guests-hidden' } };
    case 'write':
      return act(
        { kind: 'patch', etag: current.etag, body: patchOf(goal.changeId, merged.write), isNote: false },
        progress,
      );
  }
}

function cancel(goal: Goal & { kind: 'cancel' }, current: Current, progress: Progress): Decision {
  const fields = changedSince(goal.base, current);
  if (fields.length > 0) return { kind: 'conflict', current, fields };
  if (goal.note === '' || current.version.description.includes(goal.note)) {
    return act({ kind: 'delete', etag: current.etag }, progress);
  }
  const body = notePatch(goal.changeId, goal.note, current);
  return act({ kind: 'patch', etag: current.etag, body, isNote: true }, progress);
}

function afterTrouble(step: Step, seen: Extract<Seen, { kind: 'trouble' }>, before: Progress): Decision {
  const inDoubt = before.inDoubt || (step.kind !== 'read' && seen.trouble === 'ambiguous');
  const progress = { ...before, inDoubt };
  const end: Ending = { kind: inDoubt ? 'unknown' : 'refused', failure: seen.failure };
  if (seen.trouble === 'overtaken') {
    if (progress.overtaken >= mostOvertaken) return end;
    return read(null, null, { ...progress, overtaken: progress.overtaken + 1 });
  }
  // Reading is harmless, so a network that is gone for a moment is waited for when there is something to find out.
  const passes = seen.trouble !== 'refused' || (inDoubt && seen.failure.code === 'offline');
  const { repeats, longestWait } = progress.limits;
  if (!passes || progress.repeats >= repeats || (seen.retryAfter ?? 0) > longestWait) return end;
  return read(progress.repeats, seen.retryAfter, { ...progress, repeats: progress.repeats + 1 });
}

const act = (step: Step, progress: Progress): Decision => ({ kind: 'step', step, progress });

const read = (wait: number | null, retryAfter: number | null, progress: Progress): Decision =>
  act({ kind: 'read', wait, retryAfter }, progress);
