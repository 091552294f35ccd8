import type { Participant } from '../../../preload/contract/attendance-facts.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the strip is drawn over: all in milliseconds since the epoch. */
export interface Scale extends Span {
  readonly scheduled: Span;
  /** The mandatory window. */
  readonly window: Span;
}

/** In percent of the strip's width. */
export interface Place {
  readonly left: number;
  readonly width: number;
}

export interface Bar extends Place {
  readonly from: number;
  readonly to: number;
  /** estimate: the scheduled time, nothing is known; open: still inside at the last look, drawn on to now. */
  readonly kind: 'inside' | 'estimate' | 'open';
}

export interface Strip {
  readonly bars: readonly Bar[];
  /** Of the window, before who came late and after who left early. */
  readonly missing: readonly Place[];
}

type Stays = Pick<Participant, 'intervals' | 'estimated' | 'inNow' | 'late' | 'leftEarly'>;

const span = (one: { readonly from: string; readonly to: string }): Span => ({
  from: Date.parse(one.from),
  to: Date.parse(one.to),
});

/**
 * From the scheduled time, the window and all stays; who stayed longer than a meeting's length before or after does not
 * make everybody else's bars small.
 */
export function scaleOf(
  meeting: { readonly start: string; readonly end: string },
  window: { readonly from: string; readonly to: string },
  people: readonly Pick<Participant, 'intervals'>[],
): Scale {
  const scheduled = { from: Date.parse(meeting.start), to: Date.parse(meeting.end) };
  const expected = span(window);
  const length = Math.max(scheduled.to - scheduled.from, 60_000);
  let from = Math.min(scheduled.from, expected.from);
  let to = Math.max(scheduled.to, expected.to);
  for (const { intervals } of people) {
    const first = intervals[0];
    const last = intervals.at(-1);
    if (first) from = Math.min(from, Math.max(Date.parse(first.from), scheduled.from - length));
    if (last) to = Math.max(to, Math.min(Date.parse(last.to), scheduled.to + length));
  }
  return { from, to, scheduled, window: expected };
}

/** Where a span lies, cut to what is drawn; null: outside of it. */
export function placeOf(scale: Span, { from, to }: Span): Place | null {
  const begin = Math.max(from, scale.from);
  const end = Math.min(to, scale.to);
  if (end < begin || scale.to <= scale.from) return null;
  const percent = 100 / (scale.to - scale.from);
  return { left: (begin - scale.from) * percent, width: (end - begin) * percent };
}

/** Of one moment in percent; null: outside of what is drawn. */
export function pointOf(scale: Span, moment: number): number | null {
  return placeOf(scale, { from: moment, to: moment })?.left ?? null;
}

/** One person's row. `now` only while the meeting runs: whoever is inside is drawn on to it. */
export function stripOf(person: Stays, scale: Scale, now: number | null): Strip {
  const bars: Bar[] = [];
  const add = (kind: Bar['kind'], stay: Span): void => {
    const place = placeOf(scale, stay);
    if (place) bars.push({ ...place, ...stay, kind });
  };
  const stays = person.intervals.map(span);
  for (const stay of stays) add(person.estimated ? 'estimate' : 'inside', stay);
  const last = stays.at(-1);
  if (last && person.inNow && now !== null && now > last.to) add('open', { from: last.to, to: now });

  const missing: Place[] = [];
  const first = stays[0];
  const gap = (from: number, to: number): void => {
    const place = to > from ? placeOf(scale, { from, to }) : null;
    if (place && place.width > 0) missing.push(place);
  };
  if (first && person.late) gap(scale.window.from, first.from);
  if (last && person.leftEarly) gap(last.to, scale.window.to);
  return { bars, missing };
}

const steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440].map((minutes) => minutes * 60_000);

/** Round times to write above the strip, at most about `most`. */
export function ticksOf(scale: Span, most: number): readonly number[] {
  const length = scale.to - scale.from;
  const step = steps.find((one) => length / one <= most) ?? length;
  if (step <= 0) return [];
  const ticks: number[] = [];
  for (let at = Math.ceil(scale.from / step) * step; at <= scale.to; at += step) ticks.push(at);
  return ticks;
}
