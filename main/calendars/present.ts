import type { Calendar } from '../../preload/contract/calendars.ts';
import type { Context } from '../context.ts';
import type { CalendarRecord } from './records.ts';
import { isWritable } from './roles.ts';

const instantOrNull = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** `receiving` is the calendar that new meetings go to; `listedAt` is in milliseconds. */
export function presentCalendar(
  record: CalendarRecord,
  facts: {
    readonly receiving: CalendarRecord | undefined;
    readonly listedAt: number | null;
    readonly describe: Context['describe'];
  },
): Calendar {
  const { receiving } = facts;
  return {
    accountId: record.accountId,
    calendarId: record.calendarId,
    summary: record.summary,
    primary: record.primary,
    accessRole: record.accessRole,
    writable: isWritable(record.accessRole),
    timeZone: record.timeZone,
    colour: record.colour,
    active: record.active,
    receives: record.accountId === receiving?.accountId && record.calendarId === receiving.calendarId,
    scheduling: record.scheduling,
    asOf: instantOrNull(facts.listedAt),
    lastSuccess: instantOrNull(record.lastSuccess),
    lastError: record.lastError && facts.describe(record.lastError),
  };
}
