import type { z } from 'zod';
import type { PermissionId } from '../../preload/contract/accounts.ts';
import type { GoogleAccess } from '../accounts/access.ts';
import type { GoogleFailure } from '../accounts/google/failures.ts';
import type { Context } from '../context.ts';
import { ok } from '../result.ts';
import { freeBusySchema } from './availability/answer.ts';
import { createCalendarRequest } from './calendar-client.ts';
import { createChangesSince } from './changes.ts';
import { type CalendarEvent, calendarListPageSchema, eventPageSchema, eventSchema } from './event.ts';
import type { Answer, CalendarGateway, Failed } from './gateway.ts';
import { eachPage } from './pages.ts';
import { createPause } from './pause.ts';
import { calendarFailure, troubleOf } from './trouble.ts';

/** Of 2,500 that Google allows: a page of about a megabyte comes in time over a slow line, and is quickly parsed. */
const eventsPerPage = 500;

/** `signal` gives up every request under way. */
export function createGoogleCalendar(
  context: Pick<Context, 'endpoints' | 'timing'>,
  signal: AbortSignal,
): CalendarGateway {
  const pause = createPause(signal);
  const changesSince = createChangesSince(context.timing, pause);

  const ask = createCalendarRequest(context);

  async function request<T>(
    access: GoogleAccess,
    permission: PermissionId,
    schema: z.ZodType<T>,
    send: Parameters<typeof ask>[2],
    about: 'calendar' | 'event' = 'calendar',
  ): Promise<Answer<T>> {
    const answer = await ask(access, permission, send, (data) => schema.safeParse(data));
    return answer.ok ? answer : told(access, answer.found, about);
  }

  return {
    insertEvent: (access, calendarId, event, sendUpdates) =>
      request(access, 'events', eventSchema, (client) =>
        client.events.insert(
          {
            calendarId,
            conferenceDataVersion: 1,
            sendUpdates,
            requestBody: { ...event, attendees: [...event.attendees] },
          },
          { signal, retry: false },
        ),
      ),
    getEvent: (access, calendarId, eventId) =>
      request(
        access,
        'events',
        eventSchema,
        (client) => client.events.get({ calendarId, eventId }, { signal, retry: false }),
        'event',
      ),
    readEvents: async (access, calendarId, { token, from }) => {
      const read = await changesSince(token, { timeMin: new Date(from).toISOString() }, (place) =>
        request(access, 'events', eventPageSchema, (client) =>
          client.events.list(
            {
              calendarId,
              singleEvents: true,
              eventTypes: ['default', 'fromGmail'],
              maxResults: eventsPerPage,
              ...place,
            },
            { signal, retry: false },
          ),
        ),
      );
      if (!read.ok) return read;
      const { pages, ...changes } = read.value;
      const timeZone = pages.find((page) => page.timeZone)?.timeZone ?? null;
      return ok({ ...changes, events: pages.flatMap(readableEvents), timeZone });
    },
    readInstances: async (access, calendarId, seriesId) => {
      const read = await eachPage(
        (page) =>
          request(access, 'events', eventPageSchema, (client) =>
            client.events.instances(
              { calendarId, eventId: seriesId, showDeleted: true, maxResults: eventsPerPage, ...page },
              { signal, retry: false },
            ),
          ),
        context.timing,
        pause,
      );
      return read.ok ? ok(read.value.flatMap(readableEvents)) : { ok: false, error: read.failure };
    },
    freeBusy: (access, { start, end }, calendarIds) =>
      request(access, 'freebusy', freeBusySchema, (client) =>
        client.freebusy.query(
          {
            requestBody: {
              timeMin: new Date(start).toISOString(),
              timeMax: new Date(end).toISOString(),
              items: calendarIds.map((id) => ({ id })),
            },
          },
          { signal, retry: false },
        ),
      ),
    readCalendarList: async (access, token) => {
      const read = await changesSince(token, {}, (place) =>
        request(access, 'calendars', calendarListPageSchema, (client) =>
          client.calendarList.list({ maxResults: 250, ...place }, { signal, retry: false }),
        ),
      );
      if (!read.ok) return read;
      const { pages, ...changes } = read.value;
      return ok({ ...changes, entries: pages.flatMap((page) => page.items ?? []) });
    },
  };

  function told(access: GoogleAccess, found: GoogleFailure, about: 'calendar' | 'event'): Failed {
    const trouble = troubleOf(found);
    const failure = about === 'calendar' ? calendarFailure(found, access.address) : found.failure;
    // What is wrong with one event or one calendar, or given up on closing, says nothing about the connection.
    const telling = trouble !== 'taken' && ![400, 404, 410].includes(found.status ?? 0);
    if (telling && !signal.aborted) access.failed(failure);
    return { ok: false, trouble, failure, retryAfter: found.retryAfter, status: found.status };
  }
}

/** An event that cannot be read does not spoil the others. */
function readableEvents(page: { readonly items?: unknown[] | null | undefined }): CalendarEvent[] {
  return (page.items ?? []).flatMap((item) => {
    const parsed = eventSchema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}
