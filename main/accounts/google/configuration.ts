import { z } from 'zod';
import { type OptionalPermission, optionalPermissions } from '../../../preload/contract/accounts.ts';

const configuration = z.object({
  signInEndsAt: z.number().nullable(),
  /** Optional permissions that were asked for at some sign-in; records of before there were any have none. */
  asked: z.array(z.enum(optionalPermissions)).default([]),
});
/** What is kept of a Google connection beside its refresh token. */
export type GoogleConfiguration = z.infer<typeof configuration>;

/** When the sign-in ends, whatever is renewed until then; null when nobody said so. */
export function signInEnd(value: unknown): number | null {
  const parsed = configuration.safeParse(value);
  return parsed.success ? parsed.data.signInEndsAt : null;
}

export function askedBefore(value: unknown): readonly OptionalPermission[] {
  const parsed = configuration.safeParse(value);
  return parsed.success ? parsed.data.asked : [];
}
