import { Temporal } from 'temporal-polyfill';

/**
 * When a meeting is, as the form holds it: wall-clock text in a zone, and the length in elapsed minutes. The end
 * follows from both unless the person has typed one that gives no length yet.
 */
export interface When {
  /** `2026-11-21` */
  readonly date: string;
  /** `09:00`; empty while it is being typed. */
  readonly start: string;
  readonly minutes: number;
  /** An end that was typed and cannot be used; null: the end follows from start and length. */
  readonly typedEnd: string | null;
  /** IANA zone */
  readonly zone: string;
}

export type WhenProblem =
  | 'date-missing'
  | 'start-missing'
  | 'start-skipped'
  | 'zone-unknown'
  | 'end-missing'
  | 'end-not-after-start';

export interface Span {
  /** RFC 3339 with the zone's offset at that moment, so that an hour that comes twice is never taken for the other. */
  readonly start: string;
  readonly end: string;
  /** Wall time of the end, `HH:mm`, and how many days after the start's date it lies. */
  readonly endTime: string;
  readonly endsDaysLater: number;
  /** The start's wall time comes twice on this day (clocks go back); the first is meant. */
  readonly startTwice: boolean;
  /** The clocks change between start and end. */
  readonly clocksChange: boolean;
}

export type WhenResult =
  | { readonly ok: true; readonly span: Span }
  | { readonly ok: false; readonly problem: WhenProblem };

const timeText = /^([01]\d|2[0-3]):([0-5]\d)$/;
const longest = 24 * 60;
/** An end earlier in the day than the start means the next morning only for meetings up to this length, in minutes. */
const longestOverMidnight = 12 * 60;

const readDate = (text: string): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
};

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

type Moment = { ok: true; at: Temporal.ZonedDateTime; twice: boolean } | { ok: false; problem: WhenProblem };

function startOf(when: When): Moment {
  const date = readDate(when.date);
  if (date === null) return { ok: false, problem: 'date-missing' };
  if (!timeText.test(when.start)) return { ok: false, problem: 'start-missing' };
  if (!isZone(when.zone)) return { ok: false, problem: 'zone-unknown' };
  const wall = date.toPlainDateTime(Temporal.PlainTime.from(when.start));
  const earlier = wall.toZonedDateTime(when.zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(when.zone, { disambiguation: 'later' });
  // In a gap `earlier` and `later` both read back as another wall time; in an overlap both read back as this one.
  if (!earlier.toPlainDateTime().equals(wall)) return { ok: false, problem: 'start-skipped' };
  return { ok: true, at: earlier, twice: !earlier.equals(later) };
}

const text = (at: Temporal.ZonedDateTime): string =>
  at.toString({ timeZoneName: 'never', smallestUnit: 'second' });
const clock = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' });

export function resolveWhen(when: When): WhenResult {
  const start = startOf(when);
  if (!start.ok) return start;
  if (when.typedEnd !== null) {
    return { ok: false, problem: timeText.test(when.typedEnd) ? 'end-not-after-start' : 'end-missing' };
  }
  if (when.minutes <= 0) return { ok: false, problem: 'end-not-after-start' };
  const end = start.at.add({ minutes: when.minutes });
  return {
    ok: true,
    span: {
      start: text(start.at),
      end: text(end),
      endTime: clock(end),
      endsDaysLater: start.at.toPlainDate().until(end.toPlainDate()).days,
      startTwice: start.twice,
      clocksChange: start.at.offset !== end.offset,
    },
  };
}

/** Changing the start (or day, or zone) keeps the length and so moves the end. */
export const withStart = (when: When, change: Partial<Pick<When, 'date' | 'start' | 'zone'>>): When => {
  const moved = { ...when, ...change };
  return moved.typedEnd === null ? moved : withEnd(moved, moved.typedEnd);
};

export const withMinutes = (when: When, minutes: number): When => ({ ...when, minutes, typedEnd: null });

/** Changing the end changes the length; the elapsed time counts, also over a change of the clocks. */
export function withEnd(when: When, end: string): When {
  const minutes = minutesUntil(when, end);
  return minutes === null ? { ...when, typedEnd: end } : { ...when, minutes, typedEnd: null };
}

function minutesUntil(when: When, end: string): number | null {
  const start = startOf(when);
  if (!start.ok || !timeText.test(end)) return null;
  const on = (days: number): number => {
    const wall = start.at.toPlainDate().add({ days }).toPlainDateTime(Temporal.PlainTime.from(end));
    const earlier = minutesBetween(start.at, wall.toZonedDateTime(when.zone, { disambiguation: 'earlier' }));
    const later = minutesBetween(start.at, wall.toZonedDateTime(when.zone, { disambiguation: 'later' }));
    const exists = wall
      .toZonedDateTime(when.zone, { disambiguation: 'earlier' })
      .toPlainDateTime()
      .equals(wall);
    return exists && earlier > 0 ? earlier : later;
  };
  const sameDay = on(0);
  if (sameDay > 0) return sameDay <= longest ? sameDay : null;
  const nextDay = on(1);
  return nextDay > 0 && nextDay <= longestOverMidnight ? nextDay : null;
}

const minutesBetween = (from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): number =>
  Math.round((to.epochMilliseconds - from.epochMilliseconds) / 60_000);

/** The first half hour that lies at least five minutes ahead, on the wall of `zone`. */
export function nextHalfHour(now: Date, zone: string): { readonly date: string; readonly start: string } {
  const ahead = Temporal.Instant.fromEpochMilliseconds(now.getTime() + 5 * 60_000).toZonedDateTimeISO(zone);
  const at = ahead.round({ smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'ceil' });
  return { date: at.toPlainDate().toString(), start: clock(at) };
}
