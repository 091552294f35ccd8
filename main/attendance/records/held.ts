import type { Attendee } from '../../../preload/contract/meetings.ts';
import { response } from '../../../preload/contract/response.ts';
import type { Database, Row, SqlValue } from '../../storage/database.ts';
import type { Invited } from '../model.ts';
import { listIn, oneOf, textOrNull, timeIn } from './values.ts';

/** A meeting as attendance sees it: of the table `meeting`, read so that nothing in it can stop a view. */
export interface Held {
  readonly meetingId: string;
  readonly accountId: string;
  readonly eventId: string;
  readonly seriesId: string | null;
  readonly projectId: string | null;
  readonly cancelled: boolean;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
  /** It has a Google Meet room. */
  readonly hasRoom: boolean;
  /** The account's own address, where its primary calendar is the organiser's. */
  readonly organizerSelf: boolean;
  /** People only. */
  readonly invited: readonly Invited[];
}

/** Rooms and other calendars stand on a guest list as addresses of these. */
const calendars = /@(?:resource|group)\.calendar\.google\.com$/;

/** Without the guests, of whom there may be thousands: whoever is read with these alone invites nobody. */
export const heldColumns = `meeting.meeting_id, meeting.account_id, meeting.event_id, meeting.series_id,
  meeting.project_id, meeting.status, meeting.title, meeting.start_ms, meeting.end_ms, meeting.time_zone,
  meeting.meet_code, meeting.organizer_self`;

export function findHeld(database: Database, meetingId: string): Held | null {
  const row = database.get(
    `SELECT ${heldColumns}, meeting.attendees FROM meeting WHERE meeting_id = ?`,
    meetingId,
  );
  return row ? readHeld(row) : null;
}

export function readHeld(row: Row): Held {
  return {
    meetingId: String(row.meeting_id),
    accountId: String(row.account_id),
    eventId: String(row.event_id),
    seriesId: textOrNull(row.series_id),
    projectId: textOrNull(row.project_id),
    cancelled: row.status === 'cancelled',
    title: String(row.title),
    start: timeIn(row.start_ms),
    end: timeIn(row.end_ms),
    timeZone: String(row.time_zone),
    hasRoom: row.meet_code !== null,
    organizerSelf: row.organizer_self === 1,
    invited: readInvited(row.attendees),
  };
}

/** An address that stands there twice, in whatever case, is one person: what says most of them holds. */
function readInvited(value: SqlValue | undefined): readonly Invited[] {
  const people = new Map<string, Invited>();
  for (const one of listIn(value) as readonly (Partial<Attendee> | null)[]) {
    if (typeof one?.email !== 'string') continue;
    const email = one.email.trim().toLowerCase();
    if (email === '' || calendars.test(email)) continue;
    const known = people.get(email);
    people.set(email, {
      email,
      name: (typeof one.name === 'string' ? one.name : null) ?? known?.name ?? null,
      response: oneOf(response.options, one.response, known?.response ?? 'needsAction'),
      organizer: one.organizer === true || known?.organizer === true,
    });
  }
  return [...people.values()];
}
