import type { AttendanceSummary, Participant } from '../../../preload/contract/attendance-facts.ts';

/** Main calls nobody inside whom Google Meet was not asked about for this long: two of its looks. */
const oldAfter = 2 * 60_000;

/**
 * What is known of who is inside at this moment. now: they were counted just now; old: the last look is too long ago;
 * none: it does not run, or no source that would know was read.
 */
export type Sight = 'now' | 'old' | 'none';

export function sightOf(
  { state, sources, readAt }: Pick<AttendanceSummary, 'state' | 'sources' | 'readAt'>,
  now: number,
): Sight {
  if (state !== 'live' || !sources.includes('meet') || readAt === null) return 'none';
  return now - Date.parse(readAt) > oldAfter ? 'old' : 'now';
}

/** Nobody is shown as inside by an old look: what was read before a sleep still lies in the page. */
export function seenAt(people: readonly Participant[], sight: Sight): readonly Participant[] {
  if (sight === 'now' || !people.some((one) => one.inNow)) return people;
  return people.map((one) => (one.inNow ? { ...one, inNow: false } : one));
}

/** open: figures may still grow by themselves; left: nothing more comes by itself, though not everything was told. */
export function growthOf({
  partial,
  final,
}: Pick<AttendanceSummary, 'partial' | 'final'>): 'open' | 'left' | null {
  if (!partial) return null;
  return final ? 'left' : 'open';
}

/** Somebody who was not seen, and could be one of those whom nobody knows. */
export const couldHaveCome = ({
  judgement,
  identity,
}: Pick<Participant, 'judgement' | 'identity'>): boolean =>
  judgement === 'pending' && identity.couldBe.length > 0;

/** The unknown guests who could be this person and are still there, in the order of the list. */
export function possibleGuests(person: Participant, people: readonly Participant[]): readonly Participant[] {
  const ids = new Set(person.identity.couldBe);
  return ids.size === 0 ? [] : people.filter((one) => ids.has(one.personId));
}
