import { Temporal } from 'temporal-polyfill';
import type { Attendee } from '../../preload/contract/meetings.ts';
import type { CalendarEvent } from '../calendars/event.ts';
import { withoutRoomLine } from '../platforms/marked.ts';
import type { Room } from '../platforms/platform.ts';
import { readRoom } from '../platforms/rooms.ts';
import { byAddress } from './by-address.ts';
import { titleOf } from './plan.ts';
import { readTime, readZone } from './times.ts';

/** What an event of the calendar says, in Muster's terms. */
export interface EventFacts {
  readonly eventId: string;
  readonly etag: string | null;
  /** The same for every calendar's copy of one event, other for each instance of a series. */
  readonly copyKey: string;
  /** Id of the series that it is an instance of, or its own where it is the series, and when it was to start there (milliseconds). */
  readonly seriesId: string | null;
  readonly originalStart: number | null;
  readonly cancelled: boolean;
  readonly title: string;
  readonly description: string;
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly htmlLink: string | null;
  readonly room: Room;
  /** Sorted by address; null when Google left the list out of its answer. */
  readonly attendees: readonly Attendee[] | null;
  readonly organizerSelf: boolean;
}

export const tagName = 'muster';

/** The meeting that Muster made this event for; null for all other events. */
export function tagOf(event: CalendarEvent): string | null {
  return event.extendedProperties?.private?.[tagName] ?? null;
}

/** Null when the event has no times, as a deleted one may. `zone` is that of its calendar. */
export function readEvent(event: CalendarEvent, zone: string): EventFacts | null {
  const start = readWhen(event.start, zone);
  const end = readWhen(event.end, zone);
  if (!start || !end) return null;
  const original = readWhen(event.originalStartTime, zone);
  const room = readRoom(event);
  return {
    eventId: event.id,
    etag: event.etag ?? null,
    copyKey: `${event.iCalUID ?? event.id}${original ? `/${original.milliseconds}` : ''}`,
    seriesId: event.recurringEventId ?? (event.recurrence?.length ? event.id : null),
    originalStart: original?.milliseconds ?? null,
    cancelled: event.status === 'cancelled',
    title: titleOf(event.summary),
    description: withoutRoomLine(event.description ?? '', room.url),
    start: start.milliseconds,
    end: end.milliseconds,
    timeZone: start.timeZone,
    allDay: start.allDay,
    htmlLink: event.htmlLink ?? null,
    room,
    attendees: event.attendeesOmitted ? null : readAttendees(event),
    organizerSelf: event.organizer?.self ?? false,
  };
}

interface When {
  readonly milliseconds: number;
  readonly timeZone: string;
  readonly allDay: boolean;
}

function readWhen(when: CalendarEvent['start'], calendarZone: string): When | null {
  const named = readZone(when?.timeZone ?? undefined, calendarZone);
  const timeZone = named.ok ? named.value : calendarZone;
  if (when?.dateTime) {
    const time = readTime('dateTime', when.dateTime, timeZone);
    return time.ok ? { milliseconds: time.value, timeZone, allDay: false } : null;
  }
  if (!when?.date) return null;
  try {
    const midnight = Temporal.PlainDate.from(when.date).toZonedDateTime(calendarZone);
    return { milliseconds: midnight.epochMilliseconds, timeZone: calendarZone, allDay: true };
  } catch {
    return null;
  }
}

const responses: readonly Attendee['response'][] = ['needsAction', 'accepted', 'declined', 'tentative'];

function readAttendees(event: CalendarEvent): Attendee[] {
  const attendees = (event.attendees ?? []).flatMap((one): Attendee[] =>
    one.email
      ? [
          {
            email: one.email,
            name: one.displayName ?? null,
            response: responses.find((known) => known === one.responseStatus) ?? 'needsAction',
            organizer: one.organizer ?? false,
            self: one.self ?? false,
          },
        ]
      : [],
  );
  return attendees.sort(byAddress);
}
