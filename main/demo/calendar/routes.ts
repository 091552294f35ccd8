import { googleError } from '../google/errors.ts';
import { accepted } from '../google/scopes.ts';
import type { Answer, DemoRequest, Route } from '../http/exchange.ts';
import { type CalendarWorld, identify, type Opened, openCalendar } from './access.ts';
import { calendarList } from './calendar-list.ts';
import type { StoredEvent } from './event.ts';
import { freeBusy } from './freebusy.ts';
import { findEvent } from './instances.ts';
import { type Listing, listEvents, listInstances } from './list.ts';
import type { CalendarShelf } from './shelf.ts';
import { eventView } from './view.ts';
import { changeEvent, deleteEvent, insertEvent, type Writer } from './write.ts';

const root = '^/calendar/v3';
const one = new RegExp(`${root}/calendars/([^/]+)/events/([^/]+)$`);
const all = new RegExp(`${root}/calendars/([^/]+)/events$`);

/** Google Calendar v3 at its real paths. */
export function calendarRoutes(
  world: CalendarWorld,
  shelf: CalendarShelf,
  listing: Listing,
  writer: Writer,
): readonly Route[] {
  const { store, tokens } = listing;
  const onCalendar =
    (scopes: readonly string[], act: (opened: Opened, request: DemoRequest) => Answer): Route['handle'] =>
    (request, [calendarId = '']) => {
      const opened = openCalendar(world, request, calendarId, scopes);
      return 'refused' in opened ? opened.refused : act(opened.value, request);
    };
  const onEvent =
    (
      scopes: readonly string[],
      act: (opened: Opened, request: DemoRequest, event: StoredEvent) => Answer,
    ): Route['handle'] =>
    (request, [calendarId = '', eventId = '']) => {
      const opened = openCalendar(world, request, calendarId, scopes);
      if ('refused' in opened) return opened.refused;
      const event = findEvent(store, opened.value.calendar.id, eventId);
      return event === null ? googleError('notFound') : act(opened.value, request, event);
    };

  return [
    {
      method: 'POST',
      path: all,
      handle: onCalendar(accepted.write, (opened, request) => insertEvent(writer, opened, request)),
    },
    {
      method: 'GET',
      path: all,
      handle: onCalendar(accepted.read, (opened, request) => listEvents(listing, opened, request)),
    },
    {
      method: 'GET',
      path: one,
      handle: onEvent(accepted.read, (opened, _request, event) => ({
        status: 200,
        body: eventView(store.settled(event), opened.view),
      })),
    },
    {
      method: 'GET',
      path: new RegExp(`${root}/calendars/([^/]+)/events/([^/]+)/instances$`),
      handle: onEvent(accepted.read, (opened, request, event) =>
        listInstances(listing, opened, request, event),
      ),
    },
    {
      method: 'PATCH',
      path: one,
      handle: onEvent(accepted.write, (opened, request, event) =>
        changeEvent(writer, opened, request, event, false),
      ),
    },
    {
      method: 'PUT',
      path: one,
      handle: onEvent(accepted.write, (opened, request, event) =>
        changeEvent(writer, opened, request, event, true),
      ),
    },
    {
      method: 'DELETE',
      path: one,
      handle: onEvent(accepted.write, (opened, request, event) =>
        deleteEvent(writer, opened, request, event),
      ),
    },
    {
      method: 'POST',
      path: new RegExp(`${root}/freeBusy$`),
      handle: (request) => freeBusy(world, store, request),
    },
    {
      method: 'GET',
      path: new RegExp(`${root}/users/me/calendarList$`),
      handle: (request) => calendarList(world, shelf, tokens, request),
    },
    {
      method: 'GET',
      path: new RegExp(`${root}/users/me/settings/([^/]+)$`),
      handle: (request, [name = '']) => setting(world, request, name),
    },
  ];
}

function setting(world: CalendarWorld, request: DemoRequest, name: string): Answer {
  const identified = identify(world, request, accepted.settings);
  if ('refused' in identified) return identified.refused;
  const own = world.calendars.find(({ id }) => id === identified.value.account.address);
  const values = new Map([
    ['timezone', own?.timeZone ?? 'UTC'],
    ['locale', 'en'],
    ['format24HourTime', 'true'],
    ['weekStart', '1'],
  ]);
  const value = values.get(name);
  if (value === undefined) return googleError('notFound');
  return { status: 200, body: { kind: 'calendar#setting', etag: '"1"', id: name, value } };
}
