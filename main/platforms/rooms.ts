import type { PlatformKind } from '../../preload/contract/platforms.ts';
import { googleMeet, videoEntryPoint } from './google-meet.ts';
import { mark } from './marked.ts';
import { ownRoom } from './own-room.ts';
import { type EventPart, type MeetingPlatform, noRoom, type Room, type RoomFacts } from './platform.ts';
import { zoom } from './zoom.ts';

/** A meeting without a link, or with one that Muster does not know how to make. */
const noPlatform: MeetingPlatform = { readRoom: () => noRoom, eventPart: () => ({ shared: {} }) };

const platforms: Readonly<Record<PlatformKind, MeetingPlatform>> = {
  'google-meet': googleMeet,
  zoom,
  room: ownRoom,
  other: noPlatform,
  none: noPlatform,
};

/** What Muster put into the event goes before what the calendar, or others, added to it. */
export function readRoom(event: RoomFacts): Room {
  for (const platform of [ownRoom, zoom, googleMeet]) {
    const room = platform.readRoom(event);
    if (room.kind !== 'none') return room;
  }
  const url = event.hangoutLink || videoEntryPoint(event);
  return url ? { kind: 'other', link: 'ready', url, code: null } : noRoom;
}

/** What a new event holds of its platform. */
export const eventPart = (kind: PlatformKind, url: string | null, key: string): EventPart =>
  platforms[kind].eventPart(url, key);

/**
 * What an event gets, and loses, when its platform becomes another. A place that is no link of Muster's stays: the
 * people in the classroom need it.
 */
export function changedPart(
  to: { readonly kind: PlatformKind; readonly url: string | null },
  before: { readonly url: string | null; readonly location: string | null },
  key: string,
): EventPart {
  const { location = null, ...part } = eventPart(to.kind, to.url, key);
  const isOurs = before.location === null || before.location.trim() === '' || before.location === before.url;
  return {
    ...(isOurs ? { location } : {}),
    conferenceData: part.conferenceData ?? null,
    shared: { ...mark(to.kind, to.url), ...part.shared },
  };
}
