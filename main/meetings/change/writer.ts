import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js';
import type { z } from 'zod';
import type { GoogleAccess } from '../../accounts/access.ts';
import type { GoogleFailure } from '../../accounts/google/failures.ts';
import { createCalendarRequest } from '../../calendars/calendar-client.ts';
import type { SendUpdates } from '../../calendars/gateway.ts';
import { calendarFailure, troubleOf } from '../../calendars/trouble.ts';
import type { Context } from '../../context.ts';
import type { Failure } from '../../result.ts';
import type { EventPatch } from './body.ts';
import { type WholeEvent, wholeEventSchema } from './current.ts';

/**
 * absent: no such event (404, 410); overtaken: somebody else changed it first (412); wait: refused for now; ambiguous:
 * it may have been carried out; refused: surely not carried out, and asking again changes nothing.
 */
export type Trouble = 'absent' | 'overtaken' | 'wait' | 'ambiguous' | 'refused';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly trouble: Trouble;
      readonly failure: Failure;
      readonly retryAfter: number | null;
    };

/** Changes single events. Each method sends one request and repeats none: its callers decide. */
export interface EventWriter {
  read(access: GoogleAccess, calendarId: string, eventId: string): Promise<Answer<WholeEvent>>;
  patch(
    access: GoogleAccess,
    place: { readonly calendarId: string; readonly eventId: string },
    write: { readonly etag: string; readonly body: EventPatch; readonly sendUpdates: SendUpdates },
  ): Promise<Answer<WholeEvent>>;
  remove(
    access: GoogleAccess,
    place: { readonly calendarId: string; readonly eventId: string },
    write: { readonly etag: string; readonly sendUpdates: SendUpdates },
  ): Promise<Answer<null>>;
}

/** `signal` gives up every request under way. */
export function createEventWriter(
  context: Pick<Context, 'endpoints' | 'timing'>,
  signal: AbortSignal,
): EventWriter {
  const ask = createCalendarRequest(context);

  async function request<T>(
    access: GoogleAccess,
    send: Parameters<typeof ask>[2],
    read: (data: unknown) => z.ZodSafeParseResult<T> | { success: true; data: T },
  ): Promise<Answer<T>> {
    const answer = await ask(access, 'events', send, read);
    return answer.ok ? answer : told(access, answer.found);
  }

  function told(access: GoogleAccess, found: GoogleFailure): Answer<never> {
    const failure = failureOf(found, access.address);
    const trouble = found.status === 412 ? 'overtaken' : troubleOf(found);
    // What is wrong with one event or one calendar, or given up on closing, says nothing about the connection.
    const isOwn = [400, 404, 410, 412].includes(found.status ?? 0) || eventOnly.has(failure.code);
    if (!isOwn && !signal.aborted) access.failed(failure);
    return {
      ok: false,
      trouble: trouble === 'taken' || trouble === 'conference-refused' ? 'refused' : trouble,
      failure,
      retryAfter: found.retryAfter,
    };
  }

  const event = (data: unknown) => wholeEventSchema.safeParse(data);
  return {
    read: (access, calendarId, eventId) =>
      request(
        access,
        (client) => client.events.get({ calendarId, eventId }, { signal, retry: false }),
        event,
      ),
    patch: (access, place, { etag, body, sendUpdates }) =>
      request(
        access,
        (client) =>
          client.events.patch(
            {
              ...place,
              // With version 0 a patch does not know of conferences (Calendar API v3, `events.patch`).
              conferenceDataVersion: 1,
              sendUpdates,
              // The library's types know no null, by which a patch takes a field away.
              requestBody: body as calendar_v3.Schema$Event,
            },
            { signal, retry: false, headers: { 'If-Match': etag } },
          ),
        event,
      ),
    remove: (access, place, { etag, sendUpdates }) =>
      request(
        access,
        (client) =>
          client.events.delete(
            { ...place, sendUpdates },
            { signal, retry: false, headers: { 'If-Match': etag } },
          ),
        () => ({ success: true, data: null }),
      ),
  };
}

const eventOnly: ReadonlySet<Failure['code']> = new Set(['not-organizer', 'calendar-read-only']);

function failureOf(found: GoogleFailure, address: string): Failure {
  if (found.status === 403 && found.reason === 'forbiddenForNonOrganizer') {
    return { code: 'not-organizer', details: { address } };
  }
  if (found.status === 412) return { code: 'changed-elsewhere' };
  return found.status === 404 ? found.failure : calendarFailure(found, address);
}
