import type { Trouble } from '../calendars/gateway.ts';
import type { Failure } from '../result.ts';

/**
 * The rules by which one meeting becomes exactly one event. They are pure: `settle.ts` carries the steps out.
 *
 * The event id is fixed before the first request and stored, so inserting again can never make a second event. What has
 * to be decided is only when it is known that Google has the event (`created`), when it is known that it has not and
 * will not (`refused`: the record may go), and when neither is known (`unknown`: the record stays).
 */
export interface Progress {
  /** An insert may have been carried out without our having heard of it. */
  readonly inDoubt: boolean;
  /** Whether the calendar is asked for a conference along with the event. */
  readonly conference: boolean;
  /** Repetitions made so far; bounded by `limits`. */
  readonly repeats: number;
  readonly limits: Limits;
}

export interface Limits {
  readonly repeats: number;
  /** Milliseconds; a service that asks for a longer wait is not waited for. */
  readonly longestWait: number;
}

/** insert: send the event; look: read it by its id. */
export interface Step {
  readonly kind: 'insert' | 'look';
  /** Number of the wait that comes before, from 0; null when there is none. */
  readonly wait: number | null;
  /** Milliseconds that the service itself asked to wait. */
  readonly retryAfter: number | null;
}

/** What a step gave. `foreign`: the event with this id is not of this meeting. */
export type Seen =
  | { readonly kind: 'event'; readonly cancelled: boolean; readonly foreign: boolean }
  | {
      readonly kind: 'trouble';
      readonly trouble: Trouble;
      readonly failure: Failure;
      readonly retryAfter: number | null;
    };

export type Decision =
  | { readonly kind: 'step'; readonly step: Step; readonly progress: Progress }
  | { readonly kind: 'created' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'unknown'; readonly failure: Failure };

export function firstAttempt(limits: Limits): { step: Step; progress: Progress } {
  return {
    step: { kind: 'insert', wait: null, retryAfter: null },
    progress: { inDoubt: false, conference: true, repeats: 0, limits },
  };
}

/** After a crash, or when an attempt ended in doubt: look before anything is sent. */
export function laterAttempt(limits: Limits): { step: Step; progress: Progress } {
  return {
    step: { kind: 'look', wait: null, retryAfter: null },
    progress: { inDoubt: true, conference: true, repeats: 0, limits },
  };
}

export function decide(step: Step, seen: Seen, progress: Progress): Decision {
  if (seen.kind === 'event') return found(seen);
  return step.kind === 'insert' ? afterInsert(seen, progress) : afterLook(seen, progress);
}

function found(seen: Extract<Seen, { kind: 'event' }>): Decision {
  // 160 random bits: another's event under our id means that Google never had ours.
  if (seen.foreign)
    return { kind: 'refused', failure: { code: 'service-garbled', details: { service: 'Google Calendar' } } };
  return seen.cancelled ? { kind: 'deleted' } : { kind: 'created' };
}

type TroubleSeen = Extract<Seen, { kind: 'trouble' }>;

function afterInsert(seen: TroubleSeen, progress: Progress): Decision {
  switch (seen.trouble) {
    case 'taken':
      return look({ ...progress, inDoubt: true });
    case 'ambiguous':
      return look({ ...progress, inDoubt: true });
    case 'conference-refused':
      if (!progress.conference) break;
      return step('insert', null, null, { ...progress, conference: false });
    case 'wait':
      return again('insert', seen, progress);
    default:
      break;
  }
  return progress.inDoubt && passing(seen) ? again('look', seen, progress) : end(seen, progress);
}

function afterLook(seen: TroubleSeen, progress: Progress): Decision {
  if (seen.trouble === 'absent') return again('insert', seen, progress);
  return seen.trouble !== 'refused' || passing(seen) ? again('look', seen, progress) : end(seen, progress);
}

/** Looking is harmless, so a network that is gone for a moment is waited for. */
function passing(seen: TroubleSeen): boolean {
  return seen.failure.code === 'offline';
}

function look(progress: Progress): Decision {
  return step('look', null, null, progress);
}

function again(kind: Step['kind'], seen: TroubleSeen, progress: Progress): Decision {
  const { repeats, longestWait } = progress.limits;
  if (progress.repeats >= repeats || (seen.retryAfter ?? 0) > longestWait) return end(seen, progress);
  return step(kind, progress.repeats, seen.retryAfter, { ...progress, repeats: progress.repeats + 1 });
}

function step(
  kind: Step['kind'],
  wait: number | null,
  retryAfter: number | null,
  progress: Progress,
): Decision {
  return { kind: 'step', step: { kind, wait, retryAfter }, progress };
}

function end(seen: TroubleSeen, progress: Progress): Decision {
  return { kind: progress.inDoubt ? 'unknown' : 'refused', failure: seen.failure };
}
