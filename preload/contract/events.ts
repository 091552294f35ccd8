import { z } from 'zod';

const topic = z.enum([
  'app',
  'accounts',
  'calendars',
  'directory',
  'meetings',
  'jobs',
  'settings',
  'bulk',
  'templates',
  'attendance',
]);
export type Topic = z.infer<typeof topic>;

/** What main tells the page unasked: which topics to read again, and notices to show. */
export const events = {
  changed: z.strictObject({ topics: z.array(topic).min(1) }),
  notice: z.strictObject({
    kind: z.enum(['info', 'success', 'warning', 'error']),
    message: z.string(),
    hint: z.string().optional(),
  }),
};
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
