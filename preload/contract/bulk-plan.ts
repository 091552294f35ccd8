import { z } from 'zod';
import { errorSchema } from './errors.ts';
import { id, instant } from './method.ts';
import { platformChoice } from './platforms.ts';

/** What a column of a timetable can stand for. `people` may stand over several columns. */
export const columnFields = [
  'title',
  'date',
  'start',
  'end',
  'duration',
  'timeZone',
  'people',
  'project',
  'description',
  'calendar',
  'platform',
] as const;
const field = z.enum(columnFields);
export type ColumnField = z.infer<typeof field>;

/** An `error` keeps its row from being created; a `warning` does not. */
const severity = z.enum(['error', 'warning']);

export const problemCodes = {
  'title-missing': 'warning',
  'date-missing': 'error',
  'date-unreadable': 'error',
  'date-order': 'error',
  'year-assumed': 'warning',
  'weekday-wrong': 'error',
  'time-missing': 'error',
  'time-unreadable': 'error',
  'time-skipped': 'error',
  'time-twice': 'warning',
  'duration-unreadable': 'error',
  'duration-disagrees': 'error',
  'end-not-after-start': 'error',
  'zone-unknown': 'error',
  past: 'error',
  'no-participants': 'error',
  'person-unknown': 'error',
  'person-ambiguous': 'error',
  'person-without-address': 'error',
  'address-invalid': 'error',
  'member-not-invited': 'warning',
  'project-unknown': 'error',
  'project-ambiguous': 'error',
  'project-empty': 'error',
  'too-many-guests': 'error',
  'directory-unavailable': 'error',
  'calendar-unknown': 'error',
  'calendar-ambiguous': 'error',
  'calendar-read-only': 'error',
  'platform-unknown': 'error',
  'zoom-missing': 'error',
  'zoom-daily-limit': 'warning',
  'room-missing': 'error',
  'room-unknown': 'error',
  'room-ambiguous': 'error',
  'text-too-long': 'error',
  holiday: 'warning',
  'not-working-day': 'warning',
  'outside-hours': 'warning',
  'notice-short': 'warning',
  'calendar-busy': 'warning',
  'guest-busy': 'warning',
  'guest-not-free': 'warning',
  'row-conflict': 'warning',
  'row-twice': 'warning',
  'already-there': 'warning',
} as const satisfies Record<string, z.infer<typeof severity>>;
export type ProblemCode = keyof typeof problemCodes;
const problemCodeNames = Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]];

const problem = z.strictObject({
  code: z.enum(problemCodeNames),
  severity,
  /** The field at fault; null when it is the row as a whole. */
  field: field.nullable(),
  /** Index of the column it stands in, from 0; null when the table has no such column. */
  column: z.number().int().nullable(),
  /** The text at fault, as far as there is one. */
  value: z.string(),
  /** Facts for the words: a limit, a name, another row. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Whom the text may mean; choosing one is putting the address into the cell. */
  candidates: z.array(z.strictObject({ name: z.string(), email: z.string().nullable() })).optional(),
});
export type Problem = z.infer<typeof problem>;

const planRow = z.strictObject({
  /** Number among the rows below the header, from 1. */
  row: z.number().int().min(1),
  cells: z.array(z.string()),
  /** What would be created, as far as it is known; null: not even when. */
  meeting: z
    .strictObject({
      title: z.string(),
      start: instant,
      end: instant,
      timeZone: z.string(),
      guests: z.number().int(),
      calendar: z.string().nullable(),
      /** Null: the one that the row asks for cannot be had. */
      platform: platformChoice.nullable(),
    })
    .nullable(),
  problems: z.array(problem),
});
export type PlanRow = z.infer<typeof planRow>;

export const dateOrders = ['dmy', 'mdy'] as const;
const dateOrder = z.enum(dateOrders);
export type DateOrder = z.infer<typeof dateOrder>;

export const importInput = z.strictObject({
  /** CSV or a table as it is pasted: commas, semicolons or tabs. */
  text: z.string().max(900_000),
  /** By hand, one for each column; what is left out or undefined is recognised. */
  mapping: z.array(field.nullable().optional()).max(200).optional(),
  hasHeader: z.boolean().optional(),
  /** Whether 3/4/2026 is in April (dmy) or in March (mdy), where the table itself does not say. */
  dateOrder: dateOrder.optional(),
  /** Cells corrected after pasting; rows are numbered as in the plan, columns from 0. */
  edits: z
    .array(
      z.strictObject({
        row: z.number().int().min(1),
        column: z.number().int().min(0),
        value: z.string().max(10_000),
      }),
    )
    .max(20_000)
    .optional(),
  defaults: z.strictObject({
    timeZone: z.string().max(100),
    durationMinutes: z.number().int().min(5).max(1440),
    sendUpdates: z.enum(['all', 'externalOnly', 'none']),
    accountId: id.optional(),
    calendarId: z.string().max(300).optional(),
    /** Google Meet when left out. */
    platform: platformChoice.optional(),
  }),
  /** The dry run that this one takes the place of. */
  planId: id.optional(),
});
export type ImportInput = z.infer<typeof importInput>;

export const importPlan = z.strictObject({
  planId: id,
  delimiter: z.enum([',', ';', '\t']),
  hasHeader: z.boolean(),
  columns: z.array(
    z.strictObject({
      /** The header's text; empty without a header. */
      name: z.string(),
      field: field.nullable(),
      /** How it was recognised. */
      by: z.enum(['name', 'content', 'hand']).nullable(),
    }),
  ),
  /** `ask`: some dates can be read in two ways and nothing in the table tells which; `none`: no such dates. */
  dateOrder: z.enum([...dateOrders, 'ask', 'none']),
  /** What Google told of the guests' times. */
  freeBusy: z.strictObject({
    /** Addresses of guests of whom it is not known whether they are free. */
    unknown: z.array(z.string()),
    /** Why it could not be asked; nothing is known then. */
    trouble: errorSchema.nullable(),
  }),
  rows: z.array(planRow),
});
export type ImportPlan = z.infer<typeof importPlan>;
