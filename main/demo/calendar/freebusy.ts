import { googleError } from '../google/errors.ts';
import { accepted } from '../google/scopes.ts';
import { type Answer, type DemoRequest, isRecord } from '../http/exchange.ts';
import { type CalendarWorld, identify } from './access.ts';
import { roleOf } from './calendars.ts';
import { instantOf, type StoredEvent, sameAddress } from './event.ts';
import { expand } from './series.ts';
import type { EventStore } from './store.ts';
import { isZone, parseInstant, writeInstant } from './time.ts';

const mostCalendars = 50;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** `freebusy.query`: an unknown calendar is an error of its own inside an answer of status 200. */
export function freeBusy(world: CalendarWorld, store: EventStore, request: DemoRequest): Answer {
  const identified = identify(world, request, accepted.freeBusy);
  if ('refused' in identified) return identified.refused;
  const { account } = identified.value;
  if (!isRecord(request.body)) return googleError('required');
  const { timeMin, timeMax, timeZone = 'UTC', items } = request.body;
  const from = typeof timeMin === 'string' ? parseInstant(timeMin) : null;
  const to = typeof timeMax === 'string' ? parseInstant(timeMax) : null;
  if (from === null) return googleError('required', 'Missing timeMin parameter.', 'timeMin');
  if (to === null) return googleError('required', 'Missing timeMax parameter.', 'timeMax');
  if (from >= to) return googleError('timeRangeEmpty');
  if (typeof timeZone !== 'string' || !isZone(timeZone)) return googleError('invalid', undefined, 'timeZone');
  const ids = Array.isArray(items)
    ? items.flatMap((item) => (isRecord(item) && typeof item.id === 'string' ? [item.id] : []))
    : [];

  const answer = (id: string) => {
    const calendar = world.calendars.find(
      (candidate) => candidate.id === (id === 'primary' ? account.address : id),
    );
    if (ids.length > mostCalendars) return failure('tooManyCalendarsRequested');
    if (calendar === undefined || roleOf(calendar, account) === null) return failure('notFound');
    const events = expand(store.inCalendar(calendar.id), { from, to });
    return {
      busy: merge(
        events.filter((event) => isBusy(event, calendar.id)),
        from,
        to,
      ).map(({ start, end }) => ({
        start: writeInstant(start, timeZone),
        end: writeInstant(end, timeZone),
      })),
    };
  };
  return {
    status: 200,
    body: {
      kind: 'calendar#freeBusy',
      timeMin: new Date(from).toISOString(),
      timeMax: new Date(to).toISOString(),
      calendars: Object.fromEntries(ids.map((id) => [id, answer(id)])),
    },
  };
}

const failure = (reason: string) => ({ errors: [{ domain: 'global', reason }], busy: [] });

function isBusy(event: StoredEvent, calendarId: string): boolean {
  if (event.status === 'cancelled' || event.fields.transparency === 'transparent') return false;
  const own = event.attendees.find(({ email }) => sameAddress(email, calendarId));
  return own?.responseStatus !== 'declined';
}

/** Busy spans cut to the window, those that touch made one. */
function merge(events: readonly StoredEvent[], from: number, to: number): readonly Span[] {
  const spans = events
    .map((event) => ({
      start: Math.max(from, instantOf(event.start)),
      end: Math.min(to, instantOf(event.end)),
    }))
    .filter(({ start, end }) => start < end)
    .toSorted((left, right) => left.start - right.start);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}
