import { z } from 'zod';
import { id, instant, method, nothing } from './method.ts';

const calendar = z.strictObject({
  accountId: id,
  calendarId: id,
  summary: z.string(),
  primary: z.boolean(),
  writable: z.boolean(),
  timeZone: z.string().nullable(),
  colour: z.string().nullable(),
});
export type Calendar = z.infer<typeof calendar>;

export const calendars = {
  list: method(nothing, z.strictObject({ calendars: z.array(calendar) })),
  /** Reads the events around today again, for every connected account, or for one. */
  sync: method(
    z.strictObject({ accountId: id.optional() }).optional(),
    z.strictObject({ read: z.number().int(), at: instant }),
  ),
};
