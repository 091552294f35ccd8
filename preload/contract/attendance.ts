import { z } from 'zod';
import {
  attendanceCounts,
  attendanceRules,
  attendanceState,
  attendanceSummary,
  judgement,
  participant,
  rulesScope,
  sourceStanding,
} from './attendance-facts.ts';
import { done, id, instant, method, nothing } from './method.ts';

const ofPerson = { meetingId: id, personId: id } as const;

const detail = z.strictObject({
  summary: attendanceSummary,
  rules: attendanceRules,
  rulesFrom: rulesScope,
  /** Of the template that the meeting was made from. */
  templateId: id.nullable(),
  /** What people are judged by: the mandatory window, or its part until the class ended. */
  window: z.strictObject({ from: instant, to: instant }),
  /** Where the window ends with the class before plan: until when it was planned. Null in the presence-only mode. */
  plannedEnd: instant.nullable(),
  /** Who needs attention first. */
  participants: z.array(participant),
  sources: z.array(sourceStanding),
  /** Runs of the room, first to last. */
  conferences: z.array(
    z.strictObject({ name: z.string(), from: instant, to: instant.nullable(), sessions: z.number().int() }),
  ),
  /** The presence-only mode hides all times. */
  presenceOnly: z.boolean(),
  /** Addresses on the guest list that were said to be a group's, and that nobody in the room bears: nobody is judged. */
  groups: z.array(z.strictObject({ linkId: id, email: z.string(), name: z.string().nullable() })),
});
export type AttendanceDetail = z.infer<typeof detail>;

const link = z.strictObject({
  linkId: id,
  /** What is recognised: an account, a telephone number, a name that was shown, or a group's address on guest lists. */
  kind: z.enum(['account', 'phone', 'name', 'group']),
  shown: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  at: instant,
});
export type AttendanceLink = z.infer<typeof link>;

const ofMeeting = z.strictObject({
  meetingId: id,
  title: z.string(),
  start: instant,
  end: instant,
  timeZone: z.string(),
  state: attendanceState,
  /** Nothing is known yet: what is shown of it is an estimate. */
  estimated: z.boolean(),
  /** The figures are "so far"; see the summary. */
  partial: z.boolean(),
});

/** Null times: the presence-only mode, nothing known, or details no longer kept. */
const personMeeting = z.strictObject({
  meeting: ofMeeting,
  judgement,
  late: z.boolean(),
  leftEarly: z.boolean(),
  firstIn: instant.nullable(),
  lastOut: instant.nullable(),
  seconds: z.number().int().nullable(),
  share: z.number().nullable(),
});
export type PersonMeeting = z.infer<typeof personMeeting>;

/** One letter a meeting, in the order of `meetings`, so that a large matrix stays small; see `cellLetters`. */
export const cellLetters = {
  present: 'P',
  late: 'L',
  'left-early': 'E',
  partly: 'H',
  'no-show': 'N',
  excused: 'X',
  uninvited: 'U',
  'unknown-guest': 'G',
  pending: '?',
  /** Neither invited nor there. */
  none: '.',
} as const;

const overviewPerson = z.strictObject({
  email: z.string(),
  name: z.string(),
  cells: z.string(),
  /** Of the meetings that are known, without the excused ones. */
  expected: z.number().int(),
  came: z.number().int(),
  late: z.number().int(),
  /** 0 to 1; null when nothing was expected yet. */
  rate: z.number().nullable(),
  /** No-shows in a row up to the last known meeting, and the longest run. Excused and unknown ones neither break nor count. */
  absentNow: z.number().int(),
  absentLongest: z.number().int(),
});
export type OverviewPerson = z.infer<typeof overviewPerson>;

export const overviewScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('project'), projectId: id, from: instant, to: instant }),
  z.strictObject({ kind: z.literal('series'), meetingId: id }),
  z.strictObject({ kind: z.literal('range'), from: instant, to: instant }),
]);
export type OverviewScope = z.infer<typeof overviewScope>;

export const attendance = {
  /** Meetings that have begun, newest first. */
  list: method(
    z
      .strictObject({
        query: z.string().max(200).optional(),
        from: instant.optional(),
        to: instant.optional(),
        limit: z.number().int().min(1).max(1000).optional(),
      })
      .optional(),
    z.strictObject({ meetings: z.array(attendanceSummary), total: z.number().int() }),
  ),
  get: method(z.strictObject({ meetingId: id }), detail),
  /** Looks at the sources now. A second run without news changes nothing. */
  sync: method(
    z.strictObject({ meetingId: id }),
    z.strictObject({
      status: attendanceState,
      /** In words, with the next step. */
      message: z.string(),
      /** Sessions that were changed, and those that are new. */
      updated: z.number().int(),
      created: z.number().int(),
      participants: z.array(participant),
    }),
  ),
  person: method(
    z.strictObject({ email: z.string().max(320), from: instant.optional(), to: instant.optional() }),
    z.strictObject({
      email: z.string(),
      name: z.string(),
      /** Newest first. */
      meetings: z.array(personMeeting),
      expected: z.number().int(),
      came: z.number().int(),
      late: z.number().int(),
      rate: z.number().nullable(),
      /** The rate of each calendar month (`2026-11`), oldest first. */
      trend: z.array(
        z.strictObject({ month: z.string(), expected: z.number().int(), rate: z.number().nullable() }),
      ),
      absentNow: z.number().int(),
      absentLongest: z.number().int(),
    }),
  ),
  overview: method(
    overviewScope,
    z.strictObject({
      title: z.string(),
      /** Oldest first, with the sums of each column. */
      meetings: z.array(ofMeeting.extend({ counts: attendanceCounts })),
      people: z.array(overviewPerson),
    }),
  ),
  /** Who an unknown guest is. Remembered for the account, number or name, for later meetings too. */
  assign: method(z.strictObject({ ...ofPerson, email: z.string().max(320) }), z.strictObject({ link })),
  unassign: method(z.strictObject({ linkId: id }), done),
  /** Somebody invited who was not seen is no person: remembered for the address; `unassign` takes it back. */
  markGroup: method(z.strictObject(ofPerson), z.strictObject({ link })),
  links: method(nothing, z.strictObject({ links: z.array(link) })),
  /** Times by hand; the machine's stay beside them. `from` and `to` lie within a day of the meeting. */
  correct: method(
    z.strictObject({ ...ofPerson, from: instant, to: instant, why: z.string().trim().min(1).max(500) }),
    z.strictObject({ correctionId: id }),
  ),
  uncorrect: method(z.strictObject({ correctionId: id }), done),
  excuse: method(z.strictObject({ ...ofPerson, why: z.string().trim().max(500) }), done),
  unexcuse: method(z.strictObject(ofPerson), done),
  /** `rules: null` takes them back, so that the next wider scope holds. */
  setRules: method(
    z.strictObject({
      scope: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('meeting'), meetingId: id }),
        z.strictObject({ kind: z.literal('series'), meetingId: id }),
        z.strictObject({ kind: z.literal('template'), templateId: id }),
        z.strictObject({ kind: z.literal('default') }),
      ]),
      rules: attendanceRules.nullable(),
    }),
    z.strictObject({ rules: attendanceRules, rulesFrom: rulesScope }),
  ),
  /** The rules that hold for everything, and those of templates that have their own. */
  rules: method(
    nothing,
    z.strictObject({
      default: attendanceRules,
      templates: z.array(z.strictObject({ templateId: id, rules: attendanceRules })),
    }),
  ),
  /** Asks where to save. csv and xlsx: a row a person and meeting; pdf: the picture and its table, for printing. */
  export: method(
    z.strictObject({
      format: z.enum(['csv', 'xlsx', 'pdf']),
      content: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('meeting'), meetingId: id }),
        z.strictObject({ kind: z.literal('overview'), scope: overviewScope }),
        /** Billable minutes a person and meeting, from actual times. */
        z.strictObject({
          kind: z.literal('billing'),
          scope: overviewScope,
          rounding: z.strictObject({
            /** Minutes; 1: to the minute. */
            unit: z.union([
              z.literal(1),
              z.literal(5),
              z.literal(6),
              z.literal(10),
              z.literal(15),
              z.literal(30),
              z.literal(60),
            ]),
            mode: z.enum(['up', 'nearest', 'down']),
          }),
          /** Minutes inside the mandatory window only, or all. */
          within: z.enum(['window', 'scheduled', 'all']),
        }),
      ]),
    }),
    z.strictObject({ saved: z.string().nullable(), rows: z.number().int() }),
  ),
  /** Deletes what is known of one person's attendance, everywhere on this computer. */
  forget: method(
    z.strictObject({ email: z.string().max(320) }),
    z.strictObject({
      meetings: z.number().int(),
      sessions: z.number().int(),
      links: z.number().int(),
    }),
  ),
};
