import type { ErrorValue } from '../../../preload/contract/errors.ts';
import type { CreatedMeeting } from '../../../preload/contract/meetings.ts';
import { another, type Draft, type Field } from './draft.ts';
import { fieldOf } from './failures.ts';

export type Progress =
  | { readonly kind: 'editing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly error: ErrorValue; readonly field: Field | null }
  /** Google may or may not have it. `meetingId`: what `meetings.finish` settles; null when main did not name it. */
  | {
      readonly kind: 'unknown';
      readonly error: ErrorValue;
      readonly meetingId: string | null;
      readonly busy: boolean;
    }
  | { readonly kind: 'created'; readonly meeting: CreatedMeeting };

/** One person's work on the Schedule screen. */
export interface Session {
  readonly draft: Draft;
  readonly progress: Progress;
  /** What stood in the form before it was cleared, to be brought back; null when nothing was. */
  readonly cleared: Draft | null;
}

export const begin = (draft: Draft, cleared: Draft | null = null): Session => ({
  draft,
  progress: { kind: 'editing' },
  cleared,
});

/** An empty form, with the way back to the one that was cleared. */
export const startedOver = (session: Session, empty: Draft): Session => begin(empty, session.draft);

export const broughtBack = (session: Session): Session =>
  session.cleared === null ? session : begin(session.cleared);

const fieldsOf = (before: Draft, after: Draft): readonly Field[] => [
  ...(before.title === after.title ? [] : (['title'] as const)),
  ...(before.description === after.description ? [] : (['description'] as const)),
  ...(before.tokens === after.tokens ? [] : (['audience'] as const)),
  ...(before.when === after.when ? [] : (['date', 'start', 'end', 'zone'] as const)),
  ...(before.calendar === after.calendar ? [] : (['calendar'] as const)),
  ...(before.sendUpdates === after.sendUpdates ? [] : (['mail'] as const)),
];

/**
 * A failure at a field stays until that field changes; one about the whole stays until the next press. While a
 * request is under way or its outcome is unknown nothing can be changed: the request id stands for what was sent.
 */
export function edited(session: Session, draft: Draft): Session {
  const { progress } = session;
  if (progress.kind !== 'editing' && progress.kind !== 'failed') return session;
  const settled =
    progress.kind === 'failed' &&
    progress.field !== null &&
    fieldsOf(session.draft, draft).includes(progress.field);
  return { ...session, draft, progress: settled ? { kind: 'editing' } : progress };
}

export const sending = (session: Session): Session => ({ ...session, progress: { kind: 'sending' } });

export function failed(session: Session, error: ErrorValue): Session {
  if (error.code === 'outcome-unknown') {
    const named = error.details?.meetingId;
    return {
      ...session,
      progress: { kind: 'unknown', error, meetingId: typeof named === 'string' ? named : null, busy: false },
    };
  }
  return { ...session, progress: { kind: 'failed', error, field: fieldOf(error) } };
}

export const created = (session: Session, meeting: CreatedMeeting): Session => ({
  ...session,
  progress: { kind: 'created', meeting },
});

/** Finishing or discarding is under way. */
export const settling = (session: Session): Session =>
  session.progress.kind === 'unknown'
    ? { ...session, progress: { ...session.progress, busy: true } }
    : session;

/** The attempt to finish or discard failed: the outcome is as unknown as before. */
export const unsettled = (session: Session, error: ErrorValue): Session =>
  session.progress.kind === 'unknown'
    ? { ...session, progress: { ...session.progress, error, busy: false } }
    : session;

/** It was given up, or the next one is wanted: what was typed stays, under a new identity. */
export const again = (session: Session, requestId: string): Session =>
  begin(another(session.draft, requestId));
