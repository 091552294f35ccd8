import type { DecidedStay } from '../decision.ts';
import type { Known } from './known.ts';
import type { Fold } from './names.ts';

/** What is certainly one person, because a source says so: an account, a number, a device, or one nameless endpoint. */
export class Guest {
  /** Stable for the meeting: the identity, or else the endpoint; of all that turned out to be this one, the surest first. */
  readonly keys: readonly string[];
  readonly stays: DecidedStay[];
  known: Known | null;
  readonly #fold: Fold;
  #names: ReadonlySet<string> | null = null;

  constructor(keys: readonly string[], stays: DecidedStay[], known: Known | null, fold: Fold) {
    this.#fold = fold;
    this.keys = keys;
    this.stays = stays;
    this.known = known;
  }

  get key(): string {
    return this.keys[0] ?? '';
  }

  /** The names that were shown, folded; without those that say nothing. Asked for when all stays are there. */
  get names(): ReadonlySet<string> {
    this.#names ??= shownNames(this.stays, this.#fold);
    return this.#names;
  }
}

/** Null: it showed several names, or none. */
export function onlyName({ names }: Guest): string | null {
  if (names.size !== 1) return null;
  for (const name of names) return name;
  return null;
}

function shownNames(stays: readonly DecidedStay[], fold: Fold): ReadonlySet<string> {
  const names = new Set<string>();
  let last = '';
  for (const { session } of stays) {
    if (session.displayName !== last) names.add(fold(session.displayName));
    last = session.displayName;
  }
  names.delete('');
  return names;
}

/** A shown name may be anybody's, so that only the endpoint tells one such guest from another. */
export const isNameless = (subject: string): boolean => subject.startsWith('name:');

export function guestsOf(stays: readonly DecidedStay[], fold: Fold): Guest[] {
  const guests = new Map<string, Guest>();
  for (const stay of stays) {
    const { subject, source, endpoint } = stay.session;
    const key = isNameless(subject) ? `${source}:${endpoint}` : subject;
    const guest = guests.get(key);
    if (guest === undefined) guests.set(key, new Guest([key], [stay], null, fold));
    else guest.stays.push(stay);
  }
  return [...guests.values()];
}

/** A source says that this is hardware; the other may show no more than its name. */
export const isRoom = (guest: Guest): boolean => guest.stays.some(({ session }) => session.kind === 'room');
