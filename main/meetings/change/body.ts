import type { Venue } from '../../../preload/contract/platforms.ts';
import { withRoomLine } from '../../platforms/marked.ts';
import type { ConferenceRequest, EventPart } from '../../platforms/platform.ts';
import { changedPart } from '../../platforms/rooms.ts';
import { writeTime } from '../times.ts';
import { type Current, changeTag, type WholeGuest } from './current.ts';
import type { Write } from './merge.ts';

/** The body of `events.patch` (Calendar API v3): what it leaves out stays. */
export interface EventPatch {
  readonly summary?: string;
  readonly description?: string;
  readonly start?: { readonly dateTime: string; readonly timeZone: string };
  readonly end?: { readonly dateTime: string; readonly timeZone: string };
  /** RRULE and EXDATE lines of a series. */
  readonly recurrence?: string[];
  readonly attendees?: WholeGuest[];
  /** Null takes it away. */
  readonly location?: string | null;
  readonly conferenceData?: ConferenceRequest | null;
  readonly extendedProperties: {
    readonly private: Readonly<Record<string, string>>;
    readonly shared?: Readonly<Record<string, string>>;
  };
}

export function patchOf(changeId: string, write: Write): EventPatch {
  const { set, to, guests } = write;
  const room = roomIn(changeId, write);
  const when = (milliseconds: number) => ({
    dateTime: writeTime(milliseconds, to.timeZone),
    timeZone: to.timeZone,
  });
  return {
    ...(set.includes('title') ? { summary: to.title } : {}),
    ...descriptionIn(write),
    ...(room?.location === undefined ? {} : { location: room.location }),
    ...(room === null ? {} : { conferenceData: room.conferenceData ?? null }),
    ...(set.includes('time') ? { start: when(to.start), end: when(to.end) } : {}),
    ...(guests === null ? {} : { attendees: guests.map(writable) }),
    ...tagged(changeId, room?.shared),
  };
}

const isOwnLink = ({ kind }: Venue): boolean => kind === 'room' || kind === 'zoom';

function roomIn(changeId: string, { set, to, now }: Write): EventPart | null {
  if (!set.includes('platform') || !to.platform) return null;
  const { location, line } = now.place;
  return changedPart(to.platform, { url: line ?? now.version.platform?.url ?? null, location }, changeId);
}

/** The link of a room goes along in the last line. */
function descriptionIn({ set, to, now }: Write): Pick<EventPatch, 'description'> {
  const isMoved = set.includes('platform') && to.platform !== undefined;
  const line = isMoved ? (to.platform && isOwnLink(to.platform) ? to.platform.url : null) : now.place.line;
  if (!set.includes('description') && (!isMoved || line === now.place.line)) return {};
  const text = set.includes('description') ? to.description : now.version.description;
  return { description: withRoomLine(text, line) };
}

/** Deleting takes no words (`events.delete`), so they are put where the cancelled event is read. */
export function notePatch(
  changeId: string,
  note: string,
  { version, place }: Pick<Current, 'version' | 'place'>,
): EventPatch {
  const { description } = version;
  const text = description.trim() === '' ? note : `${note}\n\n${description}`;
  return {
    description: withRoomLine(text, place.line),
    ...tagged(changeId),
  };
}

export const tagged = (changeId: string, shared?: Readonly<Record<string, string>>) => ({
  extendedProperties: { private: { [changeTag]: changeId }, ...(shared ? { shared } : {}) },
});

/** `self`, `organizer` and `id` are Google's to say. */
export function writable(guest: WholeGuest): WholeGuest {
  const { self: _self, organizer: _organizer, id: _id, ...rest } = guest;
  return { ...rest, email: guest.email };
}
