import type { AttendanceRules, Judgement } from '../../../preload/contract/attendance-facts.ts';
import type { Interval } from '../model.ts';
import { lengthWithin } from '../presence/intervals.ts';
import type { Presence } from '../presence/presence.ts';
import { minute } from './window.ts';

/** What a person's presence is measured by. */
export interface Measure {
  /** What people are judged by: the mandatory window, or its part until the class ended. */
  readonly window: Interval;
  /** The mandatory window as it was planned. */
  readonly planned: Interval;
  readonly rules: AttendanceRules;
  readonly running: boolean;
  readonly absenceCertain: boolean;
}

export interface Verdict {
  readonly judgement: Judgement;
  readonly late: boolean;
  readonly leftEarly: boolean;
  /** Of the window that people are judged by, 0 to 1. */
  readonly share: number;
}

/**
 * What is said of somebody who was expected. The gravest that is true: no-show, partly, late, left early; lateness and
 * leaving early stand beside it. What may still change is not said: until all sources that will tell have told, only
 * lateness is certain.
 */
export function judge(presence: Presence, inNow: boolean, measure: Measure): Verdict {
  const { window, rules, running } = measure;
  const share = shareOf(presence, measure);
  if (!inNow && !cameTo(presence, measure)) {
    const judgement = !running && measure.absenceCertain ? 'no-show' : 'pending';
    return { judgement, late: false, leftEarly: false, share };
  }
  const late = enteredAt(presence, window) - window.from > rules.lateAfter * minute;
  const early = window.to - leftAt(presence, measure) > rules.earlyBefore * minute;
  const short = share < rules.presentShare;
  // Afterwards, too, a second device or the stay after a break may be among what was not told yet.
  const isOpen = running || !measure.absenceCertain;
  const [leftEarly, partly] = [!isOpen && early, !isOpen && short];
  const away = running ? !inNow : isOpen && (early || short);
  return { judgement: gravest({ partly, late, leftEarly, away }), late, leftEarly, share };
}

function gravest(is: { partly: boolean; late: boolean; leftEarly: boolean; away: boolean }): Judgement {
  if (is.partly) return 'partly';
  if (is.late) return 'late';
  if (is.leftEarly) return 'left-early';
  return is.away ? 'pending' : 'present';
}

/**
 * Of the window that ends with the class, or of the planned one where that is more: times by hand may lie after the end.
 */
export function shareOf(
  presence: Presence,
  { window, planned }: Pick<Measure, 'window' | 'planned'>,
): number {
  const share = shareWithin(presence, window);
  return window === planned ? share : Math.max(share, shareWithin(presence, planned));
}

/** Of a window without length, whoever came at all was there for all of it. */
function shareWithin({ intervals, firstIn }: Presence, window: Interval): number {
  const length = window.to - window.from;
  if (length <= 0) return firstIn === null ? 0 : 1;
  return Math.min(1, lengthWithin(intervals, window) / length);
}

/** A minimum that is longer than the window asks for the window. Who came when the class was ending came. */
export function cameTo(
  { intervals, firstIn }: Presence,
  { window, planned, rules }: Pick<Measure, 'window' | 'planned' | 'rules'>,
): boolean {
  if (firstIn === null) return false;
  return lengthWithin(intervals, planned) >= Math.min(rules.minimum * minute, window.to - window.from);
}

/** First in during the window: who looked in before it and came back in its middle came in its middle. */
function enteredAt({ intervals, firstIn }: Presence, window: Interval): number {
  for (const { from, to } of intervals) if (to > window.from) return Math.max(window.from, from);
  return Math.max(window.from, firstIn ?? window.from);
}

/** Who was back when the class had just ended did not leave before it. */
function leftAt(
  { intervals, lastOut }: Presence,
  { window, planned }: Pick<Measure, 'window' | 'planned'>,
): number {
  let last: number | null = null;
  for (const { from, to } of intervals) if (from < planned.to) last = to;
  return Math.min(window.to, last ?? lastOut ?? window.to);
}
