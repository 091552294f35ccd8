import type { Invited } from '../model.ts';
import type { Guest } from './guests.ts';
import { type Fold, wordsOf } from './names.ts';

/** Somebody on the guest list, with the name that others are compared to; folded once, and only when asked for. */
export class Listed {
  readonly person: Invited;
  /** Who in the room is known to be this person; null: nobody. */
  guests: Guest[] | null = null;
  readonly #fold: Fold;
  #called: string | null = null;
  #words: readonly string[] | null = null;

  constructor(person: Invited, fold: Fold) {
    this.#fold = fold;
    this.person = person;
  }

  /** Folded. Of somebody without a name the address is all there is to go by. */
  get called(): string {
    this.#called ??= this.#fold(this.person.name ?? this.person.email.split('@', 1)[0] ?? '');
    return this.#called;
  }

  get words(): readonly string[] {
    this.#words ??= wordsOf(this.called);
    return this.#words;
  }
}

/** By address in lower case, nobody twice. */
export function guestList(invited: readonly Invited[], fold: Fold): ReadonlyMap<string, Listed> {
  const list = new Map<string, Listed>();
  for (const person of invited) {
    const email = person.email.toLowerCase();
    if (!list.has(email))
      list.set(email, new Listed(person.email === email ? person : { ...person, email }, fold));
  }
  return list;
}
