import { Temporal } from 'temporal-polyfill';

/** `09:05` on the clock of the zone, as a form holds it. */
export const clockOf = (moment: string, zone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

const day = 24 * 60 * 60_000;

/** One of the moments at which the clock shows the same. */
export interface Moment {
  readonly at: string;
  /** `2026-11-20`; with the offset where the clock shows it twice that day: `2026-10-25+01:00`. */
  readonly day: string;
}

/**
 * All moments at which the clock of the zone shows `09:05`, from a day before the meeting to a day after it, as main
 * takes them; first to last. None: no time of day.
 */
export function momentsOf(clock: string, meeting: Span, zone: string): readonly Moment[] {
  if (!/^([01]\d|2[0-3]):[0-5]\d/.test(clock)) return [];
  const plainTime = Temporal.PlainTime.from(clock.slice(0, 5));
  const first = Date.parse(meeting.start) - day;
  const last = Date.parse(meeting.end) + day;
  const dateOf = (time: number): Temporal.PlainDate =>
    Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toPlainDate();
  const found: Moment[] = [];
  const until = dateOf(last);
  for (let date = dateOf(first); Temporal.PlainDate.compare(date, until) <= 0; date = date.add({ days: 1 })) {
    // When clocks are put back an hour comes twice.
    const times = (['earlier', 'later'] as const).map((disambiguation) =>
      date.toPlainDateTime(plainTime).toZonedDateTime(zone, { disambiguation }),
    );
    const isTwice = new Set(times.map((one) => one.epochMilliseconds)).size > 1;
    for (const one of isTwice ? times : times.slice(0, 1)) {
      // An hour that is left out is shown by no clock.
      if (!one.toPlainTime().equals(plainTime)) continue;
      if (one.epochMilliseconds < first || one.epochMilliseconds > last) continue;
      found.push({
        at: one.toInstant().toString(),
        day: isTwice ? `${date.toString()}${one.offset}` : date.toString(),
      });
    }
  }
  return found;
}

/** The one of the chosen day; without a choice, or when that day has none, the nearest to `near`. */
export function momentOn(moments: readonly Moment[], chosen: string | null, near: string): Moment | null {
  const ofDay = chosen === null ? undefined : moments.find((one) => one.day === chosen);
  if (ofDay) return ofDay;
  const sameDate = chosen === null ? [] : moments.filter((one) => one.day.startsWith(chosen.slice(0, 10)));
  const distance = ({ at }: Moment): number => Math.abs(Date.parse(at) - Date.parse(near));
  const [nearest] = (sameDate.length > 0 ? sameDate : moments).toSorted((a, b) => distance(a) - distance(b));
  return nearest ?? null;
}

/** `2026-11-20` in the zone. */
const dayOf = (moment: string, zone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The day of what is known, where the clock alone would lead to a nearer one; else null. */
export const farDay = (known: string | null, near: string, zone: string): string | null =>
  known === null || Math.abs(Date.parse(known) - Date.parse(near)) < day / 2 ? null : dayOf(known, zone);

/** Whether the clock alone does not say enough: the meeting or what is known goes over midnight, or an hour comes twice. */
export function needsDays(
  known: readonly (string | null)[],
  meeting: Span,
  zone: string,
  offered: readonly (readonly Moment[])[],
): boolean {
  const days = new Set([meeting.start, meeting.end, ...known].flatMap((at) => (at ? [dayOf(at, zone)] : [])));
  return days.size > 1 || offered.flat().some((one) => one.day.length > 10);
}

interface Span {
  readonly start: string;
  readonly end: string;
}

export interface TimesForm {
  readonly from: string;
  readonly to: string;
  /** As in `Moment`; null: the nearest to the meeting. */
  readonly fromDay: string | null;
  readonly toDay: string | null;
  readonly why: string;
}

export type TimesProblem = 'time' | 'order' | 'why';

export type Times =
  | { readonly ok: true; readonly from: string; readonly to: string; readonly why: string }
  | { readonly ok: false; readonly problem: TimesProblem };

/**
 * Two clock times and a reason, as the form for a correction holds them. Without a day the beginning is the one nearest
 * to the meeting's start; the end the one nearest to its end, which may lie after midnight.
 */
export function timesOf(form: TimesForm, meeting: Span, zone: string): Times {
  const from = momentOn(momentsOf(form.from, meeting, zone), form.fromDay, meeting.start)?.at;
  const to = momentOn(momentsOf(form.to, meeting, zone), form.toDay, meeting.end)?.at;
  if (from === undefined || to === undefined) return { ok: false, problem: 'time' };
  if (Date.parse(to) <= Date.parse(from)) return { ok: false, problem: 'order' };
  const why = form.why.trim();
  return why === '' ? { ok: false, problem: 'why' } : { ok: true, from, to, why };
}
