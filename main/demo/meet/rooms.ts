import { standsIn } from '../calendar/event.ts';
import type { EventStore } from '../calendar/store.ts';
import type { ConferenceBook } from '../conferences/book.ts';
import { codeOf } from '../random.ts';

/** A room that the caller may look at. */
export interface Room {
  readonly code: string;
}

/** A room keeps its name for ever, its code only until it is unused for a year. */
export const spaceName = (code: string): string =>
  `spaces/${codeOf(`space/${code}`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 16)}`;

/** Rooms of events that stand in the account's calendar, and those that conferences of the account were held in. */
export function roomsOf(store: EventStore, book: ConferenceBook, address: string): readonly Room[] {
  const invited = store
    .all()
    .filter((event) => event.creator === address || standsIn(event, address))
    .flatMap(({ conference }) => (conference?.state === 'success' ? [conference.code] : []));
  const held = book.organisedBy(address).map(({ code }) => code);
  return [...new Set([...invited, ...held])].map((code) => ({ code }));
}
