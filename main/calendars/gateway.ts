import type { GoogleAccess } from '../accounts/access.ts';
import type { ConferenceRequest } from '../platforms/platform.ts';
import type { Failure, Result } from '../result.ts';
import type { FreeBusyAnswer } from './availability/answer.ts';
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
  /** HTTP status; null when no whole answer came. */
  readonly status: number | null;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Failed;

export type SendUpdates = 'all' | 'externalOnly' | 'none';

/** What else an event may carry over to one that takes its place. */
export interface EventExtras {
  readonly location?: string;
  readonly colorId?: string;
  readonly visibility?: string;
  readonly transparency?: string;
  readonly guestsCanInviteOthers?: boolean;
  readonly guestsCanModify?: boolean;
  readonly guestsCanSeeOtherGuests?: boolean;
  readonly reminders?: { useDefault?: boolean; overrides?: { method?: string; minutes?: number }[] };
}

/** The body of a new event (Calendar API v3, `events.insert`). */
export interface NewEvent extends EventExtras {
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly start: { readonly dateTime: string; readonly timeZone: string };
  readonly end: { readonly dateTime: string; readonly timeZone: string };
  /** RRULE and EXDATE lines (RFC 5545), without DTSTART. */
  readonly recurrence?: string[];
  readonly attendees: readonly {
    readonly email: string;
    readonly displayName?: string;
    readonly optional?: boolean;
  }[];
  readonly extendedProperties: {
    readonly private: Readonly<Record<string, string>>;
    readonly shared?: Readonly<Record<string, string>>;
  };
  readonly conferenceData?: ConferenceRequest;
}

/** What a reading brought: all there is, or what changed since the token that was given. */
export interface Changes {
  readonly whole: boolean;
  /** Stands for what is known now; null: Google gave none, and the next reading is a whole one. */
  readonly token: string | null;
}

export interface EventReading extends Changes {
  readonly events: readonly CalendarEvent[];
  /** IANA zone of the calendar; null when it does not say. */
  readonly timeZone: string | null;
}

export interface CalendarListReading extends Changes {
  readonly entries: readonly CalendarListEntry[];
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
  /**
   * Single instances: those that changed since `token`, deleted ones too, or, without one or when Google takes it no
   * more, all that end after `from` (milliseconds).
   */
  readEvents(
    access: GoogleAccess,
    calendarId: string,
    since: { readonly token: string | null; readonly from: number },
  ): Promise<Result<EventReading>>;
  /** The instances of a series that differ from it or were deleted, and all others, in no order. */
  readInstances(
    access: GoogleAccess,
    calendarId: string,
    seriesId: string,
  ): Promise<Result<readonly CalendarEvent[]>>;
  /** Busy times between two moments (milliseconds) of at most 50 calendars; each may have errors of its own. */
  freeBusy(
    access: GoogleAccess,
    window: { readonly start: number; readonly end: number },
    calendarIds: readonly string[],
  ): Promise<Answer<FreeBusyAnswer>>;
  /** The entries that changed since `token`, or, as with events, all. */
  readCalendarList(access: GoogleAccess, token: string | null): Promise<Result<CalendarListReading>>;
}
