import type { DecidedStay } from '../decision.ts';
import { foldName } from './names.ts';

/** How an identity is known, the surest first. */
export type Evidence = 'email' | 'link' | 'name';

export interface Known {
  /** Lower case. */
  readonly email: string;
  readonly name: string | null;
  readonly by: Evidence;
  readonly linkId: string | null;
}

/** What is certainly one person, because a source says so: an account, a number, a device, or one nameless endpoint. */
export interface Guest {
  /** Stable for the meeting: the identity, or else the endpoint. */
  readonly key: string;
  /** The keys of all that turned out to be this one. */
  readonly keys: readonly string[];
  readonly stays: DecidedStay[];
  known: Known | null;
}

/** A shown name may be anybody's, so that only the endpoint tells one such guest from another. */
export const isNameless = (subject: string): boolean => subject.startsWith('name:');

export function guestsOf(stays: readonly DecidedStay[]): Guest[] {
  const guests = new Map<string, Guest>();
  for (const stay of stays) {
    const { subject, source, endpoint } = stay.session;
    const key = isNameless(subject) ? `${source}:${endpoint}` : subject;
    const guest = guests.get(key);
    if (guest === undefined) guests.set(key, { key, keys: [key], stays: [stay], known: null });
    else guest.stays.push(stay);
  }
  return [...guests.values()];
}

/** Folded; without those that say nothing. */
export function shownNames(guest: Guest): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { session } of guest.stays)
    if (session.displayName !== '') names.add(foldName(session.displayName));
  names.delete('');
  return names;
}

export const isRoom = (guest: Guest): boolean => guest.stays.every(({ session }) => session.kind === 'room');
