import type { GoogleAccess } from '../accounts/access.ts';
import type { ConferenceRequest } from '../platforms/platform.ts';
import type { Failure, Result } from '../result.ts';
import type { CalendarEvent, CalendarListEntry } from './event.ts';

/**
 * How a request ended, as far as a decision needs it.
 * taken: the event id is in use (409); absent: no such event (404, 410); conference-refused: this calendar allows no
 * conference of the kind asked for; wait: refused for now, surely not carried out; ambiguous: it may have been carried
 * out; refused: surely not carried out, and asking again changes nothing.
 */
export type Trouble = 'taken' | 'absent' | 'conference-refused' | 'wait' | 'ambiguous' | 'refused';

export interface Failed {
  readonly ok: false;
  readonly trouble: Trouble;
  readonly failure: Failure;
  /** Milliseconds that the service asks to wait; null when it does not say. */
  readonly retryAfter: number | null;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Failed;

export type SendUpdates = 'all' | 'externalOnly' | 'none';

/** The body of a new event (Calendar API v3, `events.insert`). */
export interface NewEvent {
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly start: { readonly dateTime: string; readonly timeZone: string };
  readonly end: { readonly dateTime: string; readonly timeZone: string };
  readonly attendees: readonly { readonly email: string; readonly displayName?: string }[];
  readonly extendedProperties: { readonly private: Readonly<Record<string, string>> };
  readonly conferenceData?: ConferenceRequest;
}

/** Events that end after `from` and start before `to` (milliseconds), single instances, deleted ones too. */
export interface EventWindow {
  readonly from: number;
  readonly to: number;
}

export interface EventReading {
  readonly events: readonly CalendarEvent[];
  /** IANA zone of the calendar; null when it does not say. */
  readonly timeZone: string | null;
}

/** The one way to Google Calendar. Each method sends one request a page and repeats none: its callers decide. */
export interface CalendarGateway {
  insertEvent(
    access: GoogleAccess,
    calendarId: string,
    event: NewEvent,
    sendUpdates: SendUpdates,
  ): Promise<Answer<CalendarEvent>>;
  getEvent(access: GoogleAccess, calendarId: string, eventId: string): Promise<Answer<CalendarEvent>>;
  listEvents(access: GoogleAccess, calendarId: string, window: EventWindow): Promise<Result<EventReading>>;
  calendarList(access: GoogleAccess): Promise<Result<readonly CalendarListEntry[]>>;
}
