import type { ChangedField } from '../../../preload/contract/changes.ts';
import type { Current, WholeGuest } from './current.ts';
import type { Intent } from './intent.ts';
import { same, type Version } from './version.ts';

/** What is still to be written so that an event is as intended. */
export interface Write {
  readonly set: readonly ChangedField[];
  readonly to: Version;
  /** What stands there now, as far as it has to be taken into account. */
  readonly now: Pick<Current, 'version' | 'place'>;
  /** Null: the guests stay. */
  readonly guests: readonly WholeGuest[] | null;
}

export type Merged =
  | { readonly kind: 'write'; readonly write: Write }
  | { readonly kind: 'already' }
  | { readonly kind: 'conflict'; readonly fields: readonly ChangedField[] }
  | { readonly kind: 'guests-hidden' };

/**
 * Brings together what was intended on `base` and what stands in the calendar now. A field that is to be set and was
 * set to something else in the meantime is a conflict; guests are added and removed one by one and never conflict.
 */
export function mergeUpdate(base: Version, intent: Intent, current: Current): Merged {
  const conflicts = intent.set.filter(
    (field) => !same(field, base, current.version) && !same(field, intent.to, current.version),
  );
  if (conflicts.length > 0) return { kind: 'conflict', fields: conflicts };
  const set = intent.set.filter((field) => !same(field, intent.to, current.version));
  const touchesGuests = intent.add.length + intent.remove.length > 0;
  if (touchesGuests && current.guests === null) return { kind: 'guests-hidden' };
  const guests = current.guests === null ? null : mergeGuests(intent, current.guests);
  if (set.length === 0 && guests === null) return { kind: 'already' };
  return {
    kind: 'write',
    write: { set, to: intent.to, now: { version: current.version, place: current.place }, guests },
  };
}

/** A meeting that is to be cancelled is the one that was seen: not moved, not given another purpose. */
export function changedSince(base: Version, current: Current): readonly ChangedField[] {
  return (['title', 'time'] as const).filter((field) => !same(field, base, current.version));
}

/** Null when nothing changes. Kept guests stay whole, with their answers. */
export function mergeGuests(
  intent: Pick<Intent, 'add' | 'remove'>,
  present: readonly WholeGuest[],
): readonly WholeGuest[] | null {
  const there = new Set(present.map(({ email }) => email.toLowerCase()));
  const gone = new Set(intent.remove);
  const kept = present.filter(({ email }) => !gone.has(email.toLowerCase()));
  const added = intent.add
    .filter(({ email }) => !there.has(email.toLowerCase()))
    .map(({ email, name }): WholeGuest => (name === null ? { email } : { email, displayName: name }));
  if (kept.length === present.length && added.length === 0) return null;
  return [...kept, ...added];
}
