import type { GoogleAccess } from '../../accounts/access.ts';
import type { CalendarEvent } from '../../calendars/event.ts';
import { fail, ok, type Result } from '../../result.ts';
import { changeable } from '../change/asking.ts';
import type { WholeEvent } from '../change/current.ts';
import type { MeetingRecord } from '../record.ts';
import type { Service } from '../service.ts';
import { expand } from './expand.ts';
import { isSameSeries, readSeries } from './master.ts';
import { originalStart } from './own-guests.ts';
import type { SeriesPlace, SeriesRecord } from './series-records.ts';
import type { SeriesService } from './series-service.ts';

/** A series as it stands in the calendar now, seen from one of its occurrences. */
export interface OpenSeries {
  readonly place: SeriesPlace;
  readonly access: GoogleAccess;
  readonly record: MeetingRecord;
  readonly event: WholeEvent;
  readonly etag: string;
  readonly series: SeriesRecord;
  /** When the rule starts the occurrence (milliseconds). */
  readonly at: number;
}

export function placeOf(
  service: Service,
  meetingId: string,
): Result<{ record: MeetingRecord; place: SeriesPlace }> {
  const record = service.records.find(meetingId);
  if (!record) return fail('not-found');
  const { accountId, calendarId, seriesId } = record;
  if (seriesId === null) return fail('series-none');
  return ok({ record, place: { accountId, calendarId, seriesId } });
}

/**
 * Reads the series from Google. `changed-elsewhere`: it takes place at other times than was known here, so the person
 * decided on something that is no more; the next attempt is on what was read now.
 */
export async function openSeries(
  { service, tools }: SeriesService,
  access: GoogleAccess,
  record: MeetingRecord,
  place: SeriesPlace,
): Promise<Result<OpenSeries>> {
  const free = changeable(service, record.meetingId);
  if (!free.ok) return free;
  const answer = await tools.writer.read(access, place.calendarId, place.seriesId);
  if (!answer.ok)
    return answer.trouble === 'absent' ? fail('event-deleted') : { ok: false, error: answer.failure };
  const event = answer.value;
  if (event.status === 'cancelled') return fail('event-deleted');
  const series = readSeries(event, record.timeZone);
  if (!series || !event.etag) return fail('series-none');
  const known = service.series.find(place);
  service.series.write(place, series);
  if (known && !isSameSeries(known, series)) {
    service.context.broadcast.changed('meetings');
    return fail('changed-elsewhere');
  }
  const at = record.eventId === place.seriesId ? firstOf(series) : (record.originalStart ?? record.start);
  return ok({ place, access, record, event, etag: event.etag, series, at });
}

function firstOf(series: SeriesRecord): number {
  return expand(series.lines, series)?.starts[0] ?? series.start;
}

/** When the occurrences were to start that were deleted by themselves (milliseconds). */
export const droppedIn = (
  instances: readonly CalendarEvent[],
  { timeZone }: SeriesRecord,
): readonly number[] =>
  instances
    .filter(({ status }) => status === 'cancelled')
    .flatMap((one) => originalStart(one, timeZone) ?? []);
