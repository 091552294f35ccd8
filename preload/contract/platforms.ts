import { z } from 'zod';

/**
 * Where a meeting is held. room: a room of the organisation's own; other: a link that Muster did not make and does not
 * know; none: no link.
 */
export const platformKind = z.enum(['google-meet', 'zoom', 'room', 'other', 'none']);
export type PlatformKind = z.infer<typeof platformKind>;

export const roomUrl = z.string().max(500);

/** What a person chooses. `{id}` in a room's address stands for letters that no other meeting has. */
export const platformChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('google-meet') }),
  z.strictObject({ kind: z.literal('zoom') }),
  z.strictObject({ kind: z.literal('room'), url: roomUrl }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type PlatformChoice = z.infer<typeof platformChoice>;

/** A platform as a meeting has it, or is to have it; `url` is null while its service has not made it. */
export const venue = z.strictObject({ kind: platformKind, url: z.string().max(4000).nullable() });
export type Venue = z.infer<typeof venue>;
