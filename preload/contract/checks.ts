import { z } from 'zod';
import { meetings } from './meetings.ts';
import { id, instant, method } from './method.ts';

const person = z.strictObject({ email: z.string(), name: z.string().nullable() });
export type CheckedPerson = z.infer<typeof person>;

/** One press that takes the cause away. */
const fix = z.discriminatedUnion('kind', [
  /** A time at which every person can whose time is known. */
  z.strictObject({ kind: z.literal('take-time'), start: instant, end: instant }),
  /** Somebody who was chosen or typed: the one of the two that says how is not null. */
  z.strictObject({
    kind: z.literal('remove-person'),
    person,
    employeeId: z.string().nullable(),
    typed: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('choose-calendar'),
    accountId: id,
    calendarId: id,
    summary: z.string(),
  }),
  /** Null: no account is connected yet. */
  z.strictObject({ kind: z.literal('sign-in'), accountId: id.nullable() }),
  /** Days (`2026-12-25`) that a series leaves out. */
  z.strictObject({ kind: z.literal('skip-dates'), dates: z.array(z.iso.date()) }),
]);
export type CheckFix = z.infer<typeof fix>;

/** Of a series: the starts at which it is so, of those that were looked at. */
const dates = z.array(instant).min(1).optional();

/** Every time that is named is an instant; words are the page's. */
const fact = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('no-permission'),
    reason: z.enum(['account-missing', 'sign-in-needed', 'permission-missing']),
  }),
  z.strictObject({ code: z.literal('calendar-read-only'), calendar: z.string() }),
  z.strictObject({ code: z.literal('guest-limit'), count: z.number().int(), limit: z.number().int() }),
  z.strictObject({ code: z.literal('no-link'), calendar: z.string() }),
  z.strictObject({ code: z.literal('past-start') }),
  z.strictObject({
    code: z.literal('holiday'),
    holidays: z.array(z.strictObject({ date: z.iso.date(), name: z.string() })).min(1),
  }),
  z.strictObject({ code: z.literal('short-notice'), days: z.number().int() }),
  /** `titles`: the organiser's own meetings at that time, as far as they are known here. */
  z.strictObject({
    code: z.literal('busy'),
    people: z.array(person).min(1),
    titles: z.array(z.string()),
    dates,
  }),
  z.strictObject({
    code: z.literal('outside-hours'),
    people: z.array(person.extend({ timeZone: z.string() })).min(1),
    dates,
  }),
  /**
   * Clocks are changed in one zone and not in the other. `at`: the first time at which it is so; `minutes`: by how much
   * it is later (or earlier, below 0) on their wall than they are used to.
   */
  z.strictObject({
    code: z.literal('dst-shift'),
    people: z.array(person).min(1),
    timeZone: z.string(),
    at: instant,
    minutes: z.number().int(),
  }),
  z.strictObject({ code: z.literal('unknown-free-busy'), people: z.array(person).min(1), dates }),
  /** A long series: whether people are free was asked up to `until`, and `left` of its times come later. */
  z.strictObject({ code: z.literal('looked-until'), until: instant, left: z.number().int().min(1) }),
]);
export type CheckFact = z.infer<typeof fact>;

const finding = z.strictObject({
  /** stop: the meeting cannot be created like this; warn: look at it; info: good to know. */
  severity: z.enum(['stop', 'warn', 'info']),
  fact,
  fixes: z.array(fix),
});
export type Finding = z.infer<typeof finding>;

export const checks = {
  /** What stands against a meeting before it is created; changes nothing. Of a series, every time within eight weeks is looked at. */
  run: method(meetings.create.input, z.strictObject({ findings: z.array(finding) })),
};
