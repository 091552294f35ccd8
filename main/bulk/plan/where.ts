import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../../../preload/contract/calendars.ts';
import { sameName } from '../../directory/directory.ts';
import type { RowCells } from './cells.ts';
import type { Fault } from './problem.ts';
import type { Span } from './when.ts';

export interface CalendarDefaults {
  readonly accountId?: string | undefined;
  readonly calendarId?: string | undefined;
}

/** The calendar that a row names, else the one chosen for all, else the one that receives new meetings. */
export function readWhere(
  row: RowCells,
  calendars: readonly Calendar[],
  defaults: CalendarDefaults,
): { readonly calendar: Calendar | null; readonly faults: readonly Fault[] } {
  const value = row.text('calendar');
  if (value === '') return { calendar: usual(calendars, defaults), faults: [] };
  const found = calendars.filter(
    ({ summary, calendarId }) => sameName(summary) === sameName(value) || calendarId === value,
  );
  const writable = found.filter((one) => one.writable);
  const [only] = writable;
  if (only !== undefined && writable.length === 1) return { calendar: only, faults: [] };
  const code =
    found.length === 0
      ? 'calendar-unknown'
      : only === undefined
        ? 'calendar-read-only'
        : 'calendar-ambiguous';
  return { calendar: null, faults: [{ code, field: 'calendar', value }] };
}

function usual(calendars: readonly Calendar[], { accountId, calendarId }: CalendarDefaults): Calendar | null {
  const writable = calendars.filter((one) => one.writable);
  const ofAccount = writable.filter((one) => accountId === undefined || one.accountId === accountId);
  if (calendarId !== undefined) return ofAccount.find((one) => one.calendarId === calendarId) ?? null;
  return ofAccount.find((one) => one.receives) ?? ofAccount.find((one) => one.primary) ?? null;
}

/** What the calendar's own rules say against a time, on its own clock. */
export function schedulingFaults(span: Span, calendar: Calendar, now: number): Fault[] {
  const { scheduling } = calendar;
  const zone = calendar.timeZone ?? span.timeZone;
  const at = (milliseconds: number) =>
    Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone);
  const [start, end] = [at(span.start), at(span.end)];
  const date = start.toPlainDate();
  const faults: Fault[] = [];
  const holiday = scheduling.holidays.find((one) => one.date === date.toString());
  if (holiday) {
    faults.push({ code: 'holiday', field: 'date', value: date.toString(), facts: { name: holiday.name } });
  } else if (!scheduling.workingDays.includes(start.dayOfWeek)) {
    faults.push({ code: 'not-working-day', field: 'date', value: date.toString() });
  }
  const clock = (moment: Temporal.ZonedDateTime) => moment.toPlainTime().toString({ smallestUnit: 'minute' });
  const sameDay = end.toPlainDate().equals(date);
  if (clock(start) < scheduling.from || !sameDay || clock(end) > scheduling.to) {
    const facts = { from: scheduling.from, to: scheduling.to, calendar: calendar.summary };
    faults.push({ code: 'outside-hours', field: 'start', value: clock(start), facts });
  }
  const first = at(now).toPlainDate().add({ days: scheduling.noticeDays });
  if (Temporal.PlainDate.compare(date, first) < 0 && scheduling.noticeDays > 0) {
    const facts = { days: scheduling.noticeDays, calendar: calendar.summary };
    faults.push({ code: 'notice-short', field: 'date', value: date.toString(), facts });
  }
  return faults;
}
