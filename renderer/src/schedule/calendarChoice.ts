import type { Calendar } from '../../../preload/contract/calendars.ts';
import type { CalendarChoice } from './draft.ts';

export const writableCalendars = (calendars: readonly Calendar[]): readonly Calendar[] =>
  calendars.filter((calendar) => calendar.writable);

/** The calendar that was chosen, while it is still there; else the one that receives new meetings. */
export function chosenCalendar(
  calendars: readonly Calendar[],
  choice: CalendarChoice | null,
): Calendar | null {
  const writable = writableCalendars(calendars);
  const same = (one: Calendar): boolean =>
    one.accountId === choice?.accountId && one.calendarId === choice.calendarId;
  return writable.find(same) ?? writable.find((one) => one.receives) ?? writable[0] ?? null;
}
