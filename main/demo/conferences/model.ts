import { demoAccount } from '../google/grants.ts';

/** Who came, as far as Google knows: an account of any domain, somebody with a name only, a telephone, or a room's own device. */
export type Who =
  | { readonly kind: 'account'; readonly email: string; readonly name: string }
  | { readonly kind: 'anonymous'; readonly name: string }
  | { readonly kind: 'phone'; readonly number: string }
  | { readonly kind: 'room'; readonly deviceId: string; readonly name: string };

/** One stay of one device. Times are milliseconds since the epoch; those after the clock's have not happened yet. */
export interface Visit {
  /** Names the stay for good. */
  readonly endpoint: string;
  readonly who: Who;
  /** `device_type` of Reports: `web`, `android`, `ios`, `pstn_in`, `chromebox` … */
  readonly device: string;
  readonly joined: number;
  /** Null: nobody knows an end yet. */
  readonly left: number | null;
  /** Where Reports says otherwise than Meet. */
  readonly inReports?: { readonly joined?: number; readonly left?: number };
}

/** One run of a room. */
export interface Held {
  /** The last part of `conferenceRecords/…`. */
  readonly id: string;
  /** `abc-mnop-xyz` */
  readonly code: string;
  /** Of the calendar event, an instance's own; null: a room without an event. */
  readonly eventId: string | null;
  /** The account that the room belongs to. */
  readonly organizer: string;
  readonly start: number;
  readonly end: number | null;
  readonly visits: readonly Visit[];
}

/** A stay with the run it belongs to. */
export interface Stay {
  readonly held: Held;
  readonly visit: Visit;
}

/** The account's number at Google: `sub`, `profileId` and the end of `users/…` alike. */
export const subjectOf = (email: string): string =>
  demoAccount({ address: email, name: '', role: '' }).subject;

/** The end, once the clock has passed it. */
export const ended = (end: number | null, now: number): number | null =>
  end !== null && end <= now ? end : null;

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** What Reports says of the times of a stay. */
export const joinedInReports = (visit: Visit): number => visit.inReports?.joined ?? visit.joined;
export const leftInReports = (visit: Visit): number | null => visit.inReports?.left ?? visit.left;
