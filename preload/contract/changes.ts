import { z } from 'zod';
import { audienceFields } from './audience.ts';
import { errorSchema } from './errors.ts';
import { guestChanges, mailPreview, sendUpdates, seriesScope } from './mail.ts';
import { meeting } from './meetings.ts';
import { id, instant, method, nothing } from './method.ts';
import { platformChoice, venue } from './platforms.ts';

export type { MailReason, MailRecipient } from './mail.ts';

/** What two people may change at the same time: one state of a meeting, as it was, is, or is to be. */
const version = z.strictObject({
  title: z.string().max(1000),
  description: z.string().max(40_000),
  /** RFC 3339 */
  start: instant,
  end: instant,
  timeZone: z.string().max(100),
  /** Left out: it was not looked at, and does not count. */
  platform: venue.optional(),
});
export type MeetingVersion = z.infer<typeof version>;

/** What is left out stays as it is. */
const changes = z.strictObject({
  title: z.string().max(1000).optional(),
  description: z.string().max(8000).optional(),
  /** As in `meetings.create`. A start alone keeps the length; a zone alone keeps the instants. */
  startTime: z.string().max(60).optional(),
  endTime: z.string().max(60).optional(),
  timeZone: z.string().max(100).optional(),
  platform: platformChoice.optional(),
  /**
   * With any audience field: these people instead of those whom Muster invited. Guests who were added elsewhere stay
   * in any case; only `removeGuests` takes them away.
   */
  ...audienceFields,
  ...guestChanges,
});
export type MeetingChanges = z.infer<typeof changes>;

const common = {
  meetingId: id,
  /** Who is mailed by Google; everybody when left out. */
  sendUpdates: sendUpdates.optional(),
  /** The state that the change was decided on; what Muster read last when left out. */
  seen: version.optional(),
  /** One value for one press of the button. */
  requestId: id.optional(),
  /** True: nothing is sent for ten seconds, in which `undo` takes it back. */
  hold: z.boolean().optional(),
};
const update = z.strictObject({ ...common, changes });
const cancel = z.strictObject({ ...common, note: z.string().max(2000).optional() });
export type UpdateMeeting = z.infer<typeof update>;
export type CancelMeeting = z.infer<typeof cancel>;

const field = z.enum(['title', 'description', 'time', 'platform']);
export type ChangedField = z.infer<typeof field>;

const outcome = z.discriminatedUnion('outcome', [
  /** It stands in the calendar, as `meeting` says. */
  z.strictObject({ outcome: z.literal('done'), meeting }),
  /** It is stored here and sent at `dueAt`, also when Muster is closed before. */
  z.strictObject({ outcome: z.literal('held'), changeId: id, dueAt: instant }),
  /**
   * What is to be changed was changed elsewhere since it was `seen`; nothing was sent. To have one's own way, ask again
   * with `seen` set to `theirs`.
   */
  z.strictObject({
    outcome: z.literal('conflict'),
    mine: version.nullable(),
    theirs: version,
    fields: z.array(field).min(1),
  }),
]);
export type ChangeOutcome = z.infer<typeof outcome>;

const pendingChange = z.strictObject({
  changeId: id,
  meetingId: id,
  kind: z.enum(['update', 'cancel']),
  /** Null: the meeting alone; else it is the occurrence that the change was asked for from. */
  scope: seriesScope.nullable(),
  /**
   * held: waits for `dueAt`; late: Muster was not running when it was due, and a person has to decide; sending: on its
   * way, or its outcome is unknown (then with `error`); conflict, failed: nothing was sent.
   */
  state: z.enum(['held', 'late', 'sending', 'conflict', 'failed']),
  dueAt: instant,
  /** How many people Google will mail. */
  mailed: z.number().int(),
  before: version,
  /** Null: the meeting is cancelled. */
  after: version.nullable(),
  added: z.number().int(),
  removed: z.number().int(),
  /** With `conflict`: what stands in the calendar now. */
  theirs: version.nullable(),
  fields: z.array(field),
  error: errorSchema.nullable(),
});
export type PendingChange = z.infer<typeof pendingChange>;

const guest = z.strictObject({ email: z.string(), name: z.string().nullable() });
const driftOffer = z.strictObject({
  meetingId: id,
  title: z.string(),
  start: instant,
  projectId: z.string(),
  projectName: z.string().nullable(),
  /** Contributors of the project who are not invited. */
  add: z.array(guest),
  /** Invited for the project alone, and no contributors of it any more. */
  remove: z.array(guest),
});
export type DriftOffer = z.infer<typeof driftOffer>;

/** Changing and cancelling: further methods of the namespace `meetings`. */
export const changeMethods = {
  update: method(update, outcome),
  cancel: method(cancel, outcome),
  /** Takes back what was not sent yet. `too-late`: it is on its way, or was done. */
  undo: method(z.strictObject({ changeId: id }), z.strictObject({ outcome: z.enum(['undone', 'too-late']) })),
  /**
   * Sends at once what is held, late or failed, or asks again what became of it. One in conflict is sent when `seen` is
   * its `theirs`: a person has compared the two.
   */
  sendNow: method(z.strictObject({ changeId: id, seen: version.optional() }), outcome),
  pendingChanges: method(nothing, z.strictObject({ changes: z.array(pendingChange) })),
  /** Exactly who would be mailed and why; `changes` left out: the meeting is cancelled. */
  mailPreview: method(
    z.strictObject({ meetingId: id, changes: changes.optional(), sendUpdates }),
    mailPreview,
  ),
  /** Upcoming meetings made here for a project whose contributors have changed since. */
  drift: method(nothing, z.strictObject({ offers: z.array(driftOffer) })),
};
