import { conferenceView } from './conference.ts';
import { type Attendee, type StoredEvent, sameAddress } from './event.ts';
import { writeEventTime } from './time.ts';

export interface View {
  readonly calendarId: string;
  readonly timeZone: string;
  readonly origin: string;
  /** False: the caller may only see when it is busy. */
  readonly details: boolean;
  readonly maxAttendees: number | null;
}

export const etagOf = (event: StoredEvent): string => `"${event.revision}000"`;

/** The event resource as it looks from one calendar. */
export function eventView(event: StoredEvent, view: View): Record<string, unknown> {
  const times = {
    start: writeEventTime(event.start, view.timeZone),
    end: writeEventTime(event.end, view.timeZone),
  };
  const head = { kind: 'calendar#event', etag: etagOf(event), id: event.id, status: event.status };
  if (!view.details) return { ...head, ...times, visibility: 'private' };

  const self = (address: string) => (sameAddress(address, view.calendarId) ? { self: true } : {});
  const owner = event.organizer === view.calendarId;
  return {
    ...head,
    htmlLink: `${view.origin}/event/${encodeURIComponent(event.id)}`,
    created: new Date(event.created).toISOString(),
    updated: new Date(event.updated).toISOString(),
    ...visibleFields(event.fields, owner),
    creator: { email: event.creator, ...self(event.creator) },
    organizer: { email: event.organizer, ...self(event.organizer) },
    ...times,
    ...(event.recurrence.length === 0 ? {} : { recurrence: event.recurrence }),
    ...(event.series === null
      ? {}
      : {
          recurringEventId: event.series.id,
          originalStartTime: writeEventTime(event.series.original, view.timeZone),
        }),
    iCalUID: `${event.series?.id ?? event.id}@google.com`,
    sequence: event.sequence,
    ...attendeesView(event, view),
    ...(event.conference === null ? {} : conferenceView(event.conference)),
    reminders: event.fields.reminders ?? { useDefault: true },
    eventType: 'default',
  };
}

/** Private properties belong to the organizer's copy only. */
function visibleFields(fields: Readonly<Record<string, unknown>>, owner: boolean): Record<string, unknown> {
  const { extendedProperties, source, ...rest } = fields;
  const properties = Object.entries(extendedProperties ?? {}).filter(
    ([kind, values]) => (owner || kind === 'shared') && Object.keys(values ?? {}).length > 0,
  );
  return {
    ...rest,
    ...(owner && source !== undefined ? { source } : {}),
    ...(properties.length === 0 ? {} : { extendedProperties: Object.fromEntries(properties) }),
  };
}

function attendeesView(event: StoredEvent, view: View): Record<string, unknown> {
  if (event.attendees.length === 0) return {};
  const shown = (attendee: Attendee) => ({
    ...attendee,
    ...(sameAddress(attendee.email, event.organizer) ? { organizer: true } : {}),
    ...(sameAddress(attendee.email, view.calendarId) ? { self: true } : {}),
  });
  const all = event.attendees.map(shown);
  if (view.maxAttendees === null || all.length <= view.maxAttendees) return { attendees: all };
  return { attendees: all.filter((attendee) => attendee.self === true), attendeesOmitted: true };
}
