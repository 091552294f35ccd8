import { z } from 'zod';
import { audienceFields } from './audience.ts';
import { errorSchema } from './errors.ts';
import { id, instant, method } from './method.ts';

/** `2026-11-24` */
const date = z.iso.date();
/** Half open: `end` does not belong to it. RFC 3339. */
const span = z.strictObject({ start: instant, end: instant });
export type Span = z.infer<typeof span>;

const email = z.string().trim().min(3).max(1000);
const zone = z.string().max(100);
/** `09:00`; `24:00` is the end of the day. */
const clockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

const hoursShape = {
  /** IANA zone */
  timeZone: zone,
  from: clockTime,
  to: clockTime,
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  workingDays: z.array(z.number().int().min(1).max(7)).max(7),
};
const hours = z.strictObject(hoursShape);
export type Hours = z.infer<typeof hours>;

/** The calendar that the meeting is made in; without one, where new meetings go. */
const where = { accountId: id.optional(), calendarId: id.optional() };
const durationMinutes = z.number().int().min(5).max(1440).optional();

/** Where busy times come from: `local` are the events that were read last, while Google cannot be asked. */
const source = z.enum(['google', 'local']);

/**
 * Why it is not known whether somebody is free. not-shared: no such calendar, or not for this account; no-answer: Google
 * said nothing of it; refused: Google said that it could not tell; the others are why Google could not be asked.
 */
const unknownReason = z.enum([
  'not-shared',
  'no-answer',
  'refused',
  'offline',
  'rate-limited',
  'sign-in-needed',
  'permission-missing',
  'failed',
]);
export type UnknownReason = z.infer<typeof unknownReason>;

const person = z.strictObject({
  email: z.string(),
  name: z.string().nullable(),
  /** The account that the meeting is made with; always required. */
  organiser: z.boolean(),
  required: z.boolean(),
  /** Unknown: at least for a part of the range; `unknown` says which, `reason` why. */
  state: z.enum(['known', 'unknown']),
  reason: unknownReason.nullable(),
  source,
  hours,
  /** Whether the hours were set for this person; else they are the calendar's. */
  ownHours: z.boolean(),
  /** In order, none overlaps another. */
  working: z.array(span),
  busy: z.array(span),
  unknown: z.array(span),
});
export type PersonAvailability = z.infer<typeof person>;

const suggestion = z.strictObject({
  ...span.shape,
  /** How many of all people are known to be free. */
  free: z.number().int(),
  unknown: z.array(z.string()),
  optionalBusy: z.array(z.string()),
  /** Not required, not busy, but not at work. */
  outsideHours: z.array(z.string()),
});
export type Suggestion = z.infer<typeof suggestion>;

export const availability = {
  /** The free times of one calendar on one day, in its own zone. */
  check: method(
    z.strictObject({ ...where, date, durationMinutes }),
    z.strictObject({
      timeZone: zone,
      slots: z.array(span),
      busy: z.array(span),
      /** Why there is no slot; null when there is one. */
      why: z.enum(['past', 'notice', 'holiday', 'not-a-working-day', 'too-long', 'fully-booked']).nullable(),
      /** The holiday's name. */
      holiday: z.string().nullable(),
      source,
    }),
  ),
  /** Common free times for an audience, best first, from the morning of `from` to the evening of `to`. */
  suggest: method(
    z.strictObject({
      ...audienceFields,
      ...where,
      from: date,
      to: date,
      durationMinutes,
      /** The zone of `from` and `to` and of the answer's times; without one, the calendar's. */
      timeZone: zone.optional(),
      /** Addresses without whom there is no meeting; without the list, everybody. */
      required: z.array(email).max(5000).optional(),
      /** Without one, 10. */
      limit: z.number().int().min(1).max(100).optional(),
      /** Ask Google again, whatever is remembered. */
      refresh: z.boolean().optional(),
    }),
    z.strictObject({
      from: date,
      to: date,
      timeZone: zone,
      suggestions: z.array(suggestion),
      /** How many starts suit the calendar's hours, notice and meetings. */
      considered: z.number().int(),
      /** Of those, how many each required person cannot; most first. */
      inTheWay: z.array(z.strictObject({ email: z.string(), starts: z.number().int() })),
      /** The organiser first. */
      people: z.array(person),
      /** Why a part of Google's answer is missing; null when all was answered. */
      trouble: errorSchema.nullable(),
    }),
  ),
  /** When somebody works, by their own clock; `null` goes back to the calendar's hours. */
  setHours: method(
    z.strictObject({ email, hours: hours.refine(({ from, to }) => from < to, { path: ['to'] }).nullable() }),
    z.strictObject({ email: z.string(), hours: hours.nullable() }),
  ),
};
