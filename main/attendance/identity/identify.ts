import type { AttendanceFacts, DecidedStay } from '../decision.ts';
import { joined } from '../lists.ts';
import type { Invited } from '../model.ts';
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
  /** Null: not on the guest list, or nobody knows. */
  readonly invited: Invited | null;
  /** What it may be called in a correction or an excuse; the first is the one to show. */
  readonly keys: readonly string[];
  readonly stays: readonly DecidedStay[];
  readonly room: boolean;
  readonly candidates: readonly { readonly email: string; readonly name: string | null }[];
}

/**
 * Who came. What a person said by hand holds first (it has to survive whatever a source says later), then the e-mail,
 * then what was said elsewhere of that name, then the exact name among the invited. A wrong identity is worse than
 * none: whatever has two readings stays open. Who of the `invited` came is noted on them.
 */
export function identify(
  stays: readonly DecidedStay[],
  facts: Pick<AttendanceFacts, 'accounts' | 'links'>,
  invited: ReadonlyMap<string, Listed>,
  fold: Fold,
): readonly Came[] {
  const guests = guestsOf(stays, fold);
  for (const guest of guests) guest.known = certainlyKnown(guest, facts);
  const joined = joinAcrossSources(guests, fold);
  nameGuests(joined, facts.links, invited, fold);
  return people(joined, invited);
}

/** By what was said of this very guest, or else by an address; not by a name. */
export const certainlyKnown = (
  guest: Guest,
  { accounts, links }: Pick<AttendanceFacts, 'accounts' | 'links'>,
): Known | null => linkOf(guest, links) ?? addressOf(guest, accounts);

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

/** Everybody in the room who is one person. Who is invited notes that on the guest list, which needs no map of its own. */
interface Bearer {
  guests: Guest[] | null;
}

/** Those of one person together. */
function people(guests: readonly Guest[], invited: ReadonlyMap<string, Listed>): readonly Came[] {
  const uninvited = new Map<string, Bearer>();
  const came: Came[] = [];
  for (const guest of guests) {
    const email = guest.known?.email;
    if (email === undefined) came.push(stranger(guest, invited));
    else {
      const bearer = invited.get(email) ?? uninvited.get(email);
      if (bearer?.guests) bearer.guests.push(guest);
      else if (bearer) bearer.guests = [guest];
      else uninvited.set(email, { guests: [guest] });
    }
  }
  for (const [email, { guests: all, person }] of invited)
    if (all) came.push(acquaintance(email, all, person));
  for (const [email, { guests: all }] of uninvited) if (all) came.push(acquaintance(email, all, null));
  return came;
}
function stranger(guest: Guest, invited: ReadonlyMap<string, Listed>): Came {
  const room = isRoom(guest);
  const candidates = room ? [] : candidatesFor(guest.names, invited.values());
  return { known: null, invited: null, keys: guest.keys, stays: inOrder(guest.stays), room, candidates };
}

function acquaintance(email: string, guests: readonly Guest[], invited: Invited | null): Came {
  return {
    known: mostTelling(guests),
    invited,
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
