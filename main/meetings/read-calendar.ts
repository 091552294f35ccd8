import { setImmediate } from 'node:timers/promises';
import type { GoogleAccess } from '../accounts/access.ts';
import type { CalendarEvent } from '../calendars/event.ts';
import type { EventReading } from '../calendars/gateway.ts';
import { ok, type Result } from '../result.ts';
import { readEvent, tagOf } from './event-facts.ts';
import { CalendarReadings, type Place } from './readings.ts';
import type { Service } from './service.ts';
import { readZone } from './times.ts';

const day = 24 * 60 * 60_000;
/**
 * A whole reading begins this long before the calendar was last read, or before now if it never was: what is older is
 * kept, and not asked for again. After weeks without a computer nothing is left out between.
 */
const back = 14 * day;
/** Nothing that Google could tell of is older. */
const longestBack = 180 * day;
/** Instances of a series that start later are left for a later whole reading: a series without end has hundreds. */
const horizon = 400 * day;
/** Events written in one go; between them the window is served. */
const portion = 100;

export interface CalendarReading {
  /** Events that Google gave. */
  readonly read: number;
  /** Whether anything that a person sees has changed. */
  readonly changed: boolean;
}

const nothing: CalendarReading = { read: 0, changed: false };

/**
 * Reads what changed in a calendar since its sync token, or everything. The new token is stored with the last portion
 * of events, in one transaction: after an end in the middle the same changes are read again.
 */
export async function readCalendar(
  service: Service,
  access: GoogleAccess,
  place: Place,
  whole: boolean,
): Promise<Result<CalendarReading>> {
  const { calendar, calendars, context } = service;
  const known = calendars.syncToken(place.accountId, place.calendarId);
  const at = context.now();
  const last = calendars.find(place.accountId, place.calendarId)?.lastSuccess ?? at;
  const earliest = Math.max(Math.min(last, at) - back, at - longestBack);
  // Google ignores fractions of a second in timeMin.
  const from = Math.floor(earliest / 1000) * 1000;
  const reading = await calendar.readEvents(access, place.calendarId, { token: whole ? null : known, from });
  if (!reading.ok) return reading;

  const readings = new CalendarReadings(context.database, service.records);
  const writer = { service, readings, place, at, zone: zoneOf(service, reading.value) };
  /** A calendar that was put aside or read anew in the meantime takes nothing of this reading. */
  const isCurrent = () =>
    calendars.find(place.accountId, place.calendarId)?.active === true &&
    calendars.syncToken(place.accountId, place.calendarId) === known;
  const { events, token } = reading.value;
  let changed = false;
  for (let index = 0; index < events.length; index += portion) {
    if (index > 0) await setImmediate();
    if (service.signal.aborted || !isCurrent()) return ok(nothing);
    const some = events.slice(index, index + portion);
    changed = context.database.transaction(() => writeEvents(writer, some)) || changed;
  }
  const gone = reading.value.whole ? await settleMissing(writer, access, from, events) : ok([]);
  if (!gone.ok) return gone;
  if (service.signal.aborted || !isCurrent()) return ok(nothing);
  changed =
    context.database.transaction(() => {
      calendars.eventsRead(place.accountId, place.calendarId, token, at);
      return gone.value.map((settle) => settle()).some(Boolean);
    }) || changed;
  return ok({ read: events.length, changed });
}

/**
 * What a whole reading did not bring: a single event is asked for, since it may have been moved to before the time that
 * was read; of an instance that is taken as deleted, as a series may lose hundreds. Returns what is to be written.
 */
async function settleMissing(
  writer: Writer,
  access: GoogleAccess,
  from: number,
  events: readonly CalendarEvent[],
): Promise<Result<readonly (() => boolean)[]>> {
  const { service, readings, place, at } = writer;
  const { calendar, records } = service;
  const seen = new Set(events.map(({ id }) => id));
  const writes: (() => boolean)[] = [];
  for (const { meetingId, eventId, isInstance } of readings.missing(place, { from, asOf: at, seen })) {
    const event = isInstance ? null : await calendar.getEvent(access, place.calendarId, eventId);
    if (event?.ok) writes.push(() => writeEvent(writer, event.value));
    else if (event === null || event.trouble === 'absent') writes.push(() => records.cancel(meetingId, at));
    else return { ok: false, error: event.failure };
  }
  return ok(writes);
}

function zoneOf({ context }: Service, { timeZone }: EventReading): string {
  const named = readZone(timeZone ?? undefined, context.platform.timeZone());
  return named.ok ? named.value : context.platform.timeZone();
}

interface Writer {
  readonly service: Service;
  readonly readings: CalendarReadings;
  readonly place: Place;
  readonly at: number;
  readonly zone: string;
}

function writeEvents(writer: Writer, events: readonly CalendarEvent[]): boolean {
  return events.map((event) => writeEvent(writer, event)).some(Boolean);
}

/** Returns whether anything that a person sees has changed. */
function writeEvent({ service, readings, place, at, zone }: Writer, event: CalendarEvent): boolean {
  const { records } = service;
  const tag = tagOf(event);
  if (tag !== null && !readings.byEvent(place, event.id)) readings.adopt(place, event.id, tag);
  const known = readings.byEvent(place, event.id);
  const facts = readEvent(event, zone);
  const cancelled = event.status === 'cancelled';
  if (!known) {
    // A series that is deleted may come as itself, though only its instances are known.
    if (cancelled) return readings.cancelSeries(place, event.id, at);
    if (!facts || (facts.seriesId !== null && facts.start > at + horizon)) return false;
    readings.add(place, facts, at);
    return true;
  }
  if (known.status === 'unfinished' && tag !== known.meetingId) return false;
  if (facts) return records.write(known.meetingId, facts, at);
  return cancelled && records.cancel(known.meetingId, at);
}
