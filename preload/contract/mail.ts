import { z } from 'zod';

/** Whom Google mails of a change. */
export const sendUpdates = z.enum(['all', 'externalOnly', 'none']);

/**
 * Which occurrences a change is for, seen from one of them. That one alone is a meeting of its own: `meetings.update` and
 * `meetings.cancel` change it.
 */
export const seriesScope = z.enum(['following', 'all']);
export type SeriesScope = z.infer<typeof seriesScope>;

const address = z.string().max(1000);
const addedGuest = z.strictObject({
  email: address,
  name: z.string().max(1000).nullable(),
  why: z.array(z.enum(['project', 'chosen', 'typed'])).min(1),
});

/** Guests of a change, one by one. */
export const guestChanges = {
  addGuests: z.array(addedGuest).max(1000).optional(),
  removeGuests: z.array(address).max(1000).optional(),
};

const mailReason = z.enum([
  'added',
  'removed',
  'time-changed',
  'details-changed',
  'still-invited',
  'cancelled',
]);
export type MailReason = z.infer<typeof mailReason>;

const recipient = z.strictObject({
  email: z.string(),
  name: z.string().nullable(),
  reason: mailReason,
  /** At another domain than the organiser's. */
  external: z.boolean(),
  mailed: z.boolean(),
});
export type MailRecipient = z.infer<typeof recipient>;

/** Exactly who would be mailed and why, in the order of their addresses. */
export const mailPreview = z.strictObject({ recipients: z.array(recipient), mailed: z.number().int() });
