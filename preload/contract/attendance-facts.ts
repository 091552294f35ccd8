import { z } from 'zod';
import { errorSchema } from './errors.ts';
import { id, instant } from './method.ts';
import { response } from './response.ts';

/** reports: Admin Reports, for administrators, up to a day late; meet: Meet REST, for organisers, at once. */
export const attendanceSource = z.enum(['reports', 'meet']);
export type AttendanceSource = z.infer<typeof attendanceSource>;

/**
 * What is expected of somebody. The mandatory window is the scheduled time, moved at both ends; all numbers but
 * `presentShare` are minutes.
 */
export const attendanceRules = z.strictObject({
  /** The window begins this long after the scheduled start; negative: before it. */
  startOffset: z.number().int().min(-120).max(600),
  /** The window ends this long before the scheduled end; negative: after it. */
  endOffset: z.number().int().min(-120).max(600),
  /** Late is who is first in more than this after the window's start. */
  lateAfter: z.number().int().min(0).max(600),
  /** Left early is who is last out more than this before the window's end. */
  earlyBefore: z.number().int().min(0).max(600),
  /** Of the window, 0 to 1: who was inside for less was there partly. */
  presentShare: z.number().min(0).max(1),
  /** Who was inside the window for less than this did not come. */
  minimum: z.number().int().min(0).max(600),
  /** Where the class certainly ended before the window, the window ends with it. */
  endsWithClass: z.boolean(),
});
export type AttendanceRules = z.infer<typeof attendanceRules>;

export const defaultAttendanceRules: AttendanceRules = {
  startOffset: 0,
  endOffset: 0,
  lateAfter: 5,
  earlyBefore: 5,
  presentShare: 0.75,
  minimum: 1,
  endsWithClass: true,
};

/** What the rules were set for: the most particular one holds. */
export const rulesScope = z.enum(['meeting', 'series', 'template', 'default']);
export type RulesScope = z.infer<typeof rulesScope>;

/**
 * pending: not known yet (no source has answered, more may come, the meeting runs, or it could be one of the unknown
 * guests); it is never shown as absence.
 * uninvited: came without an invitation; unknown-guest: came, and nobody knows who it is.
 */
export const judgement = z.enum([
  'present',
  'late',
  'left-early',
  'partly',
  'no-show',
  'excused',
  'uninvited',
  'unknown-guest',
  'pending',
]);
export type Judgement = z.infer<typeof judgement>;

/**
 * upcoming: has not begun; live: runs now; waiting: Google has nothing yet, which says nothing about who came;
 * complete: a source answered; nobody: Google knows that nobody joined; not-held: there was no conference, or the
 * event was cancelled; no-permission, api-disabled, sign-in: what the person has to do first; expired: Google no longer
 * has it; failed: the last look failed in passing; no-room: it has no Google Meet room that could be looked at.
 */
export const attendanceState = z.enum([
  'upcoming',
  'live',
  'waiting',
  'complete',
  'nobody',
  'not-held',
  'no-permission',
  'api-disabled',
  'sign-in',
  'expired',
  'failed',
  'no-room',
]);
export type AttendanceState = z.infer<typeof attendanceState>;

const count = z.number().int().nonnegative();

export const attendanceCounts = z.strictObject({
  /** People invited, rooms and the account's own copy left out. */
  invited: count,
  /** Of the invited: whoever was there, however long. */
  came: count,
  late: count,
  leftEarly: count,
  partly: count,
  noShow: count,
  excused: count,
  pending: count,
  /** Besides the invited. */
  uninvited: count,
  unknownGuests: count,
  /** In the room at the last look; 0 unless the meeting is live. */
  inNow: count,
});
export type AttendanceCounts = z.infer<typeof attendanceCounts>;

export const attendanceSummary = z.strictObject({
  meetingId: id,
  title: z.string(),
  /** RFC 3339 with the offset of `timeZone`. */
  start: instant,
  end: instant,
  timeZone: z.string(),
  seriesId: z.string().nullable(),
  projectId: z.string().nullable(),
  state: attendanceState,
  /** What the figures come from; empty: they are an estimate from the scheduled times. */
  sources: z.array(attendanceSource),
  /** When a source was last read with success; while it runs Google Meet, if that told who is inside. */
  readAt: instant.nullable(),
  /** When Muster looks again by itself; null: not any more, or not before the person did something. */
  nextLook: instant.nullable(),
  /** After the last look, 48 hours after the end, nothing changes by itself any more. */
  final: z.boolean(),
  /**
   * The figures are "so far": a source has told of some people, and who is missing may still be in what follows, so that
   * nobody counts as absent. The state may be `complete` all the same, which says that a source answered.
   */
  partial: z.boolean(),
  /** Details were deleted when their retention ended; only the judgements are kept. */
  reduced: z.boolean(),
  /** Of the last look, when it failed. */
  error: errorSchema.nullable(),
  counts: attendanceCounts,
});
export type AttendanceSummary = z.infer<typeof attendanceSummary>;

/** One stay of one device, as a source told it; nothing is ever merged here. */
export const attendanceSession = z.strictObject({
  sessionId: id,
  source: attendanceSource,
  /** The conference (one run of the room) that it was in, as the source names it. */
  conference: z.string(),
  /** The name that was shown in the room. */
  displayName: z.string(),
  from: instant,
  /** Null: the source knows no end yet. */
  to: instant.nullable(),
  /** The end is not the source's: the meeting's end, or the look's time, stands in for it. */
  toEstimated: z.boolean(),
  seconds: count,
  /** `web`, `android`, `ios`, `pstn_in` and so on; null: the source does not say. */
  device: z.string().nullable(),
  external: z.boolean().nullable(),
  /** Null unless the settings show places. */
  ip: z.string().nullable(),
  /** ISO 3166-1 code; null unless the settings show places. */
  country: z.string().nullable(),
});
export type AttendanceSession = z.infer<typeof attendanceSession>;

/** Where the two sources differ by more than a minute. Instants for joined and left, seconds for inside. */
const difference = z.strictObject({
  what: z.enum(['joined', 'left', 'inside', 'seen']),
  /** Null with `seen`: this source did not see the person at all. */
  reports: z.union([instant, z.number()]).nullable(),
  meet: z.union([instant, z.number()]).nullable(),
});
export type AttendanceDifference = z.infer<typeof difference>;

const candidate = z.strictObject({ email: z.string(), name: z.string().nullable() });

export const participant = z.strictObject({
  /** Stable for the meeting: `mail:anna@example.com`, or what the source knows of an unknown guest. */
  personId: id,
  name: z.string(),
  email: z.string().nullable(),
  kind: z.enum(['account', 'anonymous', 'phone', 'room']),
  invited: z.boolean(),
  organizer: z.boolean(),
  /** Their answer to the invitation; null when they were not invited. */
  response: response.nullable(),
  identity: z.strictObject({
    /** How it is known who this is; none: it is not known. `invitation`: nobody with that identity came. */
    by: z.enum(['email', 'link', 'name', 'none', 'invitation']),
    /** With `link`: what `unassign` takes back. */
    linkId: id.nullable(),
    /** With `none`: who it could be among the invited. */
    candidates: z.array(candidate),
    /**
     * With `pending`: the guests (their personId) who could be this person, so that nobody may say that they did not come,
     * until one is assigned: unknown ones, and uninvited ones of the very same name or account.
     */
    couldBe: z.array(id),
  }),
  judgement,
  /** Without excuse and correction. */
  machineJudgement: judgement,
  /** Beside the judgement: both can be true of one person. */
  late: z.boolean(),
  leftEarly: z.boolean(),
  /** Null while nothing is known, and in the presence-only mode. */
  firstIn: instant.nullable(),
  lastOut: instant.nullable(),
  /** In the room at the last look. */
  inNow: z.boolean(),
  /** Presence as the union of all stays, unrounded; null like `firstIn`. */
  seconds: count.nullable(),
  /** Of the window that people are judged by, 0 to 1. */
  share: z.number().min(0).max(1).nullable(),
  /** Their presence is the scheduled time, because nothing is known yet. */
  estimated: z.boolean(),
  /** The union, for the strip; empty in the presence-only mode. */
  intervals: z.array(z.strictObject({ from: instant, to: instant, toEstimated: z.boolean() })),
  sessions: z.array(attendanceSession),
  /** What each source alone says; empty unless both saw the meeting. */
  bySource: z.array(
    z.strictObject({
      source: attendanceSource,
      firstIn: instant.nullable(),
      lastOut: instant.nullable(),
      seconds: count,
    }),
  ),
  differences: z.array(difference),
  correction: z
    .strictObject({
      correctionId: id,
      from: instant,
      to: instant,
      why: z.string(),
      by: z.string(),
      at: instant,
      /** What stood there before: the machine's. */
      machine: z.strictObject({ firstIn: instant.nullable(), lastOut: instant.nullable(), seconds: count }),
    })
    .nullable(),
  excuse: z.strictObject({ why: z.string(), by: z.string(), at: instant }).nullable(),
});
export type Participant = z.infer<typeof participant>;

/** How it stands with a source for one meeting. */
export const sourceStanding = z.strictObject({
  source: attendanceSource,
  /**
   * ready: it may be asked; not-asked: the account was never asked for the permission; refused: it was, and not given,
   * or Google says that the account may not (for reports: it is no administrator).
   */
  state: z.enum(['ready', 'not-asked', 'refused', 'api-disabled', 'sign-in', 'expired']),
  /** The account that would be asked. */
  accountId: id.nullable(),
  readAt: instant.nullable(),
  error: errorSchema.nullable(),
});
export type SourceStanding = z.infer<typeof sourceStanding>;
