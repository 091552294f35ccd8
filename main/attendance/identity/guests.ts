import type { DecidedStay } from '../decision.ts';
import type { Known } from './known.ts';
import type { Fold } from './names.ts';

/** What is certainly one person, because a source says so: an account, a number, a device, or one nameless endpoint. */
export class Guest {
  /** Stable for the meeting: the identity, or else the endpoint; of all that turned out to be this one, the surest first. */
  readonly keys: readonly string[];
  readonly stays: readonly DecidedStay[];
  known: Known | null;
  /** Who turned out to be the same, this guest among them; null: nobody else. */
  group: readonly Guest[] | null = null;
  readonly #fold: Fold;
  #names: readonly string[] | null;

  /** `names`: null where they are still to be folded. */
  constructor(
    keys: readonly string[],
    stays: readonly DecidedStay[],
    known: Known | null,
    fold: Fold,
    names: readonly string[] | null = null,
  ) {
    this.#fold = fold;
    this.#names = names;
    this.keys = keys;
    this.stays = stays;
    this.known = known;
  }

  get key(): string {
    return this.keys[0] ?? '';
  }

  /** The names that were shown, folded, each once; without those that say nothing. */
  get names(): readonly string[] {
    this.#names ??= shownNames(this.stays, this.#fold);
    return this.#names;
  }
}

/** Null: it showed several names, or none. */
export function onlyName({ names }: Guest): string | null {
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** Every name that somebody shows whom nobody knows. */
export function namesOfStrangers(guests: readonly Guest[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const guest of guests) if (guest.known === null) for (const name of guest.names) names.add(name);
  return names;
}

/** Most show one name, which needs no set. */
function shownNames(stays: readonly DecidedStay[], fold: Fold): readonly string[] {
  const shown = onlyShown(stays);
  if (shown !== null) {
    const name = fold(shown);
    return name === '' ? [] : [name];
  }
  const names = new Set(stays.map(({ session }) => fold(session.displayName)));
  names.delete('');
  return [...names];
}

function onlyShown(stays: readonly DecidedStay[]): string | null {
  const shown = stays[0]?.session.displayName ?? '';
  for (const { session } of stays) if (session.displayName !== shown) return null;
  return shown;
}

/** A shown name may be anybody's, so that only the endpoint tells one such guest from another. */
export const isNameless = (subject: string): boolean => subject.startsWith('name:');

export function guestsOf(stays: readonly DecidedStay[], fold: Fold): Guest[] {
  const guests: Guest[] = [];
  const byKey = new Map<string, DecidedStay[]>();
  for (const stay of stays) {
    const { subject, source, endpoint } = stay.session;
    const key = isNameless(subject) ? `${source}:${endpoint}` : subject;
    const known = byKey.get(key);
    if (known === undefined) {
      const own = [stay];
      byKey.set(key, own);
      guests.push(new Guest([key], own, null, fold));
    } else known.push(stay);
  }
  return guests;
}

export const keysOf = ({ keys }: Guest): readonly string[] => keys;
export const staysOf = ({ stays }: Guest): readonly DecidedStay[] => stays;

/** A source says that this is hardware; the other may show no more than its name. */
export function isRoom({ stays }: Guest): boolean {
  for (const { session } of stays) if (session.kind === 'room') return true;
  return false;
}
