import type { Connections, GoogleAccess } from '../accounts/access.ts';
import type { CalendarEvent } from '../calendars/event.ts';
import type { EventReading } from '../calendars/gateway.ts';
import { ok, type Result } from '../result.ts';
import { readEvent, tagOf } from './event-facts.ts';
import { CalendarReadings } from './readings.ts';
import { refresh, type Service } from './service.ts';
import { readZone, writeInstant } from './times.ts';

const day = 24 * 60 * 60_000;
const back = 14 * day;
const ahead = 28 * day;

type Synced = Result<{ read: number; at: string }>;

/**
 * Reads the events around today of every account, or of one, into the records. Calls for the same share one reading.
 * One account's failure leaves its data as they were and does not stop the others; it is the answer only when no account
 * could be read.
 */
export function createSync(service: Service): (accountId?: string) => Promise<Synced> {
  const underWay = new Map<string, Promise<Synced>>();
  return (accountId) => {
    const name = accountId ?? '';
    const shared = underWay.get(name);
    if (shared) return shared;
    const reading = readAccounts(service, accountId).finally(() => underWay.delete(name));
    underWay.set(name, reading);
    return reading;
  };
}

async function readAccounts(service: Service, accountId: string | undefined): Promise<Synced> {
  const { connections, context } = service;
  const accounts = await accountsToRead(connections, accountId);
  if (!accounts.ok) return accounts;
  const results = await Promise.all(accounts.value.map((access) => readAccount(service, access)));
  context.broadcast.changed('meetings');
  const read = results.flatMap((result) => (result.ok ? [result.value] : []));
  const failed = results.find((result) => !result.ok);
  if (failed && read.length === 0) return failed;
  return ok({ read: read.reduce((sum, one) => sum + one, 0), at: writeInstant(context.now()) });
}

async function accountsToRead(
  connections: Connections,
  accountId: string | undefined,
): Promise<Result<readonly GoogleAccess[]>> {
  const all = accountId === undefined ? await connections.allGoogle('events') : [];
  if (all.length > 0) return ok(all);
  const one = await connections.google(accountId, 'events');
  return one.ok ? ok([one.value]) : one;
}

/** Returns the number of events read. */
async function readAccount(service: Service, access: GoogleAccess): Promise<Result<number>> {
  const { context, calendar } = service;
  const readings = new CalendarReadings(context.database, service.records);
  const at = context.now();
  const window = { from: at - back, to: at + ahead };
  const { accountId } = access;
  let count = 0;
  for (const calendarId of ['primary', ...readings.otherCalendars(accountId, window.from, window.to)]) {
    const reading = await calendar.listEvents(access, calendarId, window);
    // A further calendar may be gone or no longer shared; that does not make the primary's reading worse.
    if (!reading.ok && calendarId === 'primary') return reading;
    if (!reading.ok || service.signal.aborted) continue;
    const place = { accountId, calendarId };
    const seen = writeReading(service, readings, place, reading.value, at);
    for (const gone of readings.scheduled(place, window.from, window.to)) {
      if (!seen.has(gone.eventId)) await refresh(service, access, gone);
    }
    count += seen.size;
  }
  readings.finished(accountId, at);
  return ok(count);
}

function writeReading(
  service: Service,
  readings: CalendarReadings,
  place: { readonly accountId: string; readonly calendarId: string },
  { events, timeZone }: EventReading,
  at: number,
): ReadonlySet<string> {
  const { context } = service;
  const named = readZone(timeZone ?? undefined, context.platform.timeZone());
  const zone = named.ok ? named.value : context.platform.timeZone();
  return context.database.transaction(() => {
    for (const event of events) writeEvent(service, readings, place, event, zone, at);
    return new Set(events.map(({ id }) => id));
  });
}

function writeEvent(
  { records }: Service,
  readings: CalendarReadings,
  place: { readonly accountId: string; readonly calendarId: string },
  event: CalendarEvent,
  zone: string,
  at: number,
): void {
  const tag = tagOf(event);
  if (tag !== null && !readings.byEvent(place, event.id)) readings.adopt(place, event.id, tag);
  const known = readings.byEvent(place, event.id);
  const facts = readEvent(event, zone);
  const cancelled = event.status === 'cancelled';
  if (!known) {
    if (facts && !cancelled) readings.add(place, facts, at);
    return;
  }
  if (known.status === 'unfinished' && tag !== known.meetingId) return;
  if (facts) records.write(known.meetingId, facts, at);
  else if (cancelled) records.cancel(known.meetingId, at);
}
