import type { AttendanceSummary } from '../../../../preload/contract/attendance-facts.ts';

const day = 86_400_000;
const most = 3650;

/** Days as typed; null: no whole number that is allowed. */
export function daysOf(value: number | string): number | null {
  const days = typeof value === 'number' ? value : Number(value.trim() || Number.NaN);
  return Number.isInteger(days) && days >= 1 && days <= most ? days : null;
}

/** What ended before it loses its details at once. */
export const cutOff = (days: number, now: number): number => now - days * day;

/** Meetings that still have details and lose them. */
export const losing = (
  meetings: readonly Pick<AttendanceSummary, 'end' | 'reduced' | 'sources'>[],
  before: number,
): number =>
  meetings.filter((one) => Date.parse(one.end) < before && !one.reduced && one.sources.length > 0).length;
