import type { AttendanceFacts } from '../decision.ts';
import type { Invited } from '../model.ts';
import { tolerance } from '../presence/compare.ts';
import { overlap } from '../presence/intervals.ts';
import { presenceOf } from '../presence/presence.ts';
import { type Guest, isNameless, isRoom, namesOfStrangers, onlyName } from './guests.ts';
import type { Known } from './known.ts';
import { rememberedName } from './links.ts';
import type { Listed } from './listed.ts';
import type { Fold } from './names.ts';

/** Gives the guests whom nobody knows yet an identity, where their shown name can only mean one person. */
export function nameGuests(
  guests: readonly Guest[],
  links: AttendanceFacts['links'],
  invited: ReadonlyMap<string, Listed>,
  fold: Fold,
): void {
  if (guests.every(({ known }) => known !== null)) return;
  const people = guests.filter((guest) => !isRoom(guest));
  const asked = namesOfStrangers(people);
  if (asked.size === 0) return;
  const bearers = bearersOf(people, asked);
  if (links.length > 0)
    settle(people, (guest) =>
      isOnlyAnonymous(guest, bearers) ? rememberedName(guest, links, invited, fold) : null,
    );
  const byName = invitedByName(invited.values(), asked);
  settle(people, (guest) => named(guest, { byName, bearers, people }));
}

/** Decides about all before any is changed, so that their order does not matter. */
function settle(guests: readonly Guest[], decide: (guest: Guest) => Known | null): void {
  const decided = guests
    .filter(({ known }) => known === null)
    .map((guest) => ({ guest, known: decide(guest) }));
  for (const { guest, known } of decided) guest.known = known;
}

function isOnlyAnonymous(guest: Guest, bearers: Bearers): boolean {
  if (!isAnonymous(guest)) return false;
  for (const name of guest.names)
    if ((bearers.get(name) ?? []).filter(isAnonymous).length !== 1) return false;
  return true;
}

/**
 * The one invited person of exactly that name: when nobody else in the room shows it, and when that person was not in
 * the room at the same time as somebody who is known to be them. (The moment of changing from one device to another is
 * not the same time.)
 */
function named(
  guest: Guest,
  room: { byName: ReadonlyMap<string, readonly Invited[]>; bearers: Bearers; people: readonly Guest[] },
): Known | null {
  const name = onlyName(guest);
  if (name === null) return null;
  const [person, ...namesakes] = room.byName.get(name) ?? [];
  if (person === undefined || namesakes.length > 0) return null;
  for (const other of room.bearers.get(name) ?? []) {
    if (other !== guest && other.known?.email !== person.email) return null;
  }
  const themselves = room.people.filter(({ known }) => known?.email === person.email);
  if (themselves.some((other) => together(guest, other) > tolerance)) return null;
  return { email: person.email, name: person.name, by: 'name', linkId: null };
}

const together = (one: Guest, other: Guest): number =>
  overlap(presenceOf(one.stays).intervals, presenceOf(other.stays).intervals);

type Bearers = ReadonlyMap<string, readonly Guest[]>;

function bearersOf(guests: readonly Guest[], asked: ReadonlySet<string>): Bearers {
  const bearers = new Map<string, Guest[]>();
  for (const guest of guests) {
    for (const name of guest.names) {
      if (!asked.has(name)) continue;
      const others = bearers.get(name);
      if (others) others.push(guest);
      else bearers.set(name, [guest]);
    }
  }
  return bearers;
}

/** Of those who have a name. */
function invitedByName(
  invited: Iterable<Listed>,
  asked: ReadonlySet<string>,
): ReadonlyMap<string, readonly Invited[]> {
  const byName = new Map<string, Invited[]>();
  for (const { person, called } of invited) {
    if (person.name === null || !asked.has(called)) continue;
    const namesakes = byName.get(called);
    if (namesakes) namesakes.push(person);
    else byName.set(called, [person]);
  }
  return byName;
}

const isAnonymous = (guest: Guest): boolean =>
  guest.stays.every(({ session }) => isNameless(session.subject));
