import { Temporal } from 'temporal-polyfill';
import { type EventTime, instantOf, type StoredEvent } from './event.ts';
import type { Window } from './list-query.ts';
import { type Rule, readRule } from './rule.ts';

/** Google expands a series to about this many instances. */
const mostInstances = 730;

/**
 * Series replaced by their instances in the window, with the changed ones in their places; a cancelled series has
 * none. Instances keep the wall time of the series over clock changes (RFC 5545 3.3.10).
 */
export function expand(events: readonly StoredEvent[], window: Window): readonly StoredEvent[] {
  return events.flatMap((event) => {
    if (event.recurrence.length === 0) return [event];
    if (event.status === 'cancelled') return [];
    const changed = new Set(events.filter(({ series }) => series?.id === event.id).map(({ id }) => id));
    return instancesOf(event, window.to)
      .filter(({ start, end }) => instantOf(end) > window.from && instantOf(start) < window.to)
      .filter(({ id }) => !changed.has(id));
  });
}

/** Instances that start by `last` (milliseconds), from the first one on. */
export function instancesOf(event: StoredEvent, last = Number.POSITIVE_INFINITY): readonly StoredEvent[] {
  const line = event.recurrence.find((text) => text.startsWith('RRULE:'));
  const rule = line === undefined ? null : readRule(line.slice('RRULE:'.length));
  const excluded = new Set(
    event.recurrence.filter((text) => /^EXDATE/.test(text)).flatMap((text) => excludedBy(text)),
  );
  const length = instantOf(event.end) - instantOf(event.start);
  return startsOf(event.start, rule, last)
    .filter((start) => !excluded.has(stamp(start)))
    .map((start) => ({
      ...event,
      id: `${event.id}_${stamp(start)}`,
      recurrence: [],
      series: { id: event.id, original: start },
      start,
      end: later(start, length),
    }));
}

/** In the form of an instance's stamp: a wall-clock time with a zone stands for an instant. */
function excludedBy(line: string): readonly string[] {
  const zone = /;TZID=([^:;]+)/.exec(line)?.[1];
  const times = line.replace(/^[^:]*:/, '').split(',');
  if (zone === undefined) return times;
  return times.map((time) => {
    const instant = Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds;
    return stamp({ kind: 'moment', instant, zone });
  });
}

function later(start: EventTime, length: number): EventTime {
  if (start.kind === 'moment') return { ...start, instant: start.instant + length };
  const date = Temporal.PlainDate.from(start.date).add({ days: Math.round(length / 86_400_000) });
  return { kind: 'day', date: date.toString() };
}

function startsOf(first: EventTime, rule: Rule | null, last: number): readonly EventTime[] {
  if (rule === null) return [first];
  const zone = first.kind === 'moment' ? (first.zone ?? 'UTC') : 'UTC';
  const origin = Temporal.Instant.fromEpochMilliseconds(instantOf(first)).toZonedDateTimeISO(zone);
  const weekday = origin.dayOfWeek;
  const days = rule.frequency === 'DAILY' || rule.days.length === 0 ? [weekday] : rule.days;
  const monday = origin.subtract({ days: weekday - 1 });
  const starts: EventTime[] = [];
  for (
    let step = 0;
    starts.length < Math.min(rule.count, mostInstances) && step < 5 * mostInstances;
    step += 1
  ) {
    const dates =
      rule.frequency === 'DAILY'
        ? [origin.add({ days: step * rule.interval })]
        : rule.frequency === 'MONTHLY'
          ? inMonth(origin, step * rule.interval, rule)
          : days.map((each) => monday.add({ days: 7 * step * rule.interval + each - 1 }));
    for (const date of dates) {
      if (date.epochMilliseconds < origin.epochMilliseconds) continue;
      if (date.epochMilliseconds > Math.min(rule.until, last)) return starts;
      if (starts.length >= Math.min(rule.count, mostInstances)) return starts;
      starts.push(
        first.kind === 'day'
          ? { kind: 'day', date: date.toPlainDate().toString() }
          : { kind: 'moment', instant: date.epochMilliseconds, zone: first.zone },
      );
    }
  }
  return starts;
}

/** At most one: a month may lack the day. */
function inMonth(origin: Temporal.ZonedDateTime, months: number, { month }: Rule): Temporal.ZonedDateTime[] {
  const first = origin.with({ day: 1 }).add({ months });
  const wanted = month ?? { day: origin.day };
  const fitting = Array.from({ length: first.daysInMonth }, (_, index) =>
    first.with({ day: index + 1 }),
  ).filter((date) => ('day' in wanted ? date.day === wanted.day : date.dayOfWeek === wanted.weekday));
  if ('day' in wanted) return fitting;
  const chosen = wanted.n === -1 ? fitting.at(-1) : fitting[wanted.n - 1];
  return chosen === undefined ? [] : [chosen];
}

/** The part of an instance's id that tells when it was to start. */
function stamp(start: EventTime): string {
  if (start.kind === 'day') return start.date.replaceAll('-', '');
  return `${new Date(start.instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
