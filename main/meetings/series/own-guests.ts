import type { CalendarEvent } from '../../calendars/event.ts';
import type { WholeEvent } from '../change/current.ts';
import { readEvent } from '../event-facts.ts';
import { expand } from './expand.ts';
import type { SeriesRecord } from './series-records.ts';
import { zoned } from './wall.ts';

export interface PlainGuest {
  readonly email: string;
  readonly name: string | null;
}

/** An occurrence with guests of its own: when its rule starts it (milliseconds), and who they are. */
export interface OwnGuests {
  readonly start: number;
  readonly guests: readonly PlainGuest[];
}

interface WithGuests {
  readonly attendees?:
    | readonly { readonly email?: unknown; readonly displayName?: unknown }[]
    | null
    | undefined;
}

export function guestsIn({ attendees }: WithGuests): PlainGuest[] {
  return (attendees ?? []).flatMap(({ email, displayName }) =>
    typeof email === 'string' && email !== ''
      ? [{ email, name: typeof displayName === 'string' ? displayName : null }]
      : [],
  );
}

export function isSameGuests(one: readonly PlainGuest[], other: readonly PlainGuest[]): boolean {
  const key = (guests: readonly PlainGuest[]): string =>
    [...new Set(guests.map(({ email }) => email.toLowerCase()))].sort().join('\n');
  return key(one) === key(other);
}

/** When the rule starts an instance; null for what is none, or has no times. */
export function originalStart(instance: CalendarEvent, zone: string): number | null {
  const { originalStartTime } = instance;
  const facts = readEvent(
    { ...instance, status: 'confirmed', start: originalStartTime, end: originalStartTime },
    zone,
  );
  return facts?.start ?? null;
}

/**
 * The occurrences from `since` on whose guests are not the series', at the places that they will have in `to`. `from`:
 * the part of the series that becomes `to`. A list that Google left out is not known, and counts as the series'.
 */
export function ownGuests(
  instances: readonly CalendarEvent[],
  event: WholeEvent,
  from: SeriesRecord,
  to: SeriesRecord,
  since: number,
): readonly OwnGuests[] {
  const usual = guestsIn(event);
  const placeIn = placesAfter(from, to);
  return instances.flatMap((one): OwnGuests[] => {
    const guests = guestsIn(one);
    if (one.status === 'cancelled' || one.attendeesOmitted || isSameGuests(guests, usual)) return [];
    const original = originalStart(one, from.timeZone);
    const start = original === null || original < since ? null : placeIn(original);
    return start === null ? [] : [{ start, guests }];
  });
}

/** Where an occurrence goes when its series is moved: the one of the same number, or, as months may lack a day, month. */
function placesAfter(from: SeriesRecord, to: SeriesRecord): (start: number) => number | null {
  const before = expand(from.lines, from)?.ruled ?? [];
  const after = expand(to.lines, to)?.ruled ?? [];
  const month = (time: number, { timeZone }: SeriesRecord): string =>
    zoned(time, timeZone).toPlainDate().toPlainYearMonth().toString();
  return (start) => {
    if (before.length === after.length) return after[before.indexOf(start)] ?? null;
    return after.find((one) => one === start || month(one, to) === month(start, from)) ?? null;
  };
}
