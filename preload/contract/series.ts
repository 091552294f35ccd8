import { z } from 'zod';
import { audienceFields } from './audience.ts';
import { guestChanges, mailPreview, seriesScope as scope, sendUpdates } from './mail.ts';
import { id, instant, method } from './method.ts';

export type { SeriesScope } from './mail.ts';

/** `2026-12-25` */
const date = z.iso.date();
/** ISO 8601: 1 is Monday, 7 is Sunday. */
const weekday = z.number().int().min(1).max(7);

const end = z.discriminatedUnion('kind', [
  /** The last occurrence starts on this day at the latest, on the clock of the series' zone. */
  z.strictObject({ kind: z.literal('until'), date }),
  /** Dates that are left out count too (RFC 5545 3.8.5.1). */
  z.strictObject({ kind: z.literal('count'), count: z.number().int().min(1).max(730) }),
]);

/** Every so many days, weeks or months. */
const interval = z.number().int().min(1).max(99);
const monthly = z.discriminatedUnion('kind', [
  /** Months without this day have no occurrence. */
  z.strictObject({ kind: z.literal('day'), day: z.number().int().min(1).max(31) }),
  /** -1: the last. */
  z.strictObject({
    kind: z.literal('nth'),
    n: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
    weekday,
  }),
]);
const daily = { freq: z.literal('daily'), interval };
/** No weekdays: that of the start. */
const weekly = { freq: z.literal('weekly'), interval, weekdays: z.array(weekday).max(7) };
const everyMonth = { freq: z.literal('monthly'), interval, monthly };

/** On which days something takes place, without an end. */
const pattern = z.discriminatedUnion('freq', [
  z.strictObject(daily),
  z.strictObject(weekly),
  z.strictObject(everyMonth),
]);
export type RecurrencePattern = z.infer<typeof pattern>;

const bounds = {
  end,
  /** Days without an occurrence. */
  except: z.array(date).max(730),
};

/** When a series takes place: wall-clock times in its zone. */
export const recurrence = z.discriminatedUnion('freq', [
  z.strictObject({ ...daily, ...bounds }),
  z.strictObject({ ...weekly, ...bounds }),
  z.strictObject({ ...everyMonth, ...bounds }),
]);
export type Recurrence = z.infer<typeof recurrence>;

/** Days on which nothing is to take place, with a name where they have one: holidays of a calendar. */
export const skip = z.array(date).max(1000);

/** What a rule comes to. Instants are RFC 3339 with the offset of the zone. */
const occurrences = z.strictObject({
  count: z.number().int(),
  first: instant,
  last: instant,
});
export type Occurrences = z.infer<typeof occurrences>;
export { occurrences as occurrencesSchema };

const preview = z.strictObject({
  ...occurrences.shape,
  /** Every start, in order. */
  starts: z.array(instant),
  /** Days of `skip` and of the rule's own exceptions on which it would have taken place. */
  skipped: z.array(date),
  /** Days on which the wall-clock time does not exist, as the clocks are put forward over it. */
  missing: z.array(date),
  /** First day on the new clock of each change of the clocks between first and last. */
  clockChanges: z.array(date),
});
export type SeriesPreview = z.infer<typeof preview>;

const about = z.strictObject({
  seriesId: id,
  timeZone: z.string(),
  /** Null: a rule made elsewhere that Muster has no words for, and never rewrites. */
  pattern: pattern.nullable(),
  /** Rule and exceptions as the calendar has them (RFC 5545), without `DTSTART`. */
  lines: z.array(z.string()),
  /** False: the rule has no end. */
  ends: z.boolean(),
  /** Null when it cannot be told. Occurrences that start later than now; at most 730 are counted. */
  left: z.number().int().nullable(),
  last: instant.nullable(),
  /** Occurrences that start later than now and differ from the series: they were moved or changed by themselves. */
  changed: z.array(z.strictObject({ meetingId: id, start: instant, originalStart: instant })),
});
export type SeriesFacts = z.infer<typeof about>;

const place = {
  /** RFC 3339 with an offset, or local wall time in `timeZone`. */
  startTime: z.string().max(60),
  timeZone: z.string().max(100),
};

/** What is left out stays. A new start moves every occurrence meant by as many days, to the same time of day. */
const changes = {
  title: z.string().max(1000).optional(),
  description: z.string().max(8000).optional(),
  startTime: z.string().max(60).optional(),
  endTime: z.string().max(60).optional(),
  /** Guests as in `meetings.update`. Occurrences that were given guests of their own keep those. */
  ...audienceFields,
  ...guestChanges,
};
const changesSchema = z.strictObject(changes);
export type SeriesChanges = z.infer<typeof changesSchema>;

const asked = {
  meetingId: id,
  scope,
  /** Who is mailed by Google; everybody when left out. */
  sendUpdates: sendUpdates.optional(),
  /** True: nothing is sent for ten seconds, in which `meetings.undo` takes it back. */
  hold: z.boolean().optional(),
};
/** Not null: nothing was sent yet; it stands in `meetings.pendingChanges`. */
const held = z.strictObject({ changeId: id, dueAt: instant }).nullable();

export const series = {
  /** What a rule comes to, before anything is sent. */
  preview: method(z.strictObject({ ...place, recurrence, skip: skip.optional() }), preview),
  /** The series that an occurrence belongs to. */
  get: method(z.strictObject({ meetingId: id }), about),
  /** Changes an occurrence and all that follow, or all. */
  update: method(
    z.strictObject({ ...asked, ...changes }),
    /** `meetingId`: the new series' where the old one was cut in two, else the one given. */
    z.strictObject({ meetingId: id, scope, occurrences: occurrences.nullable(), held }),
  ),
  /** Takes an occurrence and all that follow, or all, out of the calendar. */
  cancel: method(
    z.strictObject(asked),
    /** `all` where there is none before the one that was meant. */
    z.strictObject({ scope, held }),
  ),
  /** `changes` left out: the occurrences are cancelled. */
  mailPreview: method(
    z.strictObject({ meetingId: id, scope, changes: changesSchema.optional(), sendUpdates }),
    mailPreview,
  ),
};
