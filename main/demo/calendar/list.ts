import { googleError } from '../google/errors.ts';
import { type Answer, type DemoRequest, isRecord } from '../http/exchange.ts';
import type { Opened } from './access.ts';
import { instantOf, type StoredEvent } from './event.ts';
import { type ListQuery, readListQuery } from './list-query.ts';
import { expand } from './series.ts';
import type { EventStore } from './store.ts';
import type { Pages, SyncTokens } from './tokens.ts';
import { eventView } from './view.ts';

/** What lists need beside the events. */
export interface Listing {
  readonly store: EventStore;
  readonly tokens: SyncTokens;
  readonly pages: Pages<Record<string, unknown>>;
  /** A page may hold fewer than were asked for, or none, and still not be the last. */
  readonly paging: () => { readonly eventPageSize: number | null; readonly emptyFirstPage: boolean };
}

/** `events.list`. */
export function listEvents(listing: Listing, opened: Opened, request: DemoRequest): Answer {
  const { store, tokens } = listing;
  const read = readListQuery(request.query, tokens);
  if ('refused' in read) return read.refused;
  const query = read.value;
  const stored = store.inCalendar(opened.calendar.id).map((event) => store.settled(event));
  const flat = query.single ? expand(stored, query.window) : stored;
  return eventsPage(listing, opened, request, query, flat);
}

/** `events.instances`: the instances of one series, changed ones included. */
export function listInstances(
  listing: Listing,
  opened: Opened,
  request: DemoRequest,
  event: StoredEvent,
): Answer {
  const read = readListQuery(request.query, listing.tokens);
  if ('refused' in read) return read.refused;
  const query: ListQuery = { ...read.value, single: true, order: 'startTime' };
  const related = listing.store
    .inCalendar(opened.calendar.id)
    .filter(({ series }) => series?.id === event.id);
  return eventsPage(listing, opened, request, query, expand([event, ...related], query.window));
}

/** Page and sync tokens carry where to go on. */
function eventsPage(
  listing: Listing,
  opened: Opened,
  request: DemoRequest,
  query: ListQuery,
  events: readonly StoredEvent[],
): Answer {
  const { store, tokens, pages } = listing;
  const { eventPageSize, emptyFirstPage } = listing.paging();
  const token = request.query.get('pageToken');
  const begun = token === null ? begin(listing, opened, query, events) : pages.read(token);
  if (begun === null) return googleError('invalid', 'Invalid page token value.', 'pageToken');
  const { name, snapshot, skip } = begun;
  const limit = Math.min(query.limit, eventPageSize ?? query.limit);
  const end = token === null && emptyFirstPage ? 0 : skip + limit;
  const isLast = end >= snapshot.items.length && end > 0;
  const { calendar, role, view } = opened;
  return {
    status: 200,
    body: {
      kind: 'calendar#events',
      etag: `"p${store.revision}"`,
      summary: calendar.summary,
      description: calendar.description ?? '',
      updated: new Date(events.reduce((latest, { updated }) => Math.max(latest, updated), 0)).toISOString(),
      timeZone: view.timeZone,
      accessRole: role,
      defaultReminders: [],
      ...(isLast
        ? { nextSyncToken: tokens.write(snapshot.revision) }
        : { nextPageToken: pages.write(name, end) }),
      items: snapshot.items.slice(skip, end),
    },
  };
}

function begin({ store, pages }: Listing, opened: Opened, query: ListQuery, events: readonly StoredEvent[]) {
  const { calendar, view } = opened;
  const found = events
    .filter((event) => isWanted(event, query))
    .toSorted((left, right) => compare(query.order, left, right));
  const shown = new Set(found.map(({ id }) => id));
  const gone = query.changedAfter === null ? [] : store.goneSince(calendar.id, query.changedAfter);
  const wanted = gone.filter(({ seriesId }) => query.single || seriesId === null);
  const stubs = wanted.filter(({ id }) => !shown.has(id) && !standsStill(events, id)).map(goneView);
  // Of a deleted event only the organizer's own calendar keeps more than the id.
  const views = found.map((event) =>
    query.changedAfter !== null && event.status === 'cancelled' && event.organizer !== calendar.id
      ? goneView({ id: event.id, seriesId: event.series?.id ?? null })
      : eventView(event, view),
  );
  const snapshot = { items: [...views, ...stubs], revision: store.revision };
  return { name: pages.begin(snapshot), snapshot, skip: 0 };
}

const standsStill = (events: readonly StoredEvent[], id: string): boolean =>
  events.some((event) => event.id === id && event.status !== 'cancelled');

const goneView = ({ id, seriesId }: { readonly id: string; readonly seriesId: string | null }) => ({
  kind: 'calendar#event',
  etag: '"0"',
  id,
  status: 'cancelled',
  ...(seriesId === null ? {} : { recurringEventId: seriesId }),
});

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
