import type { Conference, StoredEvent } from './event.ts';
import { standsIn } from './event.ts';
import { goneEvents } from './gone.ts';

/** Who was told of a change, as the mails of a real calendar would show. */
export interface SentUpdate {
  readonly eventId: string;
  readonly change: 'created' | 'changed' | 'cancelled';
  readonly sendUpdates: 'all' | 'externalOnly' | 'none';
  readonly recipients: readonly string[];
}

export type EventDraft = Omit<StoredEvent, 'revision' | 'updated' | 'created'> & {
  readonly created?: number;
};

export type EventStore = ReturnType<typeof eventStore>;

/** All events of all calendars. Ids are unique in the calendar of the organizer and stay taken for ever. */
export function eventStore(now: () => number) {
  const events = new Map<string, StoredEvent>();
  const key = (organizer: string, id: string) => `${organizer}\n${id}`;
  const gone = goneEvents();
  let revision = 1_000_000;

  const put = (draft: EventDraft): StoredEvent => {
    revision += 1;
    const event: StoredEvent = { ...draft, created: draft.created ?? now(), updated: now(), revision };
    gone.note(events.get(key(event.organizer, event.id)), event);
    events.set(key(event.organizer, event.id), event);
    return event;
  };
  /** A read of a pending conference brings it nearer to its end. */
  const settled = (event: StoredEvent): StoredEvent => {
    const { conference } = event;
    if (conference?.state !== 'pending') return event;
    const next = afterRead(conference, now());
    if (next.state !== 'pending') return put({ ...event, conference: next });
    events.set(key(event.organizer, event.id), { ...event, conference: next });
    return event;
  };

  return {
    put,
    settled,
    get revision() {
      return revision;
    },
    /** Whether an insert may use the id. */
    isTaken: (calendarId: string, id: string) => events.has(key(calendarId, id)),
    /** The event as it stands in the calendar, the organizer's or a guest's. */
    find(calendarId: string, id: string): StoredEvent | null {
      const own = events.get(key(calendarId, id));
      if (own !== undefined) return own;
      for (const event of events.values()) if (event.id === id && standsIn(event, calendarId)) return event;
      return null;
    },
    inCalendar: (calendarId: string): readonly StoredEvent[] =>
      [...events.values()].filter((event) => standsIn(event, calendarId)),
    goneSince: gone.since,
    all: (): readonly StoredEvent[] => [...events.values()],
  };
}

function afterRead(conference: Conference, now: number): Conference {
  const readsLeft = conference.readsLeft === null ? null : conference.readsLeft - 1;
  const ready =
    (readsLeft !== null && readsLeft <= 0) || (conference.readyAt !== null && conference.readyAt <= now);
  return { ...conference, readsLeft, state: ready ? 'success' : 'pending' };
}
