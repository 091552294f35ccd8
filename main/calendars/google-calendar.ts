import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js';
import type { z } from 'zod';
import type { PermissionId } from '../../preload/contract/accounts.ts';
import type { GoogleAccess } from '../accounts/access.ts';
import { type GoogleFailure, garbledAnswer, googleFailure } from '../accounts/google/failures.ts';
import type { Context } from '../context.ts';
import { ok, type Result } from '../result.ts';
import {
  type CalendarEvent,
  type CalendarListEntry,
  calendarListPageSchema,
  eventPageSchema,
  eventSchema,
} from './event.ts';
import type { Answer, CalendarGateway, EventReading, EventWindow, Failed } from './gateway.ts';
import { eachPage } from './pages.ts';
import { createPause } from './pause.ts';
import { calendarFailure, troubleOf } from './trouble.ts';

type Client = calendar_v3.Calendar;
type Send = (client: Client) => Promise<{ readonly data: unknown }>;

const service = 'Google Calendar';

/** `signal` gives up every request under way. */
export function createGoogleCalendar(
  context: Pick<Context, 'endpoints' | 'timing'>,
  signal: AbortSignal,
): CalendarGateway {
  const pause = createPause(signal);

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
    listEvents: (access, calendarId, window) => readEvents(access, calendarId, window),
    calendarList: (access) => readCalendars(access),
  };

  async function readEvents(
    access: GoogleAccess,
    calendarId: string,
    window: EventWindow,
  ): Promise<Result<EventReading>> {
    const events: CalendarEvent[] = [];
    let timeZone: string | null = null;
    const pages = await eachPage(
      (pageToken) =>
        request(access, 'events', eventPageSchema, (client) =>
          client.events.list(
            {
              calendarId,
              timeMin: new Date(window.from).toISOString(),
              timeMax: new Date(window.to).toISOString(),
              singleEvents: true,
              showDeleted: true,
              eventTypes: ['default', 'fromGmail'],
              maxResults: 250,
              ...pageToken,
            },
            { signal, retry: false },
          ),
        ),
      context.timing,
      pause,
    );
    if (!pages.ok) return pages;
    for (const page of pages.value) {
      timeZone ??= page.timeZone ?? null;
      for (const item of page.items ?? []) {
        const parsed = eventSchema.safeParse(item);
        if (parsed.success) events.push(parsed.data);
      }
    }
    return ok({ events, timeZone });
  }

  async function readCalendars(access: GoogleAccess): Promise<Result<readonly CalendarListEntry[]>> {
    const pages = await eachPage(
      (pageToken) =>
        request(access, 'calendars', calendarListPageSchema, (client) =>
          client.calendarList.list({ maxResults: 250, ...pageToken }, { signal, retry: false }),
        ),
      context.timing,
      pause,
    );
    return pages.ok ? ok(pages.value.flatMap((page) => page.items ?? [])) : pages;
  }

  function told(access: GoogleAccess, found: GoogleFailure, about: 'calendar' | 'event'): Failed {
    const trouble = troubleOf(found);
    const failure = about === 'calendar' ? calendarFailure(found, access.address) : found.failure;
    // What is wrong with one event or one calendar, or given up on closing, says nothing about the connection.
    const telling = trouble !== 'taken' && found.status !== 404 && found.status !== 400;
    if (telling && !signal.aborted) access.failed(failure);
    return { ok: false, trouble, failure, retryAfter: found.retryAfter };
  }
}
