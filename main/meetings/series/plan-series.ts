import { randomUUID } from 'node:crypto';
import type { SeriesChanges } from '../../../preload/contract/series.ts';
import type { Input } from '../../../preload/contract.ts';
import { ok, type Result } from '../../result.ts';
import { audienceIn } from '../change/asking.ts';
import { planIntent } from '../change/intent.ts';
import { type Version, versionOf } from '../change/version.ts';
import { readEvent } from '../event-facts.ts';
import { titleOf } from '../plan.ts';
import { CalendarReadings } from '../readings.ts';
import type { MeetingRecord } from '../record.ts';
import type { Service } from '../service.ts';
import { newTimes } from './decide.ts';
import type { GuestIntent, SeriesGoal, SeriesUpdate } from './goal.ts';
import type { OpenSeries } from './open-series.ts';
import type { SeriesPlace } from './series-records.ts';

/** The series as it stands, with the times of the occurrence that is looked at. */
export function versionAt({ event, series, at, record }: OpenSeries): Version {
  const facts = readEvent(event as Parameters<typeof readEvent>[0], series.timeZone);
  const { platform: _platform, ...version } = versionOf(facts ?? record);
  return { ...version, start: at, end: at + series.end - series.start, timeZone: series.timeZone };
}

/** Null: there is nothing to change. */
export async function planUpdate(
  service: Service,
  open: OpenSeries,
  input: Input<'series', 'update'>,
): Promise<Result<SeriesUpdate | null>> {
  const { meetingId, scope, title, description, startTime, endTime, sendUpdates = 'all' } = input;
  const facts = readEvent(open.event as Parameters<typeof readEvent>[0], open.series.timeZone);
  const guests = await planGuestsOf(service, open.place, open.record, facts?.attendees ?? [], input);
  if (!guests.ok) return guests;
  const times = newTimes(open.series, open.at, input);
  if (!times.ok) return times;
  const base = versionAt(open);
  const asks = [title, description, startTime, endTime].some((one) => one !== undefined);
  if (!asks && guests.value.add.length + guests.value.remove.length === 0) return ok(null);
  return ok({
    kind: 'update',
    changeId: randomUUID(),
    meetingId,
    scope,
    sendUpdates,
    base,
    title,
    description,
    startTime,
    endTime,
    guests: guests.value,
    to: {
      ...base,
      ...times.value,
      title: title === undefined ? base.title : titleOf(title),
      description: description ?? base.description,
    },
  });
}

export function planCancel(open: OpenSeries, input: Input<'series', 'cancel'>): SeriesGoal {
  const { meetingId, scope, sendUpdates = 'all' } = input;
  return { kind: 'cancel', changeId: randomUUID(), meetingId, scope, sendUpdates, base: versionAt(open) };
}

/** Who comes and who goes, seen from those whom the series has. */
export async function planGuestsOf(
  service: Service,
  place: SeriesPlace,
  record: MeetingRecord,
  attendees: MeetingRecord['attendees'],
  changes: SeriesChanges,
): Promise<Result<GuestIntent>> {
  const audience = await audienceIn(service, changes);
  if (!audience.ok) return audience;
  const invitations = service.records.invitations(masterOf(service, place, record.meetingId));
  const { addGuests, removeGuests } = changes;
  const present = { version: versionOf(record), allDay: record.allDay, attendees, invitations };
  const intent = planIntent(present, { addGuests, removeGuests }, audience.value);
  return intent.ok ? ok({ add: intent.value.add, remove: intent.value.remove }) : intent;
}

/** The meeting that stands for the series itself, with whom Muster invited to it; else the occurrence. */
export function masterOf({ context, records }: Service, place: SeriesPlace, meetingId: string): string {
  return (
    new CalendarReadings(context.database, records).byEvent(place, place.seriesId)?.meetingId ?? meetingId
  );
}
