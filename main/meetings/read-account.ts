import type { GoogleAccess } from '../accounts/access.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import { type CalendarReading, readCalendar } from './read-calendar.ts';
import { CalendarReadings } from './readings.ts';
import { refresh, type Service } from './service.ts';

export type AccountReading = Result<CalendarReading>;

/**
 * Reads the calendar list, then every active calendar. What is wrong with a further calendar is told of that one and
 * does not make the reading of the others worse.
 */
export async function readAccount(
  service: Service,
  access: GoogleAccess,
  whole: boolean,
): Promise<AccountReading> {
  const { calendars, lists, context } = service;
  const { accountId } = access;
  const at = context.now();
  const readings = new CalendarReadings(context.database, service.records);
  // What is wrong with the list was told to the connection; what it said before still holds.
  await lists.read(access, { whole });
  calendars.ensurePrimary(accountId, access.address);
  let failure: Failure | null = null;
  let read = 0;
  let changed = readings.forgetInactive(accountId, at);
  for (const { calendarId, primary } of calendars.all(accountId).filter(({ active }) => active)) {
    const reading = await readCalendar(service, access, { accountId, calendarId }, whole);
    // Muster closes: what Google would have said stays unknown.
    if (service.signal.aborted) return fail('offline');
    if (reading.ok) {
      read += reading.value.read;
      changed ||= reading.value.changed;
    } else {
      calendars.eventsFailed(accountId, calendarId, reading.error);
      if (primary) failure = reading.error;
    }
  }
  changed = (await followElsewhere(service, access, readings)) || changed;
  if (service.signal.aborted) return fail('offline');
  if (!failure) readings.finished(accountId, at);
  // The page shows how old its data are and what failed, so a reading that found nothing new is told as well.
  context.broadcast.changed('calendars');
  if (changed) context.broadcast.changed('meetings');
  if (failure) return { ok: false, error: failure };
  return ok({ read, changed });
}

/** Meetings made here in a calendar that is not read. */
async function followElsewhere(
  service: Service,
  access: GoogleAccess,
  readings: CalendarReadings,
): Promise<boolean> {
  let changed = false;
  for (const record of readings.madeElsewhere(access.accountId, service.context.now())) {
    const after = await refresh(service, access, record);
    changed ||= JSON.stringify({ ...record, asOf: 0 }) !== JSON.stringify({ ...after, asOf: 0 });
  }
  return changed;
}
