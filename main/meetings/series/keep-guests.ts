import type { GoogleAccess } from '../../accounts/access.ts';
import type { CalendarEvent } from '../../calendars/event.ts';
import type { SendUpdates } from '../../calendars/gateway.ts';
import { type Failure, ok, type Result } from '../../result.ts';
import { tagged, writable } from '../change/body.ts';
import type { WholeGuest } from '../change/current.ts';
import { readEvent } from '../event-facts.ts';
import { guestsIn, isSameGuests, type OwnGuests, originalStart, type PlainGuest } from './own-guests.ts';
import type { SeriesService } from './series-service.ts';

/** What becomes of the guests of single dates once the series itself stands, written down before its first request. */
export interface GuestsOfDates {
  /** The event of the series as it is to be: a new one where the old one is cut in two. */
  readonly eventId: string;
  readonly timeZone: string;
  /** Whom dates without guests of their own have; null: the series' guests did not change. */
  readonly all: readonly PlainGuest[] | null;
  readonly own: readonly OwnGuests[];
}

interface Order {
  readonly calendarId: string;
  readonly changeId: string;
  readonly sendUpdates: SendUpdates;
}

/**
 * Brings the dates that are still to come to the guests that they are to have. Each date is looked at before it is
 * written, so doing it again changes nothing.
 */
export async function keepGuests(
  tools: SeriesService,
  access: GoogleAccess,
  order: Order,
  { eventId, timeZone, all, own }: GuestsOfDates,
): Promise<Result<null>> {
  if (all === null && own.length === 0) return ok(null);
  const { calendar, context } = tools.service;
  const read = await calendar.readInstances(access, order.calendarId, eventId);
  if (!read.ok) return read;
  const owned = new Map(own.map(({ start, guests }) => [start, guests]));
  for (const instance of read.value) {
    const start = originalStart(instance, timeZone);
    const wanted = (start === null ? undefined : owned.get(start)) ?? all;
    if (wanted === null || !isOpen(instance, timeZone, context.now())) continue;
    if (isSameGuests(guestsIn(instance), wanted)) continue;
    const written = await writeGuests(tools, access, order, instance.id, wanted);
    if (!written.ok) return written;
  }
  return ok(null);
}

function isOpen(instance: CalendarEvent, zone: string, now: number): boolean {
  if (instance.status === 'cancelled' || instance.attendeesOmitted) return false;
  const facts = readEvent(instance, zone);
  return facts !== null && facts.end > now;
}

async function writeGuests(
  { tools: { writer, timing, pause, signal } }: SeriesService,
  access: GoogleAccess,
  { calendarId, changeId, sendUpdates }: Order,
  eventId: string,
  wanted: readonly PlainGuest[],
): Promise<Result<null>> {
  const place = { calendarId, eventId };
  let failure: Failure = { code: 'timed-out', details: { service: 'Google Calendar' } };
  for (const wait of [0, ...timing.retry]) {
    await pause(wait);
    if (signal.aborted) break;
    const seen = await writer.read(access, calendarId, eventId);
    let answer: typeof seen = seen;
    if (seen.ok) {
      const { etag, attendees, attendeesOmitted, status } = seen.value;
      if (status === 'cancelled' || attendeesOmitted || !etag) return ok(null);
      if (isSameGuests(guestsIn(seen.value), wanted)) return ok(null);
      const body = { attendees: merged(attendees ?? [], wanted), ...tagged(changeId) };
      answer = await writer.patch(access, place, { etag, body, sendUpdates });
    }
    if (answer.ok || answer.trouble === 'absent') return ok(null);
    failure = answer.failure;
    if (answer.trouble === 'refused' || (answer.retryAfter ?? 0) > timing.retryAfter) break;
    await pause(answer.retryAfter ?? 0);
  }
  return { ok: false, error: failure };
}

/** Who stays keeps their answer. */
function merged(
  present: readonly { readonly email?: string | null | undefined }[],
  wanted: readonly PlainGuest[],
): WholeGuest[] {
  const there = new Map(
    present.flatMap((one) => (one.email ? [[one.email.toLowerCase(), one] as const] : [])),
  );
  return wanted.map(({ email, name }): WholeGuest => {
    const known = there.get(email.toLowerCase());
    if (known === undefined) return name === null ? { email } : { email, displayName: name };
    return writable({ ...known, email });
  });
}
