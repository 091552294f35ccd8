import { z } from 'zod';

const configuration = z.object({ signInEndsAt: z.number().nullable() });
/** What is kept of a Google connection beside its refresh token. */
export type GoogleConfiguration = z.infer<typeof configuration>;

/** When the sign-in ends, whatever is renewed until then; null when nobody said so. */
export function signInEnd(value: unknown): number | null {
  const parsed = configuration.safeParse(value);
  return parsed.success ? parsed.data.signInEndsAt : null;
}
