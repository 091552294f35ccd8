import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js';
import type { PermissionId } from '../../preload/contract/accounts.ts';
import type { GoogleAccess } from '../accounts/access.ts';
import { type GoogleFailure, garbledAnswer, googleFailure } from '../accounts/google/failures.ts';
import type { Context } from '../context.ts';

export type CalendarClient = calendar_v3.Calendar;

type Read<T> = (
  data: unknown,
) => { readonly success: true; readonly data: T } | { readonly success: false; readonly error: unknown };

const service = 'Google Calendar';

export type CalendarRequest = <T>(
  access: GoogleAccess,
  permission: PermissionId,
  send: (client: CalendarClient) => Promise<{ readonly data: unknown }>,
  read: Read<T>,
) => Promise<
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly found: GoogleFailure }
>;

/** One request to Calendar v3, repeated by nobody. Only a success is told to the connection. */
export function createCalendarRequest(context: Pick<Context, 'endpoints' | 'timing'>): CalendarRequest {
  /** The library is loaded with the first request, so that the window does not wait for it. */
  const connect = async (access: GoogleAccess): Promise<CalendarClient> => {
    const { calendar } = await import('googleapis/build/src/apis/calendar/index.js');
    return calendar({
      version: 'v3',
      auth: access.auth,
      rootUrl: context.endpoints.google.apiRoot,
      retry: false,
      timeout: context.timing.request,
    });
  };
  return async (access, permission, send, read) => {
    const client = await connect(access);
    try {
      const { data } = await send(client);
      const parsed = read(data);
      if (!parsed.success) return { ok: false, found: garbledAnswer(service) };
      access.succeeded();
      return { ok: true, value: parsed.data };
    } catch (error) {
      return { ok: false, found: googleFailure(error, service, { address: access.address, permission }) };
    }
  };
}
