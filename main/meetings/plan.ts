import type { Audience, Why } from '../../preload/contract/audience.ts';
import type { CreateMeeting } from '../../preload/contract/meetings.ts';
import type { Venue } from '../../preload/contract/platforms.ts';
import type { EventExtras, SendUpdates } from '../calendars/gateway.ts';
import { fail, ok, type Result } from '../result.ts';
import { byAddress } from './by-address.ts';
import { readTime, readZone } from './times.ts';

const minute = 60_000;
const usualLength = 30 * minute;
/** Individually listed guests of one event (support.google.com/a/answer/172013). */
export const mostGuests = 200;

export interface Guest {
  readonly email: string;
  readonly name: string | null;
  /** Why this person is invited: the kinds, without words. */
  readonly why: readonly Why['kind'][];
  readonly optional?: boolean;
}

/** Start and end in milliseconds since the epoch. */
export interface Schedule {
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
}

/** All that creating the meeting needs, so that it can be finished after a crash without asking anything again. */
export interface Plan extends Schedule {
  readonly title: string;
  readonly description: string;
  readonly sendUpdates: SendUpdates;
  readonly guests: readonly Guest[];
  /** Google Meet when left out; the address of a Zoom meeting is known once that was made. */
  readonly platform?: Venue;
  /** RRULE and EXDATE lines of a series. */
  readonly recurrence?: readonly string[];
  /** Of the series that this one takes the place of. */
  readonly extras?: EventExtras;
}

export type PlanInput = Pick<
  CreateMeeting,
  'title' | 'description' | 'startTime' | 'endTime' | 'timeZone' | 'sendUpdates'
>;

/**
 * When the meeting is. No start: now, cut down to the whole minute. No end: half an hour after the start. Errors name
 * the field at fault: `zone-unknown`, `time-invalid`, `time-skipped`, `end-not-after-start`.
 */
export function planSchedule(
  input: PlanInput,
  computer: { readonly now: number; readonly timeZone: string },
): Result<Schedule> {
  const zone = readZone(input.timeZone, computer.timeZone);
  if (!zone.ok) return zone;
  const timeZone = zone.value;
  const start = input.startTime?.trim()
    ? readTime('startTime', input.startTime, timeZone)
    : ok(Math.floor(computer.now / minute) * minute);
  if (!start.ok) return start;
  const end = input.endTime?.trim()
    ? readTime('endTime', input.endTime, timeZone)
    : ok(start.value + usualLength);
  if (!end.ok) return end;
  if (end.value <= start.value) return fail('end-not-after-start', { field: 'endTime' });
  return ok({ start: start.value, end: end.value, timeZone });
}

/**
 * Who is invited, sorted by address. A typed text that is no address stops the creation, and so does a directory that
 * could not be asked: neither may silently leave people out of a meeting.
 */
export function planGuests(audience: Audience): Result<readonly Guest[]> {
  const wrong = audience.unresolved.find((one) => one.kind === 'address' && one.reason === 'address-invalid');
  if (wrong) return fail('address-invalid', { field: 'employeeEmails', value: wrong.value });
  const count = audience.resolved.length;
  if (count === 0) return fail('no-participants', { field: 'audience' });
  const missing = audience.unresolved.filter((one) => one.reason === 'directory-unavailable');
  if (missing.length > 0) return fail('directory-unavailable', { field: 'audience', count: missing.length });
  if (count > mostGuests) return fail('too-many-guests', { field: 'audience', count, limit: mostGuests });
  const guests = audience.resolved.map(({ email, name, why }) => ({
    email,
    name,
    why: [...new Set(why.map((one) => one.kind))],
  }));
  return ok(guests.sort(byAddress));
}

export function planMeeting(
  input: PlanInput,
  schedule: Schedule,
  guests: readonly Guest[],
  platform?: Venue,
): Plan {
  return {
    ...schedule,
    title: titleOf(input.title),
    description: input.description ?? '',
    sendUpdates: input.sendUpdates ?? 'all',
    guests,
    ...(platform === undefined || platform.kind === 'google-meet' ? {} : { platform }),
  };
}

export function titleOf(text: string | null | undefined): string {
  return text?.trim() || 'Meeting';
}
