import type { AttendanceSummary } from '../../../../preload/contract/attendance-facts.ts';

export interface BegunSeries {
  /** Of its latest meeting that has begun. */
  readonly meetingId: string;
  readonly meetingIds: ReadonlySet<string>;
  readonly title: string;
  /** Of the earliest of its meetings that is listed. */
  readonly start: string;
}

/** The series among meetings that come newest first, by title. */
export function seriesOf(
  meetings: readonly Pick<AttendanceSummary, 'meetingId' | 'seriesId' | 'title' | 'start'>[],
): readonly BegunSeries[] {
  const found = new Map<
    string,
    { meetingId: string; meetingIds: Set<string>; title: string; start: string }
  >();
  for (const { meetingId, seriesId, title, start } of meetings) {
    if (seriesId === null) continue;
    const series = found.get(seriesId);
    if (series === undefined) {
      found.set(seriesId, { meetingId, meetingIds: new Set([meetingId]), title, start });
    } else {
      series.meetingIds.add(meetingId);
      series.start = start;
    }
  }
  return [...found.values()].sort((one, other) => one.title.localeCompare(other.title));
}
