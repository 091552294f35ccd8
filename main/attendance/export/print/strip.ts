import type { AttendanceDetail } from '../../../../preload/contract/attendance.ts';
import type { Participant } from '../../../../preload/contract/attendance-facts.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Scale extends Span {
  readonly window: Span;
}

export interface Bar extends Span {
  readonly kind: 'inside' | 'estimate';
}

export interface Strip {
  readonly bars: readonly Bar[];
  /** Of the window, before who came late and after who left early. */
  readonly missing: readonly Span[];
}

const minute = 60_000;
const span = (one: { readonly from: string; readonly to: string }): Span => ({
  from: Date.parse(one.from),
  to: Date.parse(one.to),
});

/**
 * From the scheduled time, the window and all stays; who stayed longer than the meeting's length before or after does
 * not make everybody else's bars small.
 */
export function scaleOf({ summary, window, participants }: AttendanceDetail): Scale {
  const expected = span(window);
  const start = Date.parse(summary.start);
  const end = Math.max(Date.parse(summary.end), start);
  const length = Math.max(end - start, minute);
  let from = Math.min(start, expected.from);
  let to = Math.max(end, expected.to, from + minute);
  for (const { intervals } of participants) {
    for (const one of intervals.map(span)) {
      from = Math.min(from, Math.max(one.from, start - length));
      to = Math.max(to, Math.min(one.to, end + length));
    }
  }
  return { from, to, window: expected };
}

/** The part of a span that is drawn; null: none. */
export function cutTo({ from, to }: Span, one: Span): Span | null {
  const cut = { from: Math.max(one.from, from), to: Math.min(one.to, to) };
  return cut.to < cut.from ? null : cut;
}

/** One person's row, cut to what is drawn. */
export function stripOf(
  person: Pick<Participant, 'intervals' | 'estimated' | 'late' | 'leftEarly'>,
  scale: Scale,
): Strip {
  const stays = person.intervals.map(span);
  const bars = stays.flatMap((stay): Bar[] => {
    const cut = cutTo(scale, stay);
    return cut ? [{ ...cut, kind: person.estimated ? 'estimate' : 'inside' }] : [];
  });
  const [first, last] = [stays[0], stays.at(-1)];
  const gaps: Span[] = [
    ...(first && person.late ? [{ from: scale.window.from, to: first.from }] : []),
    ...(last && person.leftEarly ? [{ from: last.to, to: scale.window.to }] : []),
  ];
  const missing = gaps.flatMap((gap) => {
    const cut = cutTo(scale, gap);
    return cut && cut.to > cut.from ? [cut] : [];
  });
  return { bars, missing };
}

const steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440].map((count) => count * minute);

/** Round times to write over the strip, about `most`. */
export function ticksOf({ from, to }: Span, most: number): readonly number[] {
  const step = steps.find((one) => (to - from) / one <= most) ?? to - from;
  const ticks: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push(at);
  return ticks;
}
