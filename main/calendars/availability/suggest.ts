import type { PersonAvailability, Span } from '../../../preload/contract/availability.ts';
import type { Input, Output } from '../../../preload/contract.ts';
import type { Connections } from '../../accounts/access.ts';
import type { Context } from '../../context.ts';
import type { Directory } from '../../directory/directory.ts';
import { readZone, writeTime } from '../../meetings/times.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { CalendarRecords } from '../records.ts';
import { type BusyDependencies, readBusy, reasonOf } from './busy-of.ts';
import { findSlots } from './compute.ts';
import { daysBetween, daysFrom, earliestStart } from './days.ts';
import { clip, type Interval, minute, union } from './intervals.ts';
import { type PersonTime, peopleOf } from './people.ts';
import type { PersonHours } from './person-hours.ts';
import { findPlace } from './place.ts';
import { rank } from './rank.ts';
import { workingWindows } from './working-hours.ts';
import { type Offsets, wallClock } from './zone-offsets.ts';

/** Days a question may span. */
const mostDays = 186;
const usualLimit = 10;

export interface Availability extends BusyDependencies {
  readonly context: Context;
  readonly connections: Connections;
  readonly directory: Pick<Directory, 'resolveAudience'>;
  readonly calendars: CalendarRecords;
  readonly hours: PersonHours;
  readonly offsets: Offsets;
}

/** Common free times of an audience: who it is, what is known of their time, then the computation. */
export async function suggest(
  service: Availability,
  input: Input<'availability', 'suggest'>,
): Promise<Result<Output<'availability', 'suggest'>>> {
  const { context, directory, offsets } = service;
  const computer = context.platform.timeZone();
  const found = await findPlace(input, { ...service, computer });
  if (!found.ok) return found;
  const place = found.value;
  const zone = readZone(input.timeZone, place.timeZone);
  if (!zone.ok) return zone;
  const length = daysBetween(input.from, input.to);
  if (length < 0 || length >= mostDays) return fail('time-invalid', { field: 'to', value: input.to });
  const range = daysFrom(input.from, input.to, zone.value);

  const audience = await directory.resolveAudience(input);
  if (!audience.ok) return audience;
  const invited = audience.value.resolved;
  const emails = invited.map(({ email }) => email);
  const reading = await readBusy(place, emails, range, service, { refresh: input.refresh ?? false });
  const required = input.required ? new Set(input.required.map((email) => email.toLowerCase())) : null;
  const people = peopleOf({
    place,
    ownName: nameOf(place.access.accountId, service),
    invited,
    required,
    hours: service.hours.all(),
    reading,
    range,
  });

  const { scheduling } = place;
  const { slots, considered, inTheWay } = findSlots(
    {
      range,
      duration: (input.durationMinutes ?? scheduling.durationMinutes) * minute,
      organiser: {
        hours: place.hours,
        busy: union([...reading.own.busy, ...(people[0]?.busy ?? [])]),
        buffer: scheduling.bufferBeforeMinutes * minute,
        earliest: earliestStart(context.now(), scheduling.noticeDays, place.timeZone),
      },
      participants: people,
    },
    offsets,
  );
  const best = rank(slots, input.limit ?? usualLimit, wallClock(offsets(zone.value, range)));
  return ok({
    from: input.from,
    to: input.to,
    timeZone: zone.value,
    suggestions: best.map(({ start, end, ...who }) => ({
      start: writeTime(start, zone.value),
      end: writeTime(end, zone.value),
      free: who.free,
      unknown: [...who.unknown],
      optionalBusy: [...who.optionalBusy],
      outsideHours: [...who.outsideHours],
    })),
    considered,
    inTheWay: inTheWay.map((one) => ({ ...one })),
    people: people.map((person) => present(person, range, offsets)),
    trouble: reading.failure && context.describe(reading.failure),
  });
}

/** The name of the person whose account it is. */
function nameOf(accountId: string, { database }: Availability): string | null {
  const name = database.get('SELECT name FROM account WHERE account_id = ?', accountId)?.name;
  return typeof name === 'string' && name !== '' ? name : null;
}

function present(person: PersonTime, range: Interval, offsets: Offsets): PersonAvailability {
  const { holidays: _, ...hours } = person.hours;
  return {
    email: person.email,
    name: person.name,
    organiser: person.organiser,
    required: person.required,
    state: person.unknown.length === 0 ? 'known' : 'unknown',
    reason: reasonOf(person.reading),
    source: person.reading.source,
    hours: { ...hours, workingDays: [...hours.workingDays] },
    ownHours: person.ownHours,
    working: spans(workingWindows(person.hours, range, offsets)),
    busy: spans(clip(person.busy, range)),
    unknown: spans(person.unknown),
  };
}

const spans = (intervals: readonly Interval[]): Span[] =>
  intervals.map(({ start, end }) => ({
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
  }));
