import { z } from 'zod';
import { errorSchema } from './errors.ts';
import { id, instant, method, nothing } from './method.ts';

/** What Muster does by itself, now and then; `calendars`: what is new in lists and events, `full-sync`: all of it. */
export const jobKind = z.enum([
  'renew-token',
  'calendars',
  'full-sync',
  'directory',
  'open-meetings',
  'attendance',
  'watch-connections',
  'review-connections',
]);
export type JobKind = z.infer<typeof jobKind>;

/** done; failed; stopped: Muster was closed meanwhile; interrupted: Muster ended without closing. */
const outcome = z.enum(['done', 'failed', 'stopped', 'interrupted']);
export type JobOutcome = z.infer<typeof outcome>;

/**
 * Why it ran: its time had come, the connection became usable, a connection came to need somebody, the computer woke,
 * the network came back, a person asked.
 */
const cause = z.enum(['due', 'ready', 'trouble', 'resume', 'online', 'person']);
export type JobCause = z.infer<typeof cause>;

const job = z.strictObject({
  jobId: id,
  kind: jobKind,
  /** The connection that it works for; null when it is for all. */
  accountId: id.nullable(),
  address: z.string().nullable(),
  everyMinutes: z.number().int().positive(),
  running: z.boolean(),
  /** When it ended last; null when it never ran. */
  lastRun: instant.nullable(),
  lastSuccess: instant.nullable(),
  /** Of the last run; null when it never ran. */
  outcome: outcome.nullable(),
  error: errorSchema.nullable(),
  /** In a row. */
  failures: z.number().int().nonnegative(),
  /** Null: not before the connection changes (a new sign-in, a permission), which only a person can do. */
  nextRun: instant.nullable(),
});
export type Job = z.infer<typeof job>;

const run = z.strictObject({
  runId: z.number().int(),
  kind: jobKind,
  /** Null when it was for all; also when the connection is gone (`gone`). */
  address: z.string().nullable(),
  gone: z.boolean(),
  startedAt: instant,
  finishedAt: instant,
  cause,
  outcome,
  error: errorSchema.nullable(),
});
export type JobRun = z.infer<typeof run>;

const attention = z.strictObject({
  accountId: id,
  /** sign-in: it needs a new one; permission: one is missing; failing: repeatedly not reached; ends: its token will. */
  reason: z.enum(['sign-in', 'permission', 'failing', 'ends']),
  /** Of the last failed run. */
  error: errorSchema.nullable(),
  /** Failed runs in a row. */
  failures: z.number().int().nonnegative(),
  /** When the token ends that cannot be renewed. */
  endsAt: instant.nullable(),
  /** The next meeting within a day that depends on the connection. */
  meeting: z.strictObject({ meetingId: id, title: z.string(), start: instant }).nullable(),
});
export type ConnectionAttention = z.infer<typeof attention>;

/** A connection that could go. Muster only says so. */
const suggestion = z.strictObject({
  accountId: id,
  reason: z.enum(['unused', 'failing']),
  /** Since when, as far as Muster knows. */
  since: instant,
});
export type ConnectionSuggestion = z.infer<typeof suggestion>;

export const jobs = {
  list: method(
    nothing,
    z.strictObject({
      jobs: z.array(job),
      /** The last 200 runs, newest first. */
      history: z.array(run),
      attention: z.array(attention),
      suggestions: z.array(suggestion),
    }),
  ),
  /** Runs it now, or joins the run under way; answers when that has ended, with how it is then. */
  retry: method(z.strictObject({ jobId: id }), z.strictObject({ job })),
};
