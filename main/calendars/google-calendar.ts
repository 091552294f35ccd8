import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js';
import type { z } from 'zod';
import type { PermissionId } from '../../preload/contract/accounts.ts';
import type { GoogleAccess } from '../accounts/access.ts';
import { type GoogleFailure, garbledAnswer, googleFailure } from '../accounts/google/failures.ts';
import type { Context } from '../context.ts';
import { ok } from '../result.ts';
import { freeBusySchema } from './availability/answer.ts';
import { createChangesSince } from './changes.ts';
import { type CalendarEvent, calendarListPageSchema, eventPageSchema, eventSchema } from './event.ts';
import type { Answer, CalendarGateway, Failed } from './gateway.ts';
import { eachPage } from './pages.ts';
import { createPause } from './pause.ts';
import { calendarFailure, troubleOf } from './trouble.ts';

type Client = calendar_v3.Calendar;
type Send = (client: Client) => Promise<{ readonly data: unknown }>;

const service = 'Google Calendar';

/** Of 2,500 that Google allows: a page of about a megabyte comes in time over a slow line, and is quickly parsed. */
const eventsPerPage = 500;

/** `signal` gives up every request under way. */
export function createGoogleCalendar(
  context: Pick<Context, 'endpoints' | 'timing'>,
  signal: AbortSignal,
): CalendarGateway {
  const pause = createPause(signal);
  const changesSince = createChangesSince(context.timing, pause);

  /** The library is loaded with the first request, so that the window does not wait for it. */
  const connect = async (access: GoogleAccess): Promise<Client> => {
    const { calendar } = await import('googleapis/build/src/apis/calendar/index.js');
    return calendar({
      version: 'v3',
      auth: access.auth,
      rootUrl: context.endpoints.google.apiRoot,
      retry: false,
      timeout: context.timing.request,
    });
  };

  async function request<T>(
    access: GoogleAccess,
    permission: PermissionId,
    schema: z.ZodType<T>,
    send: Send,
    about: 'calendar' | 'event' = 'calendar',
  ): Promise<Answer<T>> {
    const client = await connect(access);
    try {
      const { data } = await send(client);
      const parsed = schema.safeParse(data);
      if (!parsed.success) return told(access, garbledAnswer(service), about);
      access.succeeded();
      return { ok: true, value: parsed.data };
    } catch (error) {
      return told(access, googleFailure(error, service, { address: access.address, permission }), about);
    }
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
