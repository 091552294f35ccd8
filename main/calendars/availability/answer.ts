import { z } from 'zod';

const span = z.object({ start: z.string(), end: z.string() });

/** The answer of `freebusy.query` (Calendar API v3) as far as it is read here. */
export const freeBusySchema = z.object({
  calendars: z
    .record(
      z.string(),
      z.object({
        busy: z.array(span).nullish(),
        errors: z.array(z.object({ reason: z.string().nullish() })).nullish(),
      }),
    )
    .nullish(),
});
export type FreeBusyAnswer = z.infer<typeof freeBusySchema>;
