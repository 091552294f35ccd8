import type { AttendanceSummary } from '../../../../preload/contract/attendance-facts.ts';
import { timesIn } from '../zone-time.ts';
import type { Column } from './column.ts';

export type TimesOf = (zone: string) => (instant: string | null) => string | null;

/** The zones of one export, each with what it has worked out already. */
export function zones(): TimesOf {
  const known = new Map<string, ReturnType<typeof timesIn>>();
  return (zone) => {
    const found = known.get(zone) ?? timesIn(zone);
    known.set(zone, found);
    return found;
  };
}

/** What says which meeting a row is of. */
export function meetingColumns<T extends { readonly detail: { readonly summary: AttendanceSummary } }>(
  times: TimesOf,
): Column<T>[] {
  const of = (name: string, value: (summary: AttendanceSummary) => string | boolean | null): Column<T> => ({
    name,
    value: ({ detail }) => value(detail.summary),
  });
  return [
    of('meeting_id', ({ meetingId }) => meetingId),
    of('series_id', ({ seriesId }) => seriesId),
    of('project_id', ({ projectId }) => projectId),
    of('meeting_title', ({ title }) => title),
    of('scheduled_start', ({ start, timeZone }) => times(timeZone)(start)),
    of('scheduled_end', ({ end, timeZone }) => times(timeZone)(end)),
    of('time_zone', ({ timeZone }) => timeZone),
    of('meeting_state', ({ state }) => state),
    of('sources', ({ sources }) => sources.join(' ')),
    of('partial', ({ partial }) => partial),
    of('read_at', ({ readAt, timeZone }) => times(timeZone)(readAt)),
    of('final', ({ final }) => final),
    of('details_deleted', ({ reduced }) => reduced),
  ];
}
