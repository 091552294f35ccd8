import type { Meeting } from '../../../preload/contract/meetings.ts';
import type { Output } from '../../../preload/contract.ts';
import { type Reading, useRead } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { byDay } from './day.ts';

const hour = 3_600_000;

export interface Day {
  readonly reading: Reading<Output<'meetings', 'list'>>;
  readonly meetings: readonly Meeting[];
  readonly today: readonly Meeting[];
  /** The first day after today that has meetings. */
  readonly nextDay: readonly Meeting[];
}

/** Meetings from today to a fortnight ahead. Asked by whole days, so that the question stays the same until midnight. */
export function useDay(now: number): Day {
  const { dayKey } = useFormats();
  const key = dayKey(now);
  const midnight = Date.parse(`${key}T00:00:00Z`);
  const reading = useRead(
    'meetings',
    'list',
    {
      // Zones lie up to 14 hours from UTC; what falls outside of the day is sorted out below.
      from: new Date(midnight - 14 * hour).toISOString(),
      to: new Date(midnight + (14 * 24 + 14) * hour).toISOString(),
      limit: 500,
    },
    { keepPrevious: true },
  );
  const meetings = reading.data?.meetings ?? [];
  const days = byDay(meetings, dayKey);
  const later = [...days.keys()].filter((day) => day > key).toSorted()[0];
  return {
    reading,
    meetings,
    today: days.get(key) ?? [],
    nextDay: later ? (days.get(later) ?? []) : [],
  };
}
