import type { Attendee, Meeting } from '../../preload/contract/meetings.ts';
import type { Directory } from '../directory/directory.ts';
import { joinWindow } from './join-window.ts';
import type { MeetingRecord } from './record.ts';
import { writeInstant, writeTime } from './times.ts';

/** The meeting as the page sees it. */
export function presentMeeting(record: MeetingRecord, directory: Pick<Directory, 'namesOf'>): Meeting {
  return present(record, directory.namesOf(nameless(record.attendees)));
}

export function presentMeetings(
  records: readonly MeetingRecord[],
  directory: Pick<Directory, 'namesOf'>,
): Meeting[] {
  const names = directory.namesOf(records.flatMap(({ attendees }) => nameless(attendees)));
  return records.map((record) => present(record, names));
}

/** Google often gives an address alone. */
const nameless = (attendees: readonly Attendee[]): string[] =>
  attendees.flatMap(({ email, name }) => (name === null ? [email] : []));

function present(record: MeetingRecord, names: ReadonlyMap<string, string>): Meeting {
  const join = joinWindow(record.start, record.end);
  return {
    meetingId: record.meetingId,
    eventId: record.eventId,
    accountId: record.accountId,
    calendarId: record.calendarId,
    title: record.title,
    description: record.description,
    status: record.status,
    start: writeTime(record.start, record.timeZone),
    end: writeTime(record.end, record.timeZone),
    timeZone: record.timeZone,
    allDay: record.allDay,
    htmlLink: record.htmlLink,
    platform: record.room.kind,
    meetUrl: record.room.url,
    meetCode: record.room.code,
    link: record.room.link,
    joinFrom: writeInstant(join.from),
    joinUntil: writeInstant(join.until),
    attendees: record.attendees.map((one) => ({ ...one, name: one.name ?? names.get(one.email) ?? null })),
    ...(record.projectId === null ? {} : { projectId: record.projectId }),
    ...(record.seriesId === null ? {} : { seriesId: record.seriesId }),
    origin: record.origin,
    asOf: record.asOf === null ? null : writeInstant(record.asOf),
  };
}
