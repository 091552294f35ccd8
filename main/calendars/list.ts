import type { Calendar } from '../../preload/contract/calendars.ts';
import type { Connections, GoogleAccess } from '../accounts/access.ts';
import { ok, type Result } from '../result.ts';
import type { CalendarListEntry } from './event.ts';
import type { CalendarGateway } from './gateway.ts';

/** Roles that may write events; a role that is not known here may only read. */
const writers = new Set(['owner', 'writer', 'writerWithoutPrivateAccess']);

/**
 * The calendars of every account, primary ones first. An account that may write events but not list its calendars has
 * its primary one. One account's failure is the answer only when there is nothing else to show.
 */
export async function listCalendars(
  connections: Connections,
  gateway: CalendarGateway,
): Promise<Result<{ calendars: Calendar[] }>> {
  const writing = await connections.allGoogle('events');
  const listing = new Set((await connections.allGoogle('calendars')).map(({ accountId }) => accountId));
  if (writing.length === 0) {
    const none = await connections.google(undefined, 'events');
    if (!none.ok) return none;
  }
  const results = await Promise.all(
    writing.map(async (access): Promise<Result<Calendar[]>> => {
      if (!listing.has(access.accountId)) return ok([primaryOnly(access)]);
      const entries = await gateway.calendarList(access);
      return entries.ok ? ok(present(access, entries.value)) : entries;
    }),
  );
  const calendars = results.flatMap((result) => (result.ok ? result.value : []));
  const failed = results.find((result) => !result.ok);
  if (failed && calendars.length === 0) return failed;
  return ok({ calendars });
}

function primaryOnly(access: GoogleAccess): Calendar {
  return {
    accountId: access.accountId,
    calendarId: 'primary',
    summary: access.address,
    primary: true,
    writable: true,
    timeZone: null,
    colour: null,
  };
}

function present(access: GoogleAccess, entries: readonly CalendarListEntry[]): Calendar[] {
  const calendars = entries
    .filter((entry) => !entry.deleted)
    .map((entry) => ({
      accountId: access.accountId,
      calendarId: entry.primary ? 'primary' : entry.id,
      summary: entry.summaryOverride ?? entry.summary ?? entry.id,
      primary: entry.primary ?? false,
      writable: writers.has(entry.accessRole ?? ''),
      timeZone: entry.timeZone ?? null,
      colour: entry.backgroundColor ?? null,
    }));
  const rank = (one: Calendar) => (one.primary ? 0 : one.writable ? 1 : 2);
  return calendars.sort((one, other) => rank(one) - rank(other) || one.summary.localeCompare(other.summary));
}
