import { Temporal } from 'temporal-polyfill';
import type { Recurrence } from '../../../preload/contract/series.ts';
import { fail, ok, type Result } from '../../result.ts';
import { expand } from './expand.ts';
import { withParts } from './halves.ts';
import { type Anchor, exceptionLines, readLines, readTimes, writeLines } from './lines.ts';
import { dayOf } from './preview.ts';
import type { SeriesRecord } from './series-records.ts';
import { compactInstant, readCompact, zoned } from './wall.ts';

/**
 * The series after its occurrence at `from` was moved to `to` (milliseconds): all of it moves by as many days, to the
 * same time of day. A monthly series goes over to the day of the month, or the weekday, that it was moved to.
 * `dropped`: occurrences that were deleted by themselves, and stay deleted. `series-rule-kept`: no rule of Muster says
 * that.
 */
export function moveSeries(
  series: SeriesRecord,
  from: number,
  to: { readonly start: number; readonly end: number },
  dropped: readonly number[],
): Result<SeriesRecord> {
  const kept = fail('series-rule-kept', { rule: series.lines.join(' ') });
  const target = zoned(to.start, series.timeZone);
  const days = zoned(from, series.timeZone).toPlainDate().until(target.toPlainDate()).days;
  const isStill = days === 0 && to.start === from && to.end - to.start === series.end - series.start;
  if (series.allDay && !isStill) return fail('all-day-times');
  if (series.lines.some((line) => line.startsWith('RDATE')) && !isStill) return kept;
  const rule = readLines(series.lines, series);
  if (days !== 0 && !rule) return kept;
  const moved = days !== 0 && rule ? moveRule(rule, series, days, target) : null;
  if (days !== 0 && !moved) return kept;
  const day = moved?.first ?? zoned(series.start, series.timeZone).toPlainDate();
  const start = isStill
    ? series.start
    : day.toZonedDateTime({ timeZone: series.timeZone, plainTime: target.toPlainTime() }).epochMilliseconds;
  const anchor: Anchor = { start, timeZone: series.timeZone, allDay: series.allDay };
  const lines = moved ? writeLines(moved.rule, anchor) : restated(series, anchor);
  const left = exceptionDays(series, dropped).map((one) => moved?.dayFor(one) ?? one);
  const next = expand(lines, anchor);
  const places = new Set(next?.ruled.map((one) => dayOf(one, anchor)));
  const except = left.filter((one) => places.has(one));
  const added = series.lines.filter((line) => line.startsWith('RDATE'));
  if (next?.ruled[0] !== start) return kept;
  return ok({
    ...anchor,
    end: start + to.end - to.start,
    lines: [...lines, ...exceptionLines(except, anchor), ...added],
  });
}

interface MovedRule {
  readonly rule: Recurrence;
  readonly first: Temporal.PlainDate;
  /** Where an occurrence of a day has gone. */
  readonly dayFor: (day: string) => string;
}

function moveRule(
  rule: Recurrence,
  series: SeriesRecord,
  days: number,
  target: Temporal.ZonedDateTime,
): MovedRule | null {
  const firstDay = zoned(series.start, series.timeZone).toPlainDate();
  if (rule.freq === 'monthly') {
    const monthly = monthlyAt(rule.monthly, target);
    const first = inMonth(firstDay.toPlainYearMonth(), monthly);
    const dayFor = (day: string): string =>
      inMonth(Temporal.PlainDate.from(day).toPlainYearMonth(), monthly)?.toString() ?? '';
    return first && { rule: { ...rule, monthly, except: [] }, first, dayFor };
  }
  const shift = (day: string): string => Temporal.PlainDate.from(day).add({ days }).toString();
  const end = rule.end.kind === 'until' ? { ...rule.end, date: shift(rule.end.date) } : rule.end;
  const turned: Recurrence =
    rule.freq === 'daily'
      ? { ...rule, end, except: [] }
      : {
          ...rule,
          weekdays: rule.weekdays
            .map((one) => ((((one - 1 + days) % 7) + 7) % 7) + 1)
            .sort((left, right) => left - right),
          end,
          except: [],
        };
  const first = firstDay.add({ days });
  // Every second week, Sunday's move to Monday would take it to another week than the others: no rule says that.
  const expected = noonDays({ ...rule, except: [] }, firstDay, series).map(shift);
  const isSame = JSON.stringify(noonDays(turned, first, series)) === JSON.stringify(expected);
  return isSame ? { rule: turned, first, dayFor: shift } : null;
}

function noonDays(rule: Recurrence, first: Temporal.PlainDate, { timeZone }: SeriesRecord): string[] {
  const start = first.toZonedDateTime({ timeZone, plainTime: '12:00' }).epochMilliseconds;
  const anchor = { start, timeZone, allDay: false };
  return expand(writeLines(rule, anchor), anchor)?.ruled.map((one) => dayOf(one, anchor)) ?? [];
}

type Monthly = Extract<Recurrence, { freq: 'monthly' }>['monthly'];

function monthlyAt(before: Monthly, target: Temporal.ZonedDateTime): Monthly {
  if (before.kind === 'day') return { kind: 'day', day: target.day };
  const isLast = target.day + 7 > target.daysInMonth;
  const place = Math.ceil(target.day / 7);
  const n = before.n === -1 && isLast ? -1 : (([1, 2, 3, 4] as const).find((one) => one === place) ?? -1);
  return { kind: 'nth', n, weekday: target.dayOfWeek };
}

function inMonth(month: Temporal.PlainYearMonth, monthly: Monthly): Temporal.PlainDate | null {
  if (monthly.kind === 'day') {
    return monthly.day <= month.daysInMonth ? month.toPlainDate({ day: monthly.day }) : null;
  }
  const first = month.toPlainDate({ day: 1 });
  const day = 1 + ((monthly.weekday - first.dayOfWeek + 7) % 7);
  if (monthly.n !== -1) return month.toPlainDate({ day: day + 7 * (monthly.n - 1) });
  const last = Math.floor((month.daysInMonth - day) / 7);
  return month.toPlainDate({ day: day + 7 * last });
}

/** The rule's line for another time of day: an end within a day becomes the end of that day. */
function restated(series: SeriesRecord, anchor: Anchor): string[] {
  return series.lines.flatMap((line) => {
    if (!line.startsWith('RRULE:')) return [];
    const until = /UNTIL=([^;]+)/i.exec(line)?.[1];
    const last = until === undefined ? null : readCompact(until, series.timeZone);
    if (last === null || anchor.allDay) return [line];
    const end = zoned(last, series.timeZone).toPlainDate().add({ days: 1 }).toZonedDateTime(series.timeZone);
    return [withParts(line, { UNTIL: compactInstant(end.epochMilliseconds - 1000) })];
  });
}

function exceptionDays(series: SeriesRecord, dropped: readonly number[]): string[] {
  const named = series.lines.flatMap((line) =>
    line.startsWith('EXDATE') ? readTimes(line, series).filter((time) => time !== null) : [],
  );
  return [...new Set([...named, ...dropped].map((time) => dayOf(time, series)))].sort();
}
