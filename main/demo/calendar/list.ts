import { googleError } from '../google/errors.ts';
import type { Answer, DemoRequest } from '../http/exchange.ts';
import type { Opened } from './access.ts';
import { instantOf, type StoredEvent } from './event.ts';
import { expand } from './series.ts';
import type { EventStore } from './store.ts';
import { parseInstant } from './time.ts';
import { eventView } from './view.ts';

interface Window {
  readonly from: number;
  readonly to: number;
}

const notWithSyncToken = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'sharedExtendedProperty',
  'q',
  'timeMin',
  'timeMax',
  'updatedMin',
];

/** `events.list`. Page and sync tokens carry where to go on; a page token only fits the query it came from. */
export function listEvents(store: EventStore, opened: Opened, request: DemoRequest): Answer {
  const { query } = request;
  const flag = (name: string) => query.get(name) === 'true';
  const single = flag('singleEvents');
  const syncFrom = readToken(query.get('syncToken'));
  if (query.has('syncToken')) {
    if (syncFrom === null) return googleError('fullSyncRequired');
    const bad = notWithSyncToken.find((name) => query.has(name));
    if (bad !== undefined)
      return googleError('badRequest', 'Sync token cannot be used with this parameter.', bad);
    if (query.get('showDeleted') === 'false') return googleError('badRequest', undefined, 'showDeleted');
  }
  const window = readWindow(query);
  if ('refused' in window) return window.refused;
  const order = query.get('orderBy');
  if (order !== null && order !== 'updated' && order !== 'startTime') {
    return googleError('invalid', undefined, 'orderBy');
  }
  if (order === 'startTime' && !single) {
    return googleError('badRequest', 'The requested ordering is not available for the particular query.');
  }
  const limit = readLimit(query.get('maxResults'));
  if (limit === null) return googleError('invalid', undefined, 'maxResults');
  const skip = query.has('pageToken') ? readToken(query.get('pageToken')) : 0;
  if (skip === null) return googleError('invalid', 'Invalid page token value.', 'pageToken');

  const stored = store.inCalendar(opened.calendar.id).map((event) => store.settled(event));
  const flat = single ? expand(stored, window.value) : stored;
  const found = flat
    .filter((event) => (syncFrom === null ? inWindow(event, window.value) : event.revision > syncFrom))
    .filter(
      (event) =>
        event.status !== 'cancelled' ||
        syncFrom !== null ||
        flag('showDeleted') ||
        (!single && event.series !== null),
    )
    .filter((event) => matchesText(event, query.get('q')))
    .filter((event) => matchesProperties(event, query))
    .filter(
      (event) =>
        !query.has('iCalUID') || `${event.series?.id ?? event.id}@google.com` === query.get('iCalUID'),
    )
    .toSorted((left, right) => compare(order, left, right));

  const items = found.slice(skip, skip + limit);
  const more = skip + limit < found.length;
  const { calendar, role } = opened;
  return {
    status: 200,
    body: {
      kind: 'calendar#events',
      etag: `"p${store.revision}"`,
      summary: calendar.summary,
      description: calendar.description ?? '',
      updated: new Date(Math.max(0, ...found.map((event) => event.updated))).toISOString(),
      timeZone: opened.view.timeZone,
      accessRole: role,
      defaultReminders: [],
      ...(more ? { nextPageToken: writeToken(skip + limit) } : { nextSyncToken: writeToken(store.revision) }),
      items: items.map((event) => eventView(event, opened.view)),
    },
  };
}

/** `timeMin` bounds the END, `timeMax` the START, both exclusively. */
function inWindow(event: StoredEvent, window: Window): boolean {
  return instantOf(event.end) > window.from && instantOf(event.start) < window.to;
}

export function readWindow(query: URLSearchParams): { value: Window } | { refused: Answer } {
  const read = (name: string, fallback: number) => {
    const text = query.get(name);
    const instant = text === null ? fallback : parseInstant(text);
    return instant === null || Number.isFinite(instant) === false
      ? instant
      : Math.floor(instant / 1000) * 1000;
  };
  const from = read('timeMin', Number.NEGATIVE_INFINITY);
  const to = read('timeMax', Number.POSITIVE_INFINITY);
  if (from === null) return { refused: googleError('badRequest', undefined, 'timeMin') };
  if (to === null) return { refused: googleError('badRequest', undefined, 'timeMax') };
  if (from >= to) return { refused: googleError('timeRangeEmpty') };
  return { value: { from, to } };
}

function readLimit(text: string | null): number | null {
  if (text === null) return 250;
  return /^[1-9]\d{0,9}$/.test(text) ? Math.min(Number(text), 2500) : null;
}

function matchesText(event: StoredEvent, wanted: string | null): boolean {
  if (wanted === null || wanted.trim() === '') return true;
  const { summary, description, location } = event.fields;
  const people = event.attendees.flatMap(({ email, displayName }) => [email, displayName]);
  const text = [summary, description, location, event.organizer, ...people].join('\n').toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function matchesProperties(event: StoredEvent, query: URLSearchParams): boolean {
  const properties = event.fields.extendedProperties ?? {};
  return (['private', 'shared'] as const).every((kind) =>
    query.getAll(`${kind}ExtendedProperty`).every((constraint) => {
      const at = constraint.indexOf('=');
      const values = new Map<string, unknown>(
        Object.entries(Object.entries(properties).find(([name]) => name === kind)?.[1] ?? {}),
      );
      return values.get(constraint.slice(0, at)) === constraint.slice(at + 1);
    }),
  );
}

function compare(order: string | null, left: StoredEvent, right: StoredEvent): number {
  const by =
    order === 'startTime'
      ? instantOf(left.start) - instantOf(right.start)
      : order === 'updated'
        ? left.revision - right.revision
        : 0;
  return by !== 0 ? by : left.id < right.id ? -1 : 1;
}

const writeToken = (value: number) => Buffer.from(`v1:${value}`).toString('base64url');

function readToken(token: string | null): number | null {
  const match = /^v1:(\d+)$/.exec(Buffer.from(token ?? '', 'base64url').toString());
  return match === null ? null : Number(match[1]);
}
