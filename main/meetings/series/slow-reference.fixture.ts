import { Temporal } from 'temporal-polyfill';
import type { Recurrence } from '../../../preload/contract/series.ts';
import type { Anchor } from './lines.ts';

/**
 * The starts of a rule by looking at every day of fifty years in turn and asking whether it is one: slow, and with
 * nothing clever in it. Milliseconds, without exceptions.
 */
export function slowStarts(rule: Recurrence, anchor: Anchor): number[] {
  const first = Temporal.Instant.fromEpochMilliseconds(anchor.start).toZonedDateTimeISO(anchor.timeZone);
  const starts: number[] = [];
  for (let days = 0; days < 50 * 366; days += 1) {
    const day = first.toPlainDate().add({ days });
    if (rule.end.kind === 'until' && Temporal.PlainDate.compare(day, rule.end.date) > 0) break;
    if (rule.end.kind === 'count' && starts.length >= rule.end.count) break;
    if (!isDayOf(rule, day, first.toPlainDate())) continue;
    const wall = day.toPlainDateTime(first.toPlainTime());
    const at = days === 0 ? first : wall.toZonedDateTime(anchor.timeZone);
    // RFC 5545 3.3.10: an occurrence at a time that the clocks skip is left out, and does not count.
    if (at.toPlainDateTime().equals(wall)) starts.push(at.epochMilliseconds);
  }
  return starts;
}

function isDayOf(rule: Recurrence, day: Temporal.PlainDate, first: Temporal.PlainDate): boolean {
  if (rule.freq === 'daily') return first.until(day).days % rule.interval === 0;
  if (rule.freq === 'weekly') {
    const weekdays = rule.weekdays.length > 0 ? rule.weekdays : [first.dayOfWeek];
    const weeks = mondayOf(first).until(mondayOf(day)).days / 7;
    return weekdays.includes(day.dayOfWeek) && weeks % rule.interval === 0;
  }
  const months = (day.year - first.year) * 12 + day.month - first.month;
  if (months % rule.interval !== 0) return false;
  if (rule.monthly.kind === 'day') return day.day === rule.monthly.day;
  if (day.dayOfWeek !== rule.monthly.weekday) return false;
  const isLast = day.add({ days: 7 }).month !== day.month;
  return rule.monthly.n === -1 ? isLast : Math.ceil(day.day / 7) === rule.monthly.n;
}

const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 });
