import type { Meeting } from '../../../preload/contract/meetings.ts';
import type { CallInput } from '../../../preload/contract.ts';
import { movedTo } from '../parts/grid/rowKeys.ts';
import { answersOf, invitedCount, timingOf } from './meeting.ts';

export type Period = 'all' | 'upcoming' | 'past';
export type SortKey = 'when' | 'title' | 'people' | 'answers';

export interface ListView {
  readonly query: string;
  readonly period: Period;
  readonly createdHere: boolean;
  readonly unfinished: boolean;
  readonly sort: { readonly key: SortKey; readonly descending: boolean };
}

export const firstView: ListView = {
  query: '',
  period: 'upcoming',
  createdHere: false,
  unfinished: false,
  sort: { key: 'when', descending: false },
};

export const isFiltered = (view: ListView): boolean =>
  view.query.trim() !== '' || view.period !== 'all' || view.createdHere || view.unfinished;

/** Everything there is, in the order that was chosen. */
export const withoutFilters = (view: ListView): ListView => ({
  ...view,
  query: '',
  period: 'all',
  createdHere: false,
  unfinished: false,
});

/** The past reads from yesterday backwards, the rest from now on. */
export const withPeriod = (view: ListView, period: Period): ListView => ({
  ...view,
  period,
  sort: view.sort.key === 'when' ? { key: 'when', descending: period === 'past' } : view.sort,
});

/** A second press on the same column turns it round; counts begin with the most. */
export const withSort = (view: ListView, key: SortKey): ListView => ({
  ...view,
  sort:
    view.sort.key === key
      ? { key, descending: !view.sort.descending }
      : { key, descending: key === 'people' || key === 'answers' },
});

/** Main answers at most this many. */
const listLimit = 1000;
const step = 15 * 60_000;

/**
 * What main is asked. The bounds move in quarter hours, so that a minute's passing does not make another question;
 * `visible` draws the exact line.
 */
export function listInput(view: ListView, now: number): CallInput<'meetings', 'list'> {
  const query = view.query.trim();
  return {
    limit: listLimit,
    ...(query === '' ? {} : { query }),
    ...(view.period === 'upcoming' ? { from: new Date(Math.floor(now / step) * step).toISOString() } : {}),
    ...(view.period === 'past' ? { to: new Date(Math.ceil((now + 1) / step) * step).toISOString() } : {}),
    ...(view.createdHere ? { origin: 'muster' as const } : {}),
    ...(view.unfinished ? { status: 'unfinished' as const } : {}),
  };
}

/** The rows to show at this moment, sorted; equal rows keep their time order. */
export function visible(meetings: readonly Meeting[], view: ListView, now: number): readonly Meeting[] {
  const kept = meetings.filter((meeting) => {
    const past = timingOf(meeting, now) === 'past';
    if (view.period === 'upcoming' && past) return false;
    if (view.period === 'past' && !past) return false;
    if (view.createdHere && meeting.origin !== 'muster') return false;
    return !view.unfinished || meeting.status === 'unfinished';
  });
  const byTime = (a: Meeting, b: Meeting): number =>
    Date.parse(a.start) - Date.parse(b.start) || a.meetingId.localeCompare(b.meetingId);
  const turn = view.sort.descending ? -1 : 1;
  const by: Record<SortKey, (a: Meeting, b: Meeting) => number> = {
    when: () => 0,
    title: (a, b) => a.title.localeCompare(b.title, undefined, { sensitivity: 'base', numeric: true }),
    people: (a, b) => invitedCount(a) - invitedCount(b),
    answers: (a, b) => answersOf(a.attendees).accepted - answersOf(b.attendees).accepted,
  };
  if (view.sort.key === 'when') return kept.toSorted((a, b) => turn * byTime(a, b));
  return kept.toSorted((a, b) => turn * by[view.sort.key](a, b) || byTime(a, b));
}

export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly start: string; readonly count: number }
  | { readonly kind: 'meeting'; readonly key: string; readonly meeting: Meeting };

/** Rows with a heading before each day (`dayKey`: `2026-11-23` in the person's zone) while the order is by time. */
export function rowsOf(
  meetings: readonly Meeting[],
  view: ListView,
  dayKey: (instant: string) => string,
): readonly Row[] {
  const single = (meeting: Meeting): Row => ({ kind: 'meeting', key: meeting.meetingId, meeting });
  if (view.sort.key !== 'when') return meetings.map(single);
  const counts = new Map<string, number>();
  const days = meetings.map((meeting) => dayKey(meeting.start));
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return meetings.flatMap((meeting, index): Row[] => {
    const day = days[index] ?? '';
    const heading: Row = {
      kind: 'day',
      key: `day ${day}`,
      start: meeting.start,
      count: counts.get(day) ?? 0,
    };
    return day === days[index - 1] ? [single(meeting)] : [heading, single(meeting)];
  });
}

/** The meeting that a key moves to, over headings; null: it stays. */
export function moved(rows: readonly Row[], from: string | null, key: string): string | null {
  const ids = rows.flatMap((row) => (row.kind === 'meeting' ? [row.key] : []));
  const target = movedTo(from === null ? -1 : ids.indexOf(from), key, ids.length);
  return target === null ? null : (ids[target] ?? null);
}
