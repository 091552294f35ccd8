import { type Answer, type DemoRequest, isRecord } from '../http/exchange.ts';
import type { Opened } from './access.ts';
import { instantOf, type StoredEvent } from './event.ts';
import { type ListQuery, readListQuery, writeToken } from './list-query.ts';
import { expand } from './series.ts';
import type { EventStore } from './store.ts';
import { eventView } from './view.ts';

/** `events.list`. */
export function listEvents(store: EventStore, opened: Opened, request: DemoRequest): Answer {
  const read = readListQuery(request.query);
  if ('refused' in read) return read.refused;
  const query = read.value;
  const stored = store.inCalendar(opened.calendar.id).map((event) => store.settled(event));
  const flat = query.single ? expand(stored, query.window) : stored;
  return eventsPage(store, opened, query, flat);
}

/** `events.instances`: the instances of one series, changed ones included. */
export function listInstances(
  store: EventStore,
  opened: Opened,
  request: DemoRequest,
  event: StoredEvent,
): Answer {
  const read = readListQuery(request.query);
  if ('refused' in read) return read.refused;
  const query: ListQuery = { ...read.value, single: true, order: 'startTime' };
  const related = store.inCalendar(opened.calendar.id).filter(({ series }) => series?.id === event.id);
  return eventsPage(store, opened, query, expand([event, ...related], query.window));
}

/** Page and sync tokens carry where to go on. */
function eventsPage(
  store: EventStore,
  opened: Opened,
  query: ListQuery,
  events: readonly StoredEvent[],
): Answer {
  const found = events
    .filter((event) => isWanted(event, query))
    .toSorted((left, right) => compare(query.order, left, right));
  const end = query.skip + query.limit;
  const { calendar, role, view } = opened;
  return {
    status: 200,
    body: {
      kind: 'calendar#events',
      etag: `"p${store.revision}"`,
      summary: calendar.summary,
      description: calendar.description ?? '',
      updated: new Date(found.reduce((latest, { updated }) => Math.max(latest, updated), 0)).toISOString(),
      timeZone: view.timeZone,
      accessRole: role,
      defaultReminders: [],
      ...(end < found.length
        ? { nextPageToken: writeToken(end) }
        : { nextSyncToken: writeToken(store.revision) }),
      items: found.slice(query.skip, end).map((event) => eventView(event, view)),
    },
  };
}

function isWanted(event: StoredEvent, query: ListQuery): boolean {
  return (
    isShown(event, query) && hasText(event, query) && hasProperties(event, query) && hasUid(event, query)
  );
}

/** Both bounds are exclusive. Deletions always stand in a list of changes. */
function isShown(event: StoredEvent, query: ListQuery): boolean {
  if (query.changedAfter !== null) return event.revision > query.changedAfter;
  const { window, single, showDeleted } = query;
  // The master of a series is listed for as long as it may have instances.
  const ends = event.recurrence.length > 0 ? Number.POSITIVE_INFINITY : instantOf(event.end);
  if (ends <= window.from || instantOf(event.start) >= window.to) return false;
  return event.status !== 'cancelled' || showDeleted || (!single && event.series !== null);
}

function hasText(event: StoredEvent, { text }: ListQuery): boolean {
  const { summary, description, location } = event.fields;
  const people = event.attendees.flatMap(({ email, displayName }) => [email, displayName]);
  const all = [summary, description, location, event.organizer, ...people].join('\n').toLowerCase();
  return text.every((word) => all.includes(word));
}

function hasProperties(event: StoredEvent, { properties }: ListQuery): boolean {
  const { extendedProperties } = event.fields;
  return properties.every(({ kind, key, value }) => {
    const values = isRecord(extendedProperties) ? extendedProperties[kind] : undefined;
    return isRecord(values) && values[key] === value;
  });
}

function hasUid(event: StoredEvent, { iCalUid }: ListQuery): boolean {
  return iCalUid === null || iCalUid === `${event.series?.id ?? event.id}@google.com`;
}

function compare(order: ListQuery['order'], left: StoredEvent, right: StoredEvent): number {
  const by = {
    startTime: instantOf(left.start) - instantOf(right.start),
    updated: left.revision - right.revision,
  };
  const difference = order === null ? 0 : by[order];
  if (difference !== 0) return difference;
  return left.id < right.id ? -1 : 1;
}
