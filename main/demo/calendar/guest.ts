import { isDeepStrictEqual } from 'node:util';
import { type StoredEvent, sameAddress } from './event.ts';
import { readAttendees } from './input.ts';

const shared = [
  'summary',
  'description',
  'location',
  'start',
  'end',
  'status',
  'recurrence',
  'conferenceData',
];

/** What a guest's patch makes of an event: their own answer only; null when it touches what all share. */
export function guestChange(
  event: StoredEvent,
  calendarId: string,
  body: Readonly<Record<string, unknown>>,
): StoredEvent | null {
  const touched = shared.filter((name) => body[name] !== undefined);
  if (touched.some((name) => !isDeepStrictEqual(body[name], event.fields[name]))) return null;
  if (body.attendees === undefined) return event;
  const given = readAttendees(body.attendees);
  const own = given?.find(({ email }) => sameAddress(email, calendarId));
  if (given === null || own === undefined) return null;
  const known = given.every(({ email }) => event.attendees.some((other) => sameAddress(email, other.email)));
  if (!known) return null;
  return {
    ...event,
    attendees: event.attendees.map((attendee) =>
      sameAddress(attendee.email, calendarId)
        ? {
            ...attendee,
            responseStatus: own.responseStatus,
            ...(own.comment === undefined ? {} : { comment: own.comment }),
          }
        : attendee,
    ),
  };
}
