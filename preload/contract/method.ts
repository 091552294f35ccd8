import { z } from 'zod';

export interface Method<In extends z.ZodType, Out extends z.ZodType> {
  readonly input: In;
  readonly output: Out;
}

export const method = <In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
): Method<In, Out> => ({
  input,
  output,
});

/** For methods that need nothing: `undefined` and `{}` are the same call. */
export const nothing = z.strictObject({}).optional();

export const done = z.strictObject({ done: z.literal(true) });

/** RFC 3339 instant, e.g. `2026-11-21T09:00:00Z`. */
export const instant = z.string().max(40);
export const id = z.string().min(1).max(200);
