import type { SchedulingConfiguration } from '../../../preload/contract/calendars.ts';
import type { Connections, GoogleAccess } from '../../accounts/access.ts';
import { ok, type Result } from '../../result.ts';
import type { CalendarRecords } from '../records.ts';
import type { WorkingHours } from './working-hours.ts';

/** The calendar a meeting is to be made in, and by which account free times are asked. */
export interface Place {
  readonly access: GoogleAccess;
  readonly calendarId: string;
  /** IANA zone of the calendar. */
  readonly timeZone: string;
  readonly scheduling: SchedulingConfiguration;
  readonly hours: WorkingHours;
}

/** `computer` is the zone of a calendar that does not say its own. */
export async function findPlace(
  asked: { readonly accountId?: string | undefined; readonly calendarId?: string | undefined },
  {
    connections,
    calendars,
    computer,
  }: { connections: Connections; calendars: CalendarRecords; computer: string },
): Promise<Result<Place>> {
  const receiving = asked.accountId === undefined ? calendars.receiving() : undefined;
  const access = await connections.google(asked.accountId ?? receiving?.accountId, 'freebusy');
  if (!access.ok) return access;
  const { accountId } = access.value;
  const calendarId = asked.calendarId ?? receiving?.calendarId ?? 'primary';
  const timeZone = calendars.find(accountId, calendarId)?.timeZone ?? computer;
  const scheduling = calendars.configuration(accountId, calendarId);
  const { from, to, workingDays } = scheduling;
  const holidays = scheduling.holidays.map(({ date }) => date);
  const hours = { timeZone, from, to, workingDays, holidays };
  return ok({ access: access.value, calendarId, timeZone, scheduling, hours });
}

/** The ids Google knows an own calendar by: `primary` answers under the account's address. */
export const googleId = ({ access, calendarId }: Place): string =>
  calendarId === 'primary' ? access.address : calendarId;
