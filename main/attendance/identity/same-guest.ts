import type { DecidedStay } from '../decision.ts';
import { tolerance } from '../presence/compare.ts';
import { compareText } from '../text-order.ts';
import { breakContradictions, join, joinStrangers, merged } from './groups.ts';
import { type Guest, isRoom, namesOfStrangers, onlyName } from './guests.ts';
import type { Fold } from './names.ts';

interface Seen {
  readonly guest: Guest;
  readonly stay: DecidedStay;
  /** The guest of the other source with whom this stay could be paired. */
  partner: Guest | 'none' | 'several';
  taken: boolean;
}

interface Pair {
  readonly reports: Seen;
  readonly meet: Seen;
  readonly apart: number;
}

/**
 * Guests whom both sources saw without saying that it is one and the same: under the same shown name, joined within a
 * minute and left within a minute. Both sources list every endpoint of the room, so that such a pair is one endpoint.
 * Where more than one pairing is possible, guests whom nobody knows are paired by the nearest times (whichever is which,
 * they are interchangeable); an identity is never handed over by such a choice.
 */
export function joinAcrossSources(guests: readonly Guest[], fold: Fold): readonly Guest[] {
  const pairs = pairsOf(guests, fold);
  if (pairs.length === 0) return guests;
  for (const { reports, meet } of pairs) {
    reports.partner = partnerOf(reports, meet.guest);
    meet.partner = partnerOf(meet, reports.guest);
  }
  for (const pair of pairs) if (isOnly(pair)) join(pair.reports.guest, pair.meet.guest);
  breakContradictions(guests);
  for (const { reports, meet } of pairs.filter(isOpen).sort(byNearness)) {
    if (reports.taken || meet.taken) continue;
    if (!joinStrangers(reports.guest, meet.guest)) continue;
    reports.taken = true;
    meet.taken = true;
  }
  return merged(guests, fold);
}

const partnerOf = ({ partner }: Seen, guest: Guest): Seen['partner'] =>
  partner === 'none' || partner === guest ? guest : 'several';

const isOnly = ({ reports, meet }: Pair): boolean =>
  reports.partner === meet.guest && meet.partner === reports.guest;

const isOpen = (pair: Pair): boolean =>
  !isOnly(pair) && pair.reports.guest.known === null && pair.meet.guest.known === null;

/** The nearest first. */
const byNearness = (one: Pair, other: Pair): number =>
  one.apart - other.apart ||
  compareText(one.reports.stay.session.sessionId, other.reports.stay.session.sessionId) ||
  compareText(one.meet.stay.session.sessionId, other.meet.stay.session.sessionId);

/** Of the names that somebody shows whom nobody knows: the others need no pairing. */
function pairsOf(guests: readonly Guest[], fold: Fold): readonly Pair[] {
  const names = namesOfStrangers(guests);
  if (names.size === 0) return [];
  const pairs: Pair[] = [];
  for (const seen of seenUnder(names, guests, fold).values()) {
    for (const reports of seen) {
      if (reports.stay.session.source !== 'reports') continue;
      for (const meet of seen) {
        if (meet.stay.session.source !== 'meet') continue;
        const apart = distance(reports, meet);
        if (apart !== null) pairs.push({ reports, meet, apart });
      }
    }
  }
  return pairs;
}

function seenUnder(
  names: ReadonlySet<string>,
  guests: readonly Guest[],
  fold: Fold,
): ReadonlyMap<string, readonly Seen[]> {
  const seen = new Map<string, Seen[]>();
  for (const guest of guests) {
    const only = onlyName(guest);
    if (only !== null && !names.has(only)) continue;
    for (const stay of guest.stays) {
      const name = only ?? fold(stay.session.displayName);
      if (!names.has(name)) continue;
      const same = seen.get(name);
      const one: Seen = { guest, stay, partner: 'none', taken: false };
      if (same) same.push(one);
      else seen.set(name, [one]);
    }
  }
  return seen;
}

/** Milliseconds, joining and leaving together; null: they are not one. */
function distance(reports: Seen, meet: Seen): number | null {
  if (reports.guest === meet.guest || !mayBeOne(reports.guest, meet.guest)) return null;
  const joined = Math.abs(reports.stay.session.joined - meet.stay.session.joined);
  const left = Math.abs(reports.stay.to - meet.stay.to);
  return joined <= tolerance && left <= tolerance ? joined + left : null;
}

function mayBeOne(one: Guest, other: Guest): boolean {
  if ((isRoom(one) && other.known !== null) || (isRoom(other) && one.known !== null)) return false;
  return one.known === null || other.known === null || one.known.email === other.known.email;
}
