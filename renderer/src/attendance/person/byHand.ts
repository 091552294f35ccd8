import { Temporal } from 'temporal-polyfill';

/** `09:05` on the clock of the zone, as a form holds it. */
export const clockOf = (moment: string, zone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** The moment at which the clock shows `09:05`, of the days around `near` the nearest to it; null: no time of day. */
export function momentAt(clock: string, near: string, zone: string): string | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d/.test(clock)) return null;
  const about = Temporal.Instant.from(near).toZonedDateTimeISO(zone);
  const distance = (one: Temporal.ZonedDateTime): number =>
    Math.abs(one.epochMilliseconds - about.epochMilliseconds);
  const [nearest] = [-1, 0, 1]
    .map((days) =>
      about
        .toPlainDate()
        .add({ days })
        .toZonedDateTime({ timeZone: zone, plainTime: clock.slice(0, 5) }),
    )
    .toSorted((a, b) => distance(a) - distance(b));
  return nearest?.toInstant().toString() ?? null;
}

export type TimesProblem = 'time' | 'order' | 'why';

export type Times =
  | { readonly ok: true; readonly from: string; readonly to: string; readonly why: string }
  | { readonly ok: false; readonly problem: TimesProblem };

/**
 * Two clock times and a reason, as the form for a correction holds them. The beginning is the one nearest to the
 * meeting's start; the end the one nearest to its end, which may lie after midnight.
 */
export function timesOf(
  form: { readonly from: string; readonly to: string; readonly why: string },
  meeting: { readonly start: string; readonly end: string },
  zone: string,
): Times {
  const from = momentAt(form.from, meeting.start, zone);
  const to = momentAt(form.to, meeting.end, zone);
  if (from === null || to === null) return { ok: false, problem: 'time' };
  if (Date.parse(to) <= Date.parse(from)) return { ok: false, problem: 'order' };
  const why = form.why.trim();
  return why === '' ? { ok: false, problem: 'why' } : { ok: true, from, to, why };
}
