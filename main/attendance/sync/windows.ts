import type { Interval } from '../model.ts';

export interface Wanted {
  readonly meetingId: string;
  /** Where what a source has of the meeting stands. */
  readonly reach: Interval;
}

export interface Window<T extends Wanted> extends Interval {
  /** Each wholly inside, newest first. */
  readonly meetings: readonly T[];
}

export interface Grouping {
  /** Meetings that are nearer to each other than this are asked for together. */
  readonly gap: number;
  /** Of a window, unless one meeting alone is longer. */
  readonly span: number;
}

const day = 24 * 3_600_000;

/** Nights and weekends cost nothing; a month is as much as may have to be read again when reading it was cut short. */
export const wide: Grouping = { gap: 3 * day, span: 31 * day };

/**
 * Few, large windows that hold every meeting whole, newest first; they overlap where meetings do. One request reads a
 * window's page for all meetings in it, where one a meeting would be thousands after a holiday.
 */
export function windowsOver<T extends Wanted>(wanted: readonly T[], grouping = wide): readonly Window<T>[] {
  const newestFirst = wanted.toSorted((a, b) => b.reach.to - a.reach.to || b.reach.from - a.reach.from);
  const windows: { from: number; to: number; meetings: T[] }[] = [];
  for (const one of newestFirst) {
    const { from, to } = one.reach;
    const current = windows.at(-1);
    const isNear = current !== undefined && current.from - to < grouping.gap;
    if (isNear && current.to - Math.min(current.from, from) <= grouping.span) {
      current.from = Math.min(current.from, from);
      current.meetings.push(one);
    } else windows.push({ from, to, meetings: [one] });
  }
  return windows;
}
