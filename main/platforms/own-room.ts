import { randomInt } from 'node:crypto';
import { fail, ok, type Result } from '../result.ts';
import { mark, markedUrl } from './marked.ts';
import { type MeetingPlatform, noRoom } from './platform.ts';

/** Rooms of the organisation's own: an address that is there already, so there is nothing to make or to delete. */
export const ownRoom: MeetingPlatform = {
  eventPart: (url) => (url === null ? { shared: {} } : { location: url, shared: mark('room', url) }),
  readRoom: (event) => {
    const url = markedUrl('room', event);
    return url === null ? noRoom : { kind: 'room', link: 'ready', url, code: null };
  },
};

const placeholder = '{id}';
/** Without letters and digits that are mistaken for each other when read out. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Twelve of them are more than 59 bits: nobody guesses the room of another meeting. */
const newRoomId = (): string =>
  Array.from({ length: 12 }, () => letters.charAt(randomInt(letters.length))).join('');

/** The address of a room as it is to be kept: https, no name or password; `{id}` only behind the host. */
export function roomTemplate(text: string): Result<string> {
  const value = text.trim();
  return roomOrigin(value) === null ? fail('room-address-invalid', { field: 'ownRooms', value }) : ok(value);
}

/** Null: not the address of a room. */
export function roomOrigin(template: string): string | null {
  const url = parsed(template, 'x');
  // Another id leads to the same host, so it stands behind it.
  return url && url.host === parsed(template, 'y')?.host ? url.origin : null;
}

/** The address of one meeting's room, on one of the origins that may be opened. */
export function roomFor(
  template: string,
  origins: readonly string[],
  id: () => string = newRoomId,
): Result<string> {
  const origin = roomOrigin(template.trim());
  if (origin === null) return fail('room-address-invalid', { field: 'platform', value: template });
  if (!origins.includes(origin)) return fail('room-not-listed', { field: 'platform' });
  return ok(template.trim().replaceAll(placeholder, id()));
}

function parsed(template: string, id: string): URL | null {
  const value = template.replaceAll(placeholder, id);
  if (!URL.canParse(value) || /\s/.test(value)) return null;
  const url = new URL(value);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : null;
}
