import { z } from 'zod';
import { audienceFields } from './audience.ts';
import { done, id, instant, method } from './method.ts';
import { platformChoice, platformKind } from './platforms.ts';
import { response } from './response.ts';
import { occurrencesSchema, recurrence, skip } from './series.ts';

const attendee = z.strictObject({
  email: z.string(),
  name: z.string().nullable(),
  response,
  organizer: z.boolean(),
  self: z.boolean(),
});
export type Attendee = z.infer<typeof attendee>;

export const meeting = z.strictObject({
  meetingId: id,
  eventId: z.string(),
  accountId: id,
  calendarId: z.string(),
  title: z.string(),
  description: z.string(),
  /**
   * unfinished: it is not known yet whether Google has it (finish or discard); scheduled: it stands in the
   * calendar; cancelled: it was deleted there.
   */
  status: z.enum(['unfinished', 'scheduled', 'cancelled']),
  /** RFC 3339 with the offset of `timeZone`. */
  start: instant,
  end: instant,
  /** IANA zone that the meeting is held in. */
  timeZone: z.string(),
  allDay: z.boolean(),
  htmlLink: z.string().nullable(),
  /** Where it is held; `meetUrl` is its link. */
  platform: platformKind,
  meetUrl: z.string().nullable(),
  /** `abc-mnop-xyz` */
  meetCode: z.string().nullable(),
  /** pending: Google is still making it; none: the event has no link, and Google makes none. */
  link: z.enum(['ready', 'pending', 'none']),
  joinFrom: instant,
  joinUntil: instant,
  attendees: z.array(attendee),
  projectId: z.string().optional(),
  /** The series that it is an occurrence of; for the series itself its own `eventId`. */
  seriesId: z.string().optional(),
  /** `muster`: created here; `calendar`: read from the calendar. */
  origin: z.enum(['muster', 'calendar']),
  /** When this was last read from, or written to, Google. */
  asOf: instant.nullable(),
});
export type Meeting = z.infer<typeof meeting>;

const invitation = z.strictObject({
  inviteId: id,
  batchId: id,
  meetingTitle: z.string(),
  meetUrl: z.string().nullable(),
  email: z.string(),
  name: z.string().nullable(),
  why: z.string(),
  /** Their answer, as Google last told it. */
  response,
  /** When Muster read that answer first; null while there is none. */
  respondedAt: instant.nullable(),
});
export type Invitation = z.infer<typeof invitation>;

const create = z.strictObject({
  ...audienceFields,
  title: z.string().max(1000).optional(),
  description: z.string().max(8000).optional(),
  /** RFC 3339 with an offset, or local wall time (`2026-11-21T09:00`) in `timeZone`. */
  startTime: z.string().max(60).optional(),
  endTime: z.string().max(60).optional(),
  timeZone: z.string().max(100).optional(),
  calendarId: z.string().max(300).optional(),
  sendUpdates: z.enum(['all', 'externalOnly', 'none']).optional(),
  /** Where it is held; Google Meet when left out. */
  platform: platformChoice.optional(),
  /** Which Google account; the first that may write events when left out. */
  accountId: id.optional(),
  /** It takes place more than once; start and end are those of the first time. */
  recurrence: recurrence.optional(),
  /** With `recurrence`: days that are left out, holidays for example. */
  skip: skip.optional(),
  /** One value for one press of the button: the same value never makes a second meeting. */
  requestId: id.optional(),
  /** What it is made from; its attendance rules hold for the meeting. */
  templateId: id.optional(),
});
export type CreateMeeting = z.infer<typeof create>;

const created = meeting.extend({
  /** True: this request had been made before, and this is its meeting. */
  repeated: z.boolean(),
  /** With a series. */
  occurrences: occurrencesSchema.optional(),
  /** Dataverse did not answer, and the guests are those of the kept directory as it was then. */
  directoryAsOf: instant.optional(),
});
export type CreatedMeeting = z.infer<typeof created>;

export const meetings = {
  create: method(create, created),
  list: method(
    z
      .strictObject({
        query: z.string().max(200).optional(),
        /** Meetings that end after `from` and start before `to`. */
        from: instant.optional(),
        to: instant.optional(),
        status: z.enum(['unfinished', 'scheduled', 'cancelled']).optional(),
        origin: z.enum(['muster', 'calendar']).optional(),
        limit: z.number().int().min(1).max(1000).optional(),
      })
      .optional(),
    /** `asOf`: when the calendar was last read; null when never. */
    z.strictObject({ meetings: z.array(meeting), total: z.number().int(), asOf: instant.nullable() }),
  ),
  get: method(
    z.strictObject({ meetingId: id }),
    z.strictObject({ meeting, invitations: z.array(invitation) }),
  ),
  /** Opens the meeting's room in the browser; refused outside of joinFrom..joinUntil. */
  join: method(z.strictObject({ meetingId: id }), done),
  openEvent: method(z.strictObject({ meetingId: id }), done),
  /** Settles an unfinished meeting: reads it if Google has it, creates it with the same id if not. */
  finish: method(z.strictObject({ meetingId: id }), created),
  /** Gives an unfinished meeting up; refused when Google has it after all (it is then scheduled). */
  discard: method(
    z.strictObject({ meetingId: id }),
    z.strictObject({ status: z.enum(['discarded', 'scheduled']) }),
  ),
};
