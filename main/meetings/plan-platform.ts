import type { PlatformChoice, Venue } from '../../preload/contract/platforms.ts';
import { roomFor } from '../platforms/own-room.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Service } from './service.ts';

/**
 * What a choice of platform comes to. A room's address is made whole once, here: repeating the request later means the
 * same room. `room-address-invalid`, `room-not-listed`, `zoom-series`, `zoom-missing`. `isDate`: it is one date of a
 * series, which has no Zoom meeting of its own.
 */
export async function planPlatform(
  { context, zoom }: Pick<Service, 'context' | 'zoom'>,
  choice: PlatformChoice,
  isDate: boolean,
): Promise<Result<Venue>> {
  if (choice.kind === 'room') {
    const url = roomFor(choice.url, context.links.meeting);
    return url.ok ? ok({ kind: 'room', url: url.value }) : url;
  }
  if (choice.kind === 'zoom') {
    if (isDate) return fail('zoom-series', { field: 'platform' });
    const usable = await zoom.isUsable();
    if (!usable.ok) return usable;
  }
  return ok({ kind: choice.kind, url: null });
}
