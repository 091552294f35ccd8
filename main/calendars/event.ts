import { z } from 'zod';

const text = z.string().nullish();
const when = z.object({ dateTime: text, date: text, timeZone: text }).nullish();

/** What Muster reads of an event resource (Calendar API v3, `Event`); a deleted one may be its id alone. */
export const eventSchema = z.object({
  id: z.string().min(1),
  etag: text,
  status: text,
  summary: text,
  description: text,
  location: text,
  htmlLink: text,
  iCalUID: text,
  start: when,
  end: when,
  /** Of a series itself; its instances name it. */
  recurrence: z.array(z.string()).nullish(),
  recurringEventId: text,
  originalStartTime: when,
  organizer: z.object({ email: text, self: z.boolean().nullish() }).nullish(),
  attendees: z
    .array(
      z.object({
        email: text,
        displayName: text,
        responseStatus: text,
        organizer: z.boolean().nullish(),
        self: z.boolean().nullish(),
      }),
    )
    .nullish(),
  attendeesOmitted: z.boolean().nullish(),
  hangoutLink: text,
  conferenceData: z
    .object({
      conferenceId: text,
      createRequest: z.object({ status: z.object({ statusCode: text }).nullish() }).nullish(),
      entryPoints: z.array(z.object({ entryPointType: text, uri: text })).nullish(),
    })
    .nullish(),
  extendedProperties: z
    .object({
      private: z.record(z.string(), z.string()).nullish(),
      shared: z.record(z.string(), z.string()).nullish(),
    })
    .nullish(),
});
export type CalendarEvent = z.infer<typeof eventSchema>;

export const eventPageSchema = z.object({
  items: z.array(z.unknown()).nullish(),
  nextPageToken: text,
  nextSyncToken: text,
  timeZone: text,
});

export const calendarListPageSchema = z.object({
  items: z
    .array(
      z.object({
        id: z.string().min(1),
        summary: text,
        summaryOverride: text,
        primary: z.boolean().nullish(),
        timeZone: text,
        accessRole: text,
        backgroundColor: text,
        conferenceProperties: z
          .object({ allowedConferenceSolutionTypes: z.array(z.string()).nullish() })
          .nullish(),
        deleted: z.boolean().nullish(),
        hidden: z.boolean().nullish(),
      }),
    )
    .nullish(),
  nextPageToken: text,
  nextSyncToken: text,
});
export type CalendarListEntry = NonNullable<z.infer<typeof calendarListPageSchema>['items']>[number];
