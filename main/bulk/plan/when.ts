import { Temporal } from 'temporal-polyfill';
import type { DateOrder } from '../../../preload/contract/bulk-plan.ts';
import { readZone } from '../../meetings/times.ts';
import { type Moment, readMoment } from '../table/moment.ts';
import { readDuration } from '../table/times.ts';
import type { RowCells } from './cells.ts';
import type { Fault } from './problem.ts';

/** Milliseconds since the epoch, and the zone whose clock was meant. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
}

export interface WhenContext {
  readonly now: number;
  readonly order: DateOrder | null;
  readonly timeZone: string;
  readonly durationMinutes: number;
}

const nothing: Moment = { date: null, start: null, end: null };
const minute = 60_000;

/** When a row's meeting is; null, with the reasons, when that is not certain. */
export function readWhen(
  cells: RowCells,
  context: WhenContext,
): { readonly span: Span | null; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const zone = readZone(cells.text('timeZone'), context.timeZone);
  if (!zone.ok) {
    return {
      span: null,
      faults: [{ code: 'zone-unknown', field: 'timeZone', value: cells.text('timeZone') }],
    };
  }
  const timeZone = zone.value;
  const today = Temporal.Instant.fromEpochMilliseconds(context.now)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const read = (field: 'date' | 'start' | 'end'): Moment => {
    const value = cells.text(field);
    if (value === '') return nothing;
    const dates = { order: context.order, today: today.toString() };
    const moment = readMoment(value, dates, field === 'date' ? 'day' : 'time');
    if (moment) return moment;
    faults.push({ code: field === 'date' ? 'date-unreadable' : 'time-unreadable', field, value });
    return nothing;
  };
  const [day, start, end] = [read('date'), read('start'), read('end')];
  const unreadable = faults.length > 0;
  const startDate = plainDate(start.date ?? day.date, start.date ? 'start' : 'date', cells, faults);
  const endDate = end.date ? plainDate(end.date, 'end', cells, faults) : startDate;
  const startClock = start.start ?? day.start;
  const endClock = end.start ?? start.end ?? day.end;
  if (!unreadable && (start.date ?? day.date) === null) faults.push({ code: 'date-missing', field: 'date' });
  if (!unreadable && startClock === null) faults.push({ code: 'time-missing', field: 'start' });
  const minutes = lengthOf(cells, context, faults);
  if (startDate === null || endDate === null || startClock === null || faults.some(isError)) {
    return { span: null, faults };
  }
  const from = place(startDate, startClock, timeZone, 'start', faults);
  const until =
    endClock === null
      ? from && from + minutes.value * minute
      : place(endDate, endClock, timeZone, 'end', faults);
  if (from === null || until === null) return { span: null, faults };
  if (until <= from) {
    return {
      span: null,
      faults: [...faults, { code: 'end-not-after-start', field: 'end', value: cells.text('end') }],
    };
  }
  if (endClock !== null && minutes.given && until - from !== minutes.value * minute) {
    const facts = { minutes: (until - from) / minute };
    faults.push({ code: 'duration-disagrees', field: 'duration', value: cells.text('duration'), facts });
  }
  if (from < context.now) faults.push({ code: 'past', field: 'date', value: cells.text('date') });
  return { span: { start: from, end: until, timeZone }, faults };
}

const isError = ({ code }: Fault): boolean => code !== 'year-assumed' && code !== 'time-twice';

function plainDate(
  reading: Moment['date'],
  field: 'date' | 'start' | 'end',
  cells: RowCells,
  faults: Fault[],
): Temporal.PlainDate | null {
  if (reading === null) return null;
  const value = cells.text(field);
  if (reading.kind === 'order') {
    faults.push({ code: 'date-order', field, value, facts: { dmy: reading.dmy, mdy: reading.mdy } });
    return null;
  }
  if (reading.kind === 'weekday') {
    faults.push({ code: 'weekday-wrong', field, value, facts: { date: reading.date } });
    return null;
  }
  if (reading.yearAssumed) faults.push({ code: 'year-assumed', field, value, facts: { date: reading.date } });
  return Temporal.PlainDate.from(reading.date);
}

function lengthOf(
  cells: RowCells,
  { durationMinutes }: WhenContext,
  faults: Fault[],
): { readonly value: number; readonly given: boolean } {
  const value = cells.text('duration');
  if (value === '') return { value: durationMinutes, given: false };
  const minutes = readDuration(value);
  if (minutes === null) faults.push({ code: 'duration-unreadable', field: 'duration', value });
  return { value: minutes ?? durationMinutes, given: minutes !== null };
}

/** The first of a wall time that comes twice; null for one that the clocks skip. */
function place(
  date: Temporal.PlainDate,
  minutes: number,
  timeZone: string,
  field: 'start' | 'end',
  faults: Fault[],
): number | null {
  const wall = date.toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const value = wall.toString({ smallestUnit: 'minute' });
  if (!earlier.toPlainDateTime().equals(wall)) {
    faults.push({ code: 'time-skipped', field, value, facts: { zone: timeZone } });
    return null;
  }
  const twice = !earlier.equals(wall.toZonedDateTime(timeZone, { disambiguation: 'later' }));
  if (twice) faults.push({ code: 'time-twice', field, value, facts: { zone: timeZone } });
  return earlier.epochMilliseconds;
}
