import type { AttendanceDetail } from '../../../../preload/contract/attendance.ts';
import type { AttendanceSource, Participant } from '../../../../preload/contract/attendance-facts.ts';
import type { Column, Value } from './column.ts';
import { meetingColumns, type TimesOf } from './meeting-columns.ts';

export interface AttendanceRow {
  readonly detail: Pick<AttendanceDetail, 'summary' | 'window' | 'plannedEnd' | 'presenceOnly'>;
  readonly person: Participant;
}

type Written = (row: AttendanceRow, time: ReturnType<TimesOf>) => Value;

/** A row a person and meeting. New columns are added at the end; none is renamed or moved. */
export function attendanceColumns(times: TimesOf): readonly Column<AttendanceRow>[] {
  const of = (name: string, value: Written): Column<AttendanceRow> => ({
    name,
    value: (row) => value(row, times(row.detail.summary.timeZone)),
  });
  return [
    ...meetingColumns<AttendanceRow>(times),
    of('window_start', ({ detail }, time) => (detail.presenceOnly ? null : time(detail.window.from))),
    of('window_end', ({ detail }, time) => (detail.presenceOnly ? null : time(detail.window.to))),
    of('person_name', ({ person }) => person.name),
    of('person_email', ({ person }) => person.email),
    of('person_kind', ({ person }) => person.kind),
    of('identified_by', ({ person }) => person.identity.by),
    of('invited', ({ person }) => person.invited),
    of('organizer', ({ person }) => person.organizer),
    of('rsvp', ({ person }) => person.response),
    of('judgement', ({ person }) => person.judgement),
    of('machine_judgement', ({ person }) => person.machineJudgement),
    of('late', ({ person }) => person.late),
    of('left_early', ({ person }) => person.leftEarly),
    of('estimate', ({ person }) => person.estimated),
    of('first_in', ({ person }, time) => time(person.firstIn)),
    of('last_out', ({ person }, time) => time(person.lastOut)),
    of('inside_seconds', ({ person }) => person.seconds),
    of('window_share', ({ person }) => (person.share === null ? null : rounded(person.share))),
    of('in_room_now', ({ person }) => person.inNow),
    of('end_assumed', ({ person }) => !person.estimated && person.intervals.some((one) => one.toEstimated)),
    of('stays', ({ detail, person }) => (hasDetails(detail) ? person.sessions.length : null)),
    of('reports_seconds', ({ person }) => alone(person, 'reports')),
    of('meet_seconds', ({ person }) => alone(person, 'meet')),
    of('sources_differ', ({ person }) => person.differences.map(({ what }) => what).join(' ')),
    of('corrected_by', ({ person }) => person.correction?.by ?? null),
    of('corrected_at', ({ person }, time) => time(person.correction?.at ?? null)),
    of('corrected_why', ({ person }) => person.correction?.why ?? null),
    of('machine_first_in', ({ person }, time) => time(person.correction?.machine.firstIn ?? null)),
    of('machine_last_out', ({ person }, time) => time(person.correction?.machine.lastOut ?? null)),
    of('machine_inside_seconds', ({ person }) => person.correction?.machine.seconds ?? null),
    of('excused_by', ({ person }) => person.excuse?.by ?? null),
    of('excused_at', ({ person }, time) => time(person.excuse?.at ?? null)),
    of('excused_why', ({ person }) => person.excuse?.why ?? null),
    of('devices', ({ person }) => distinct(person.sessions.map(({ device }) => device))),
    of('countries', ({ person }) => distinct(person.sessions.map(({ country }) => country))),
    of('ip_addresses', ({ person }) => distinct(person.sessions.map(({ ip }) => ip))),
    of('planned_window_end', ({ detail }, time) => time(detail.plannedEnd)),
  ];
}

const hasDetails = ({ summary, presenceOnly }: AttendanceRow['detail']): boolean =>
  !presenceOnly && !summary.reduced;

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

const alone = ({ bySource }: Participant, source: AttendanceSource): number | null =>
  bySource.find((one) => one.source === source)?.seconds ?? null;

const distinct = (values: readonly (string | null)[]): string =>
  [...new Set(values.filter((one) => one !== null))].join(' ');
