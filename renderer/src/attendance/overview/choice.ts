import { Temporal } from 'temporal-polyfill';
import type { OverviewScope } from '../../../../preload/contract/attendance.ts';

export const whats = ['all', 'project', 'series'] as const;
export const periods = ['month', 'days30', 'term'] as const;

/** What the matrix is made of, as it is chosen and remembered. */
export interface Choice {
  readonly what: (typeof whats)[number];
  readonly projectId: string | null;
  /** Of any meeting of the series. */
  readonly meetingId: string | null;
  readonly period: (typeof periods)[number];
  /** First and last day of the term. */
  readonly term: { readonly from: string; readonly to: string };
}

/** A term, until one is chosen: the four months up to today. */
export function firstChoice(today: string): Choice {
  const from = Temporal.PlainDate.from(today).subtract({ months: 4 }).add({ days: 1 }).toString();
  return { what: 'all', projectId: null, meetingId: null, period: 'days30', term: { from, to: today } };
}

/** Text that is none of ours is no choice. */
export function readChoice(text: string | null): Choice | null {
  try {
    const read: unknown = JSON.parse(text ?? '');
    if (!isRecord(read) || !isRecord(read.term)) return null;
    const { from, to } = read.term;
    const what = whats.find((one) => one === read.what);
    const period = periods.find((one) => one === read.period);
    if (!what || !period || !isDate(from) || !isDate(to)) return null;
    return {
      what,
      period,
      projectId: idIn(read.projectId),
      meetingId: idIn(read.meetingId),
      term: { from, to },
    };
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const idIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function isDate(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** First and last day, both within. */
export function daysOf(choice: Choice, today: string): { readonly from: string; readonly to: string } {
  const day = Temporal.PlainDate.from(today);
  if (choice.period === 'month') {
    return { from: day.with({ day: 1 }).toString(), to: day.with({ day: day.daysInMonth }).toString() };
  }
  if (choice.period === 'days30') return { from: day.subtract({ days: 29 }).toString(), to: today };
  return choice.term;
}

/** What main is asked for; null: something is not chosen yet, or the term ends before it begins. */
export function scopeOf(choice: Choice, today: string, zone: string): OverviewScope | null {
  if (choice.what === 'series') {
    return choice.meetingId === null ? null : { kind: 'series', meetingId: choice.meetingId };
  }
  const { from, to } = daysOf(choice, today);
  if (to < from) return null;
  const days = { from: midnight(from, 0, zone), to: midnight(to, 1, zone) };
  if (choice.what === 'all') return { kind: 'range', ...days };
  return choice.projectId === null ? null : { kind: 'project', projectId: choice.projectId, ...days };
}

/** What stands in the way where nothing can be asked for. */
export function missingOf(
  { what, projectId }: Choice,
  hasNoSeries: boolean,
): 'chooseProject' | 'chooseSeries' | 'noSeries' | 'wrongTerm' {
  if (what === 'series') return hasNoSeries ? 'noSeries' : 'chooseSeries';
  return what === 'project' && projectId === null ? 'chooseProject' : 'wrongTerm';
}

const midnight = (day: string, after: number, zone: string): string =>
  Temporal.PlainDate.from(day).add({ days: after }).toZonedDateTime(zone).toInstant().toString();
