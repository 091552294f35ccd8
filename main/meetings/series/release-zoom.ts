import { readRoom } from '../../platforms/rooms.ts';
import { type LinkHolder, ZoomSeriesRecords } from '../../platforms/zoom/series-records.ts';
import { CalendarReadings } from '../readings.ts';
import type { Service } from '../service.ts';
import type { SeriesPlace } from './series-records.ts';

/**
 * Lets go of Zoom meetings of series that have no date left in any half. Each calendar that held the link is asked
 * first: what cannot be asked now is asked the next time, and until then the link stays.
 */
export async function releaseZoomOfSeries(service: Service): Promise<void> {
  const { context, zoom, signal } = service;
  const records = new ZoomSeriesRecords(context.database);
  for (const { marker, url } of records.perhapsOver(context.now())) {
    const holders = records.holders(url);
    const left = await Promise.all(holders.map((holder) => isGone(service, holder, url)));
    if (signal.aborted) return;
    if (left.every(Boolean)) zoom.release(marker);
  }
}

/** Whether the calendar says that no date of the series leads to `url` any more. */
async function isGone(service: Service, holder: LinkHolder, url: string): Promise<boolean> {
  const { connections, calendar } = service;
  const { accountId, calendarId, seriesId } = holder;
  const access = await connections.google(accountId, 'events');
  if (!access.ok) return false;
  const master = await calendar.getEvent(access.value, calendarId, seriesId);
  if (!master.ok) return master.trouble === 'absent';
  if (master.value.status === 'cancelled') return true;
  const dates = await calendar.readInstances(access.value, calendarId, seriesId);
  return dates.ok && dates.value.every((one) => one.status === 'cancelled' || readRoom(one).url !== url);
}

/** The series is deleted in the calendar. It stands for its dates, so no reading brings it. */
export function seriesGone({ context, records }: Service, place: SeriesPlace): void {
  const master = new CalendarReadings(context.database, records).byEvent(place, place.seriesId);
  if (master) records.cancel(master.meetingId, context.now());
}
