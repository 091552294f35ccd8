import type { CreatedMeeting } from '../../preload/contract/meetings.ts';
import type { Connections, GoogleAccess } from '../accounts/access.ts';
import type { CalendarGateway } from '../calendars/gateway.ts';
import type { CalendarLists } from '../calendars/lists.ts';
import type { Pause } from '../calendars/pause.ts';
import type { CalendarRecords } from '../calendars/records.ts';
import type { Context } from '../context.ts';
import type { Directory } from '../directory/directory.ts';
import type { ZoomRooms } from '../platforms/zoom/rooms.ts';
import { fail, ok, type Result } from '../result.ts';
import { readEvent } from './event-facts.ts';
import { presentMeeting } from './present.ts';
import type { MeetingRecord } from './record.ts';
import type { MeetingRecords } from './records.ts';
import type { SeriesRecords } from './series/series-records.ts';
import type { Turns } from './turns.ts';

/** What the parts of this domain work with. */
export interface Service {
  readonly context: Context;
  readonly connections: Connections;
  readonly directory: Directory;
  readonly calendar: CalendarGateway;
  readonly calendars: CalendarRecords;
  readonly lists: CalendarLists;
  readonly records: MeetingRecords;
  readonly series: SeriesRecords;
  /** One piece of work at a time for each meeting, by its id. */
  readonly turns: Turns;
  readonly zoom: ZoomRooms;
  readonly pause: Pause;
  /** Aborted when the workspace closes. */
  readonly signal: AbortSignal;
}

export async function answer(
  service: Service,
  meetingId: string,
  repeated: boolean,
): Promise<Result<CreatedMeeting>> {
  const record = service.records.find(meetingId);
  if (!record) return fail('not-found');
  const known = service.series.find({ ...record, seriesId: record.eventId });
  const occurrences = known && (await import('./series/occurrences.ts')).occurrencesOf(known);
  return ok({
    ...presentMeeting(record, service.directory),
    repeated,
    ...(occurrences ? { occurrences } : {}),
  });
}

/** Reads the event again and writes down what it says. Returns the record as it is then; a failure changes nothing. */
export async function refresh(
  service: Service,
  access: GoogleAccess,
  record: MeetingRecord,
): Promise<MeetingRecord | undefined> {
  const { calendar, records, context } = service;
  const asked = context.now();
  const event = await calendar.getEvent(access, record.calendarId, record.eventId);
  if (event.ok) {
    const facts = readEvent(event.value, record.timeZone);
    if (facts) records.write(record.meetingId, facts, asked);
    else if (event.value.status === 'cancelled') records.cancel(record.meetingId, asked);
  } else if (event.trouble === 'absent') records.cancel(record.meetingId, asked);
  return records.find(record.meetingId);
}
