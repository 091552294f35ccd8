import type { AttendanceFacts, DecidedStay } from '../decision.ts';
import { joined } from '../lists.ts';
import { inOrder } from '../presence/presence.ts';
import { nameGuests } from './by-name.ts';
import { candidatesFor } from './candidates.ts';
import { type Guest, guestsOf, isRoom, staysOf } from './guests.ts';
import { type Known, mostTelling } from './known.ts';
import { linkOf } from './links.ts';
import type { Listed } from './listed.ts';
import type { Fold } from './names.ts';
import { joinAcrossSources } from './same-guest.ts';

/** Somebody who came, with every guest that turned out to be this person. */
export interface Came {
  /** Null: nobody knows who it is. */
  readonly known: Known | null;
  /** What it may be called in a correction or an excuse; the first is the one to show. */
  readonly keys: readonly string[];
  readonly stays: readonly DecidedStay[];
  readonly room: boolean;
  readonly candidates: readonly { readonly email: string; readonly name: string | null }[];
}

/** Everybody who was there. */
export interface Room {
  readonly came: readonly Came[];
  /** The addresses of those who are known. */
  readonly emails: { has(email: string): boolean };
}

/**
 * Who came. What a person said by hand holds first (it has to survive whatever a source says later), then the e-mail,
 * then what was said elsewhere of that name, then the exact name among the invited. A wrong identity is worse than
 * none: whatever has two readings stays open.
 */
export function identify(
  stays: readonly DecidedStay[],
  facts: Pick<AttendanceFacts, 'accounts' | 'links'>,
  invited: ReadonlyMap<string, Listed>,
  fold: Fold,
): Room {
  const guests = guestsOf(stays, fold);
  for (const guest of guests) guest.known = linkOf(guest, facts.links) ?? addressOf(guest, facts.accounts);
  const joined = joinAcrossSources(guests, fold);
  nameGuests(joined, facts.links, invited, fold);
  return people(joined, invited);
}

function addressOf({ key }: Guest, accounts: AttendanceFacts['accounts']): Known | null {
  if (key.startsWith('mail:')) return known(key.slice('mail:'.length), null);
  const account = accounts.get(key);
  return account?.address ? known(account.address, account.name) : null;
}

const known = (email: string, name: string | null): Known => ({
  email: email.toLowerCase(),
  name,
  by: 'email',
  linkId: null,
});

/** Those of one person together, in the order in which the sources first told of them. */
function people(guests: readonly Guest[], invited: ReadonlyMap<string, Listed>): Room {
  const byEmail = new Map<string, Guest[]>();
  const came: Came[] = [];
  for (const guest of guests) {
    const email = guest.known?.email;
    const others = email === undefined ? undefined : byEmail.get(email);
    if (others) others.push(guest);
    else if (email !== undefined) byEmail.set(email, [guest]);
    else came.push(stranger(guest, invited));
  }
  for (const [email, all] of byEmail) came.push(acquaintance(email, all));
  return { came, emails: byEmail };
}

function stranger(guest: Guest, invited: ReadonlyMap<string, Listed>): Came {
  const room = isRoom(guest);
  const candidates = room ? [] : candidatesFor(guest.names, invited.values());
  return { known: null, keys: guest.keys, stays: inOrder(guest.stays), room, candidates };
}

function acquaintance(email: string, guests: readonly Guest[]): Came {
  return {
    known: mostTelling(guests),
    keys: keysOfAll(`mail:${email}`, guests),
    stays: inOrder(joined(guests, staysOf)),
    room: false,
    candidates: [],
  };
}

/** The first may come again, which says nothing more. */
function keysOfAll(first: string, guests: readonly Guest[]): readonly string[] {
  const keys = [first];
  for (const guest of guests) for (const key of guest.keys) keys.push(key);
  return keys;
}
