import type { Hours } from '../../../preload/contract/availability.ts';
import type { Busy, BusyReading } from './busy-of.ts';
import type { Participant } from './compute.ts';
import { clip, type Interval } from './intervals.ts';
import type { Place } from './place.ts';

/** Somebody the meeting is for, with what is known of their time. */
export interface PersonTime extends Participant {
  readonly name: string | null;
  readonly organiser: boolean;
  readonly ownHours: boolean;
  readonly reading: Busy;
}

interface Invited {
  readonly email: string;
  readonly name: string | null;
}

const never: Busy = { busy: [], unknown: [], source: 'google' };

/**
 * The organiser first, then everybody else once. Hours that were not set for a person are the calendar's; its holidays
 * are not theirs when their hours are their own. `required`: addresses in lower case, null for everybody.
 */
export function peopleOf(facts: {
  readonly place: Place;
  /** The organiser's; null when the account has none. */
  readonly ownName: string | null;
  readonly invited: readonly Invited[];
  readonly required: ReadonlySet<string> | null;
  readonly hours: ReadonlyMap<string, Hours>;
  readonly reading: BusyReading;
  readonly range: Interval;
}): readonly PersonTime[] {
  const { place, required, hours, reading, range } = facts;
  const { address } = place.access;
  const self = facts.invited.find(({ email }) => isSame(email, address));
  const others = facts.invited.filter(({ email }) => !isSame(email, address));
  return [{ email: address, name: self?.name ?? facts.ownName }, ...others].map(({ email, name }, index) => {
    const own = hours.get(email.toLowerCase());
    const busy = reading.people.get(email) ?? never;
    return {
      email,
      name,
      organiser: index === 0,
      required: index === 0 || required === null || required.has(email.toLowerCase()),
      busy: clip(busy.busy, range),
      unknown: clip(
        busy.unknown.map(({ interval }) => interval),
        range,
      ),
      hours: own ? { ...own, holidays: [] } : place.hours,
      ownHours: own !== undefined,
      reading: busy,
    };
  });
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
