import type { PlatformChoice, Venue } from '../../preload/contract/platforms.ts';
import type { LinkRules } from '../platform.ts';
import { roomFor } from '../platforms/own-room.ts';
import { fail, ok, type Result } from '../result.ts';

/**
 * What a choice of platform comes to. A room's address is made whole once, here: repeating the request later means the
 * same room. `room-address-invalid`, `room-not-listed`, `zoom-series`.
 */
export function planPlatform(choice: PlatformChoice, links: LinkRules, isSeries: boolean): Result<Venue> {
  if (choice.kind === 'room') {
    const url = roomFor(choice.url, links.meeting);
    return url.ok ? ok({ kind: 'room', url: url.value }) : url;
  }
  if (choice.kind === 'zoom' && isSeries) return fail('zoom-series', { field: 'platform' });
  if (choice.kind === 'zoom') return fail('zoom-missing', { field: 'platform' });
  return ok({ kind: choice.kind, url: null });
}
