import type { EventExtras } from '../../calendars/gateway.ts';
import { venueOf } from '../../platforms/platform.ts';
import { readRoom } from '../../platforms/rooms.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { WholeEvent } from '../change/current.ts';
import { readEvent } from '../event-facts.ts';
import type { Guest, Plan } from '../plan.ts';
import { expand } from './expand.ts';
import type { SeriesRecord } from './series-records.ts';

/** What the event of a series says of it; undefined when it is no series, or has no times. */
export function readSeries(event: WholeEvent, zone: string): SeriesRecord | undefined {
  const facts = readEvent(event as Parameters<typeof readEvent>[0], zone);
  if (!facts || !event.recurrence?.length) return undefined;
  const { start, end, timeZone, allDay } = facts;
  return { start, end, timeZone, allDay, lines: event.recurrence };
}

/** Google may write the same rule in other words: what counts is when it takes place. */
export function isSameSeries(one: SeriesRecord, other: SeriesRecord): boolean {
  const key = (series: SeriesRecord): string => {
    const expansion = expand(series.lines, series);
    const when = expansion ? expansion.starts : series.lines;
    return JSON.stringify([series.start, series.end, series.timeZone, when, expansion?.more]);
  };
  return key(one) === key(other);
}

/** The guests of an event as those of a new one. `guests-hidden`: Google left their list out of its answer. */
export function guestsOf(
  event: WholeEvent,
  why: ReadonlyMap<string, Guest['why']>,
): Result<readonly Guest[]> {
  if (event.attendeesOmitted) return fail('guests-hidden');
  return ok(
    (event.attendees ?? []).flatMap(({ email, displayName, optional }): Guest[] =>
      email
        ? [
            {
              email,
              name: typeof displayName === 'string' ? displayName : null,
              why: why.get(email.toLowerCase()) ?? ['chosen'],
              ...(optional === true ? { optional } : {}),
            },
          ]
        : [],
    ),
  );
}

const carried = [
  'location',
  'colorId',
  'visibility',
  'transparency',
  'guestsCanInviteOthers',
  'guestsCanModify',
  'guestsCanSeeOtherGuests',
  'reminders',
] as const satisfies readonly (keyof EventExtras & keyof WholeEvent)[];

export function extrasOf(event: WholeEvent): Pick<Plan, 'extras'> {
  const extras = Object.fromEntries(
    carried.flatMap((name) =>
      event[name] === null || event[name] === undefined ? [] : [[name, event[name]]],
    ),
  );
  return Object.keys(extras).length > 0 ? { extras } : {};
}

/** A Meet is made anew with the event; a link that stands in it goes along. */
export function heldIn(event: WholeEvent): Pick<Plan, 'platform'> {
  const room = readRoom(event as Parameters<typeof readRoom>[0]);
  const goesAlong = room.kind === 'room' || room.kind === 'zoom' || room.kind === 'none';
  return goesAlong ? { platform: venueOf(room) } : {};
}
