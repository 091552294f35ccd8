/** A point in time with the zone it was meant in, or a whole day. */
export type EventTime =
  | { readonly kind: 'moment'; readonly instant: number; readonly zone: string | null }
  | { readonly kind: 'day'; readonly date: string };

export interface Attendee {
  readonly email: string;
  readonly responseStatus: string;
  readonly displayName?: string;
  readonly optional?: boolean;
  readonly resource?: boolean;
  readonly comment?: string;
  readonly additionalGuests?: number;
}

export interface Conference {
  readonly requestId: string;
  readonly code: string;
  readonly state: 'pending' | 'success' | 'failure';
  /** Pending ends when either is reached. */
  readonly readsLeft: number | null;
  readonly readyAt: number | null;
  /** False: the link stands in the entry points only. */
  readonly hangoutLink: boolean;
}

/** One event, shared by its organizer's calendar and its guests' calendars. */
export interface StoredEvent {
  readonly id: string;
  /** The calendar it was made on. */
  readonly organizer: string;
  readonly creator: string;
  readonly created: number;
  readonly updated: number;
  /** Grows with every change in the store: ETags and sync tokens come from it. */
  readonly revision: number;
  readonly sequence: number;
  readonly status: string;
  readonly start: EventTime;
  readonly end: EventTime;
  readonly attendees: readonly Attendee[];
  readonly recurrence: readonly string[];
  /** Set on a changed or computed instance of a series. */
  readonly series: { readonly id: string; readonly original: EventTime } | null;
  readonly conference: Conference | null;
  /** How many conferences it has had: each gets its own code. */
  readonly conferences: number;
  /** Plain fields as they were given. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Guests' calendars that it was deleted from. */
  readonly removedFrom: readonly string[];
}

/** Milliseconds; a whole day counts from midnight UTC. */
export function instantOf(time: EventTime): number {
  return time.kind === 'moment' ? time.instant : Date.parse(`${time.date}T00:00:00Z`);
}

export const sameAddress = (left: string, right: string): boolean =>
  left.toLowerCase() === right.toLowerCase();

/** Whether the event stands in the calendar: as its organizer's or as a guest's. */
export function standsIn(event: StoredEvent, calendarId: string): boolean {
  if (event.organizer === calendarId) return true;
  return (
    event.attendees.some(({ email }) => sameAddress(email, calendarId)) &&
    !event.removedFrom.includes(calendarId)
  );
}
