import type { Audience } from '../../preload/contract/audience.ts';
import type { CheckFact } from '../../preload/contract/checks.ts';
import type { Interval } from '../calendars/availability/intervals.ts';

type Permission = Extract<CheckFact, { code: 'no-permission' }>['reason'];

export interface CalendarFacts {
  readonly accountId: string;
  readonly calendarId: string;
  readonly summary: string;
  readonly writable: boolean;
  /** Null: Google has not said what it makes there. */
  readonly makesLinks: boolean | null;
}

/** Somebody the meeting is for; times in milliseconds since the epoch, each list a union in order. */
export interface PersonFacts {
  readonly email: string;
  readonly name: string | null;
  readonly organiser: boolean;
  /** Their hours are their own, and not the calendar's. */
  readonly ownHours: boolean;
  /** IANA zone of their hours. */
  readonly timeZone: string;
  readonly working: readonly Interval[];
  readonly busy: readonly Interval[];
  readonly unknown: readonly Interval[];
}

/** All that is known about a meeting that is to be created. */
export interface Facts {
  readonly now: number;
  readonly start: number;
  readonly end: number;
  /** IANA zone that the meeting is held in. */
  readonly timeZone: string;
  /** Every start; of a meeting that takes place once, its own. */
  readonly starts: readonly number[];
  /** Up to when it is known whether people are free (milliseconds); null: for the first time alone. */
  readonly lookedUntil: number | null;
  /** Why the account may not create it; null when it may, or when that is not known. */
  readonly refused: { readonly reason: Permission; readonly accountId: string | null } | null;
  /** The link is to be Google's. */
  readonly wantsMeet: boolean;
  /** Null: not known. */
  readonly calendar: CalendarFacts | null;
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
  /** Whole days of notice that the calendar asks for, and the first moment that keeps them. */
  readonly notice: { readonly days: number; readonly earliest: number };
  /** Other calendars that may be written to, the best first. */
  readonly others: readonly CalendarFacts[];
  readonly guests: Audience['resolved'];
  /** The organiser first; empty: nothing could be asked. */
  readonly people: readonly PersonFacts[];
  /** The organiser's own meetings at that time. */
  readonly titles: readonly string[];
  /** The next common time, RFC 3339. */
  readonly free: { readonly start: string; readonly end: string } | null;
}
