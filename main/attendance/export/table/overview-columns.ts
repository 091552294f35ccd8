import type { OverviewPerson } from '../../../../preload/contract/attendance.ts';
import type { Overview } from '../content.ts';
import { type Column, rowsOf, type Table } from './column.ts';
import type { TimesOf } from './meeting-columns.ts';

const people: readonly Column<OverviewPerson>[] = [
  { name: 'person_name', value: ({ name }) => name },
  { name: 'person_email', value: ({ email }) => email },
  { name: 'expected', value: ({ expected }) => expected },
  { name: 'came', value: ({ came }) => came },
  { name: 'late', value: ({ late }) => late },
  { name: 'rate', value: ({ rate }) => (rate === null ? null : Math.round(rate * 10_000) / 10_000) },
  { name: 'absent_now', value: ({ absentNow }) => absentNow },
  { name: 'absent_longest', value: ({ absentLongest }) => absentLongest },
];

/** People against meetings, in letters, after what each person's meetings come to. */
export function matrixTable({ meetings, people: rows }: Overview, times: TimesOf): Table {
  return {
    names: [
      ...people.map(({ name }) => name),
      ...meetings.map(({ title, start, timeZone }) => `${times(timeZone)(start)} ${title}`),
    ],
    rows: rowsOf(rows, (row) => [
      ...people.map(({ value }) => value(row)),
      ...meetings.map((_, index) => row.cells[index] ?? '.'),
    ]),
  };
}

/** The sums of each column of the matrix. */
export function meetingSums(times: TimesOf): readonly Column<Overview['meetings'][number]>[] {
  return [
    { name: 'meeting_id', value: ({ meetingId }) => meetingId },
    { name: 'meeting_title', value: ({ title }) => title },
    { name: 'scheduled_start', value: ({ start, timeZone }) => times(timeZone)(start) },
    { name: 'scheduled_end', value: ({ end, timeZone }) => times(timeZone)(end) },
    { name: 'time_zone', value: ({ timeZone }) => timeZone },
    { name: 'meeting_state', value: ({ state }) => state },
    { name: 'estimate', value: ({ estimated }) => estimated },
    { name: 'invited', value: ({ counts }) => counts.invited },
    { name: 'came', value: ({ counts }) => counts.came },
    { name: 'late', value: ({ counts }) => counts.late },
    { name: 'left_early', value: ({ counts }) => counts.leftEarly },
    { name: 'partly', value: ({ counts }) => counts.partly },
    { name: 'no_show', value: ({ counts }) => counts.noShow },
    { name: 'excused', value: ({ counts }) => counts.excused },
    { name: 'pending', value: ({ counts }) => counts.pending },
    { name: 'uninvited', value: ({ counts }) => counts.uninvited },
    { name: 'unknown_guests', value: ({ counts }) => counts.unknownGuests },
  ];
}
