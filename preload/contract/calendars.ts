import { z } from 'zod';
import { errorSchema } from './errors.ts';
import { id, instant, method, nothing } from './method.ts';
import { longestHolidayName, mostHolidays, schedulingBounds } from './scheduling-bounds.ts';

const bounded = (name: keyof typeof schedulingBounds) => {
  const [least, most] = schedulingBounds[name];
  return z.number().int().min(least).max(most);
};

/** `09:00`, on the clock of the calendar's zone. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** `2026-12-25` */
const date = z.iso.date();

const holiday = z.strictObject({ date, name: z.string().trim().max(longestHolidayName) });
export type Holiday = z.infer<typeof holiday>;

/** When new meetings may stand in a calendar. Times are those of the calendar's own zone. */
export const scheduling = z
  .strictObject({
    durationMinutes: bounded('durationMinutes'),
    /** Kept free before each meeting. */
    bufferBeforeMinutes: bounded('bufferBeforeMinutes'),
    /** Whole days between today and the first day that may be offered; 0: today. */
    noticeDays: bounded('noticeDays'),
    from: clockTime,
    to: clockTime,
    /** ISO 8601: 1 is Monday, 7 is Sunday; in order, each once. */
    workingDays: z
      .array(z.number().int().min(1).max(7))
      .refine((days) => days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0))),
    holidays: z.array(holiday).max(mostHolidays),
  })
  .refine(({ from, to }) => from < to, { path: ['to'] });
export type SchedulingConfiguration = z.infer<typeof scheduling>;

export const defaultScheduling: SchedulingConfiguration = {
  durationMinutes: 45,
  bufferBeforeMinutes: 0,
  noticeDays: 0,
  from: '09:00',
  to: '18:00',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
};

const calendar = z.strictObject({
  accountId: id,
  /** `primary`, or what Google calls it. */
  calendarId: id,
  summary: z.string(),
  primary: z.boolean(),
  /** As Google says it: `owner`, `writer`, `reader`, `freeBusyReader`; others may come and may only read. */
  accessRole: z.string(),
  writable: z.boolean(),
  timeZone: z.string().nullable(),
  colour: z.string().nullable(),
  /** Its events are read and shown. */
  active: z.boolean(),
  /** New meetings go here; true for one calendar at most. */
  receives: z.boolean(),
  scheduling,
  /** When the list that it stands in was last read; null when never. */
  asOf: instant.nullable(),
  /** When its events were last read. */
  lastSuccess: instant.nullable(),
  /** What went wrong when its events were read the last time; null when all went well. */
  lastError: errorSchema.nullable(),
});
export type Calendar = z.infer<typeof calendar>;

export const calendars = {
  /** What is known of the calendars, without asking Google: `sync` does that. */
  list: method(nothing, z.strictObject({ calendars: z.array(calendar) })),
  /** Reads calendars and events again, for every connected account, or for one. */
  sync: method(
    z.strictObject({ accountId: id.optional() }).optional(),
    z.strictObject({ read: z.number().int(), at: instant }),
  ),
  /** Changes what is given. A calendar that receives new meetings is active; `receives` is passed on, never taken away. */
  configure: method(
    z.strictObject({
      accountId: id,
      calendarId: id,
      active: z.boolean().optional(),
      receives: z.literal(true).optional(),
      scheduling: scheduling.optional(),
    }),
    z.strictObject({ calendar }),
  ),
};
