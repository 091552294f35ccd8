import type { SchedulingConfiguration } from '../../../preload/contract/calendars.ts';
import type { Output } from '../../../preload/contract.ts';
import { organiserStarts } from './compute.ts';
import { dateAt, daysFrom, earliestStart, firstDay } from './days.ts';
import { type Interval, minute } from './intervals.ts';
import { dayNumber, type WorkingHours, weekdayOf } from './working-hours.ts';
import type { Offsets } from './zone-offsets.ts';

type Why = Output<'availability', 'check'>['why'];

export interface DayQuestion {
  readonly date: string;
  readonly scheduling: SchedulingConfiguration;
  readonly hours: WorkingHours;
  readonly durationMinutes: number;
  readonly busy: readonly Interval[];
  readonly now: number;
}

/** The free times of one calendar on one day, each quarter of an hour that a meeting may start; or why there is none. */
export function checkDay(question: DayQuestion, offsets: Offsets): { slots: readonly Interval[]; why: Why } {
  const { date, scheduling, hours, now } = question;
  const { timeZone } = hours;
  const range = daysFrom(date, date, timeZone);
  const duration = question.durationMinutes * minute;
  const starts = (busy: readonly Interval[], earliest: number): readonly number[] =>
    organiserStarts(
      {
        range,
        duration,
        organiser: { hours, busy, buffer: scheduling.bufferBeforeMinutes * minute, earliest },
      },
      offsets,
    );
  const earliest = earliestStart(now, scheduling.noticeDays, timeZone);
  const slots = starts(question.busy, earliest).map((start) => ({ start, end: start + duration }));
  if (slots.length > 0) return { slots, why: null };

  if (date < dateAt(now, timeZone)) return { slots, why: 'past' };
  if (date < firstDay(now, scheduling.noticeDays, timeZone)) return { slots, why: 'notice' };
  if (hours.holidays.includes(date)) return { slots, why: 'holiday' };
  if (!hours.workingDays.includes(weekdayOf(dayNumber(date)))) return { slots, why: 'not-a-working-day' };
  if (starts([], range.start).length === 0) return { slots, why: 'too-long' };
  return { slots, why: starts([], earliest).length === 0 ? 'past' : 'fully-booked' };
}
