import type { PlatformKind } from '../../preload/contract/platforms.ts';
import type { RoomFacts } from './platform.ts';

const kindName = 'musterPlatform';
const urlName = 'musterRoom';

/** Shared properties, so that guests' copies of the event tell it too (Calendar API v3, `extendedProperties.shared`). */
export const mark = (kind: PlatformKind, url: string | null): Record<string, string> => ({
  [kindName]: kind,
  [urlName]: url ?? '',
});

/**
 * The address that Muster put into an event for a room of this kind; null when it put none, or when somebody has taken
 * it out of place and description since.
 */
export function markedUrl(kind: PlatformKind, event: RoomFacts): string | null {
  const shared = event.extendedProperties?.shared;
  const url = shared?.[kindName] === kind ? shared[urlName] : undefined;
  if (!url) return null;
  const stands = event.location?.includes(url) || roomLine(event.description ?? '', url) !== null;
  return stands ? url : null;
}

/** The link for those who read the invitation: the last line of the description, the same in every language. */
export const withRoomLine = (description: string, url: string | null): string =>
  url === null ? description : `${description.trimEnd()}${description.trim() === '' ? '' : '\n\n'}→ ${url}`;

/** The description as a person wrote it. */
export const withoutRoomLine = (description: string, url: string | null): string =>
  url === null ? description : (roomLine(description, url) ?? description);

/** What comes before the line; null when the last line is another. Google's own editor may have made HTML of it. */
function roomLine(description: string, url: string): string | null {
  const at = description.lastIndexOf('→ ');
  if (at === -1) return null;
  const text = description
    .slice(at + 1)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .trim();
  if (text !== url) return null;
  return description.slice(0, at).replace(/(?:\s|<br\s*\/?>)+$/i, '');
}
