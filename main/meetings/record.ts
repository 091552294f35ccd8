import type { Attendee } from '../../preload/contract/meetings.ts';
import type { Room } from '../platforms/platform.ts';
import type { Row, SqlValue } from '../storage/database.ts';
import type { Plan } from './plan.ts';

/** A row of the table `meeting`. Times are milliseconds since the epoch. */
export interface MeetingRecord {
  readonly meetingId: string;
  readonly accountId: string;
  readonly calendarId: string;
  readonly eventId: string;
  readonly origin: 'muster' | 'calendar';
  readonly status: 'unfinished' | 'scheduled' | 'cancelled';
  /** Present while the meeting is unfinished. */
  readonly plan: Plan | null;
  readonly title: string;
  readonly description: string;
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly htmlLink: string | null;
  readonly room: Room;
  readonly attendees: readonly Attendee[];
  readonly projectId: string | null;
  /** Event id of the series that it is an instance of; its own where it is the series. */
  readonly seriesId: string | null;
  /** When the instance was to start in its series. */
  readonly originalStart: number | null;
  readonly asOf: number | null;
}

export function readRecord(row: Row): MeetingRecord {
  return {
    meetingId: String(row.meeting_id),
    accountId: String(row.account_id),
    calendarId: String(row.calendar_id),
    eventId: String(row.event_id),
    origin: row.origin === 'muster' ? 'muster' : 'calendar',
    status: row.status as MeetingRecord['status'],
    plan: typeof row.plan === 'string' ? (JSON.parse(row.plan) as Plan) : null,
    title: String(row.title),
    description: String(row.description),
    start: Number(row.start_ms),
    end: Number(row.end_ms),
    timeZone: String(row.time_zone),
    allDay: row.all_day === 1,
    htmlLink: textOrNull(row.html_link),
    room: {
      kind: row.platform as Room['kind'],
      link: row.link as Room['link'],
      url: textOrNull(row.meet_url),
      code: textOrNull(row.meet_code),
    },
    attendees: JSON.parse(String(row.attendees)) as Attendee[],
    projectId: textOrNull(row.project_id),
    seriesId: textOrNull(row.series_id),
    originalStart: numberOrNull(row.original_start_ms),
    asOf: numberOrNull(row.as_of),
  };
}

function numberOrNull(value: SqlValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

export function textOrNull(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** What a search looks through: title, people and code, without case and accents. */
export function searchText(
  title: string,
  attendees: readonly { readonly email: string; readonly name: string | null }[],
  code: string | null,
): string {
  return fold([title, ...attendees.flatMap(({ name, email }) => [name ?? '', email]), code ?? ''].join('\n'));
}

export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
