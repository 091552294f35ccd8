import type { Question } from '../../../main/calendars/availability/compute.ts';
import type { Interval } from '../../../main/calendars/availability/intervals.ts';
import type { WorkingHours } from '../../../main/calendars/availability/working-hours.ts';

const minute = 60_000;
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const clocks = new Map<string, Intl.DateTimeFormat>();
const shown = new Map<string, { date: string; time: string; weekday: number }>();

/** What the wall shows, asked of the time zone data for this one minute. */
function wallAt(timeZone: string, moment: number) {
  const key = `${timeZone} ${moment}`;
  const known = shown.get(key);
  if (known) return known;
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  clocks.set(timeZone, clock);
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  const wall = {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
    weekday: weekdays.indexOf(parts.weekday ?? '') + 1,
  };
  shown.set(key, wall);
  return wall;
}

export function isAtWork(hours: WorkingHours, moment: number): boolean {
  const { date, time, weekday } = wallAt(hours.timeZone, moment);
  return (
    hours.workingDays.includes(weekday) &&
    !hours.holidays.includes(date) &&
    hours.from <= time &&
    time < hours.to
  );
}

const covers = (intervals: readonly Interval[], moment: number): boolean =>
  intervals.some(({ start, end }) => start <= moment && moment < end);

function minutesFrom(start: number, end: number): number[] {
  const minutes: number[] = [];
  for (let moment = start; moment < end; moment += minute) minutes.push(moment);
  return minutes;
}

/** The slots of a question, minute by minute and person by person: slow, and plainly what is meant. */
export function slotsByTheMinute({ range, duration, organiser, participants }: Question) {
  const slots = [];
  for (
    let start = Math.ceil(range.start / (15 * minute)) * 15 * minute;
    start < range.end;
    start += 15 * minute
  ) {
    const end = start + duration;
    const during = minutesFrom(start, end);
    if (start < organiser.earliest || end > range.end) continue;
    if (!during.every((moment) => isAtWork(organiser.hours, moment))) continue;
    const kept = minutesFrom(start - organiser.buffer, end + organiser.buffer);
    if (kept.some((moment) => covers(organiser.busy, moment))) continue;

    const slot = { start, end, free: 0, unknown: [], optionalBusy: [], outsideHours: [] } as {
      start: number;
      end: number;
      free: number;
      unknown: string[];
      optionalBusy: string[];
      outsideHours: string[];
    };
    let everybodyRequiredCan = true;
    for (const { email, required, busy, unknown, hours } of participants) {
      const isBusy = during.some((moment) => covers(busy, moment));
      const isUnknown = during.some((moment) => covers(unknown, moment));
      const works = during.every((moment) => isAtWork(hours, moment));
      if (!isBusy && !isUnknown) slot.free += 1;
      if (required && (isBusy || !works)) everybodyRequiredCan = false;
      if (isBusy) slot.optionalBusy.push(email);
      if (!isBusy && isUnknown) slot.unknown.push(email);
      if (!isBusy && !works) slot.outsideHours.push(email);
    }
    if (everybodyRequiredCan) slots.push(slot);
  }
  return slots;
}
