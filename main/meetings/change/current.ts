import { z } from 'zod';
import { eventSchema } from '../../calendars/event.ts';
import { withoutRoomLine } from '../../platforms/marked.ts';
import { readRoom } from '../../platforms/rooms.ts';
import { type EventFacts, readEvent } from '../event-facts.ts';
import { type Version, versionOf } from './version.ts';

/** An event with each guest whole: their list is written back, and nothing that is not known here may be lost. */
export const wholeEventSchema = eventSchema.extend({
  etag: z.string().nullish(),
  attendees: z.array(z.looseObject({ email: z.string().nullish() })).nullish(),
  location: z.string().nullish(),
  colorId: z.string().nullish(),
  visibility: z.string().nullish(),
  transparency: z.string().nullish(),
  guestsCanInviteOthers: z.boolean().nullish(),
  guestsCanModify: z.boolean().nullish(),
  guestsCanSeeOtherGuests: z.boolean().nullish(),
  reminders: z
    .object({
      useDefault: z.boolean().optional(),
      overrides: z
        .array(z.object({ method: z.string().optional(), minutes: z.number().optional() }))
        .optional(),
    })
    .nullish(),
});
export type WholeEvent = z.infer<typeof wholeEventSchema>;

/** The event as it stands in the calendar, in the terms of a change. */
export interface Current {
  readonly etag: string;
  readonly version: Version;
  readonly place: Place;
  /** Null: Google left the list out, so it must not be written. */
  readonly guests: readonly WholeGuest[] | null;
  /** The last change that was made here. */
  readonly lastChange: string | null;
  readonly facts: EventFacts;
}

/** Where the link of its room stands in an event. */
export interface Place {
  readonly location: string | null;
  /** The link in the last line of the description; null: there is none. */
  readonly line: string | null;
}

export interface WholeGuest extends Readonly<Record<string, unknown>> {
  readonly email: string;
}

/** Names the change that an event carries, so that it is known after a lost answer whether it was carried out. */
export const changeTag = 'musterChange';

/** Undefined when the answer cannot be worked with: no ETag, or no times. */
export function readCurrent(event: WholeEvent, zone: string): Current | undefined {
  const facts = readEvent(event as Parameters<typeof readEvent>[0], zone);
  if (!facts || !event.etag) return undefined;
  return {
    etag: event.etag,
    version: versionOf(facts),
    place: placeIn(event),
    guests: event.attendeesOmitted
      ? null
      : (event.attendees ?? []).flatMap((one) => (one.email ? [{ ...one, email: one.email }] : [])),
    lastChange: event.extendedProperties?.private?.[changeTag] ?? null,
    facts,
  };
}

export function placeIn(event: WholeEvent): Place {
  const { url } = readRoom(event as Parameters<typeof readRoom>[0]);
  const description = event.description ?? '';
  const isThere = withoutRoomLine(description, url) !== description;
  return { location: event.location ?? null, line: isThere ? url : null };
}
