import type { Audience } from '../../../preload/contract/audience.ts';
import type { ChangedField, MeetingChanges } from '../../../preload/contract/changes.ts';
import type { Attendee, Invitation } from '../../../preload/contract/meetings.ts';
import type { Venue } from '../../../preload/contract/platforms.ts';
import { fail, ok, type Result } from '../../result.ts';
import { byAddress } from '../by-address.ts';
import { type Guest, mostGuests, planGuests, titleOf } from '../plan.ts';
import { readTime, readZone } from '../times.ts';
import { fields, same, type Version } from './version.ts';

/** What a person wants to be different, apart from all that they did not touch. */
export interface Intent {
  /** The fields that are to be set, and to what. */
  readonly set: readonly ChangedField[];
  readonly to: Version;
  readonly add: readonly Guest[];
  /** Addresses in lower case. */
  readonly remove: readonly string[];
}

export interface Present {
  readonly version: Version;
  readonly allDay: boolean;
  readonly attendees: readonly Attendee[];
  /** Whom Muster invited. */
  readonly invitations: readonly Invitation[];
}

/** `audience`, `platform`: what those fields of `changes` resolve to, when there are any. */
export function planIntent(
  present: Present,
  changes: MeetingChanges,
  audience: Audience | null,
  platform?: Venue,
): Result<Intent> {
  const times = planTimes(present, changes);
  if (!times.ok) return times;
  const to: Version = {
    title: changes.title === undefined ? present.version.title : titleOf(changes.title),
    description: changes.description ?? present.version.description,
    ...times.value,
    ...(platform === undefined
      ? present.version.platform && { platform: present.version.platform }
      : { platform }),
  };
  const guests = planGuestChanges(present, changes, audience);
  if (!guests.ok) return guests;
  return ok({
    set: fields.filter((field) => !same(field, present.version, to)),
    to,
    ...guests.value,
  });
}

export const isNothing = ({ set, add, remove }: Intent): boolean =>
  set.length + add.length + remove.length === 0;

/** A later change of a meeting whose earlier one was not sent yet: both, and the later one where they meet. */
export function combine(earlier: Intent, later: Intent): Intent {
  const of = (field: ChangedField): Version => (later.set.includes(field) ? later.to : earlier.to);
  const { start, end, timeZone } = of('time');
  const { platform } = of('platform');
  const removed = new Set(later.remove);
  const added = new Set(later.add.map(({ email }) => email.toLowerCase()));
  return {
    set: fields.filter((field) => earlier.set.includes(field) || later.set.includes(field)),
    to: {
      title: of('title').title,
      description: of('description').description,
      start,
      end,
      timeZone,
      ...(platform && { platform }),
    },
    add: [
      ...earlier.add.filter(
        ({ email }) => !removed.has(email.toLowerCase()) && !added.has(email.toLowerCase()),
      ),
      ...later.add,
    ].sort(byAddress),
    remove: [...new Set([...earlier.remove.filter((email) => !added.has(email)), ...later.remove])].sort(),
  };
}

function planTimes(
  { version, allDay }: Present,
  changes: MeetingChanges,
): Result<Pick<Version, 'start' | 'end' | 'timeZone'>> {
  const { startTime, endTime } = changes;
  const zone = readZone(changes.timeZone, version.timeZone);
  if (!zone.ok) return zone;
  const timeZone = zone.value;
  if (allDay) {
    const isAsked = startTime !== undefined || endTime !== undefined || changes.timeZone !== undefined;
    const { start, end, timeZone } = version;
    return isAsked ? fail('all-day-times', { field: 'startTime' }) : ok({ start, end, timeZone });
  }
  const start = startTime === undefined ? ok(version.start) : readTime('startTime', startTime, timeZone);
  if (!start.ok) return start;
  const length = version.end - version.start;
  const moved = startTime === undefined ? version.end : start.value + length;
  const end = endTime === undefined ? ok(moved) : readTime('endTime', endTime, timeZone);
  if (!end.ok) return end;
  if (end.value <= start.value) return fail('end-not-after-start', { field: 'endTime' });
  return ok({ start: start.value, end: end.value, timeZone });
}

function planGuestChanges(
  { attendees, invitations }: Present,
  changes: MeetingChanges,
  audience: Audience | null,
): Result<Pick<Intent, 'add' | 'remove'>> {
  const present = new Set(attendees.map(({ email }) => email.toLowerCase()));
  const add = new Map<string, Guest>();
  const remove = new Set((changes.removeGuests ?? []).map((email) => email.trim().toLowerCase()));
  if (audience !== null) {
    const wanted = planGuests(audience);
    if (!wanted.ok) return wanted;
    for (const guest of wanted.value) add.set(guest.email.toLowerCase(), guest);
    for (const { email } of invitations) if (!add.has(email.toLowerCase())) remove.add(email.toLowerCase());
  }
  for (const guest of changes.addGuests ?? []) {
    const email = guest.email.trim().toLowerCase();
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
      return fail('address-invalid', { field: 'addGuests', value: guest.email });
    }
    add.set(email, { ...guest, email });
    remove.delete(email);
  }
  const added = [...add.values()].filter(({ email }) => !present.has(email.toLowerCase()));
  const removed = [...remove].filter((email) => present.has(email));
  const count = present.size + added.length - removed.length;
  if (added.length > 0 && count > mostGuests) {
    return fail('too-many-guests', { field: 'audience', count, limit: mostGuests });
  }
  return ok({ add: added.sort(byAddress), remove: removed.sort() });
}
