import type { Meeting } from '../../../preload/contract/meetings.ts';
import type { PlatformChoice, Venue } from '../../../preload/contract/platforms.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import type { Words } from '../i18n/words.ts';

/** Null: a link that Muster did not make, which stays. */
export type Choice = PlatformChoice | null;

/** One value for one choice, also in the list of a field. */
export const keyOf = (choice: Choice): string =>
  choice === null ? 'other' : choice.kind === 'room' ? `room ${choice.url}` : choice.kind;

export function choiceOf(key: string): Choice {
  if (key.startsWith('room ')) return { kind: 'room', url: key.slice('room '.length) };
  return key === 'zoom' || key === 'none' || key === 'google-meet' ? { kind: key } : null;
}

/** What was chosen for a meeting that is there. */
export function choiceIn({ platform, meetUrl }: Pick<Meeting, 'platform' | 'meetUrl'>): Choice {
  if (platform === 'room') return meetUrl === null ? null : { kind: 'room', url: meetUrl };
  return platform === 'other' ? null : { kind: platform };
}

/** Where a new meeting is held when nothing else is chosen; a platform that cannot be used now gives way to Meet. */
export function usualChoice(
  { defaultPlatform, ownRooms }: Pick<Settings, 'defaultPlatform' | 'ownRooms'>,
  hasZoom: boolean,
): PlatformChoice {
  const [room] = ownRooms;
  if (defaultPlatform === 'room')
    return room === undefined ? { kind: 'google-meet' } : { kind: 'room', url: room };
  if (defaultPlatform === 'zoom' && !hasZoom) return { kind: 'google-meet' };
  return { kind: defaultPlatform };
}

export const shortAddress = (url: string): string => url.replace(/^https:\/\//, '');

/** "Google Meet", or with a room of one's own its address. */
export function placeInWords({ kind, url }: Venue, t: Words): string {
  const name = t(`platforms:kind.${kind}`);
  return kind === 'room' && url !== null ? `${name}: ${shortAddress(url)}` : name;
}
