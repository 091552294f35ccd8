import { type StoredEvent, sameAddress, standsIn } from './event.ts';
import { instancesOf } from './series.ts';

/** What stood in a calendar and does not any more, as a list of changes tells it: hardly more than an id. */
export interface Gone {
  readonly id: string;
  readonly seriesId: string | null;
  readonly revision: number;
}

/** Remembers for each calendar what left it: a deleted event, an instance that its series lost, an event left by a guest. */
export function goneEvents() {
  const byCalendar = new Map<string, Map<string, Gone>>();
  return {
    note(before: StoredEvent | undefined, after: StoredEvent): void {
      if (before === undefined) return;
      for (const calendarId of calendarsOf(before)) {
        const left = new Set(idsIn(after, calendarId));
        const gone = byCalendar.get(calendarId) ?? new Map<string, Gone>();
        byCalendar.set(calendarId, gone);
        for (const id of idsIn(before, calendarId)) {
          const seriesId = before.series?.id ?? (id === before.id ? null : before.id);
          if (!left.has(id)) gone.set(id, { id, seriesId, revision: after.revision });
        }
      }
    },
    since: (calendarId: string, revision: number): readonly Gone[] =>
      [...(byCalendar.get(calendarId)?.values() ?? [])].filter((one) => one.revision > revision),
  };
}

function calendarsOf({ organizer, attendees }: StoredEvent): readonly string[] {
  const guests = attendees.map(({ email }) => email.toLowerCase());
  return [organizer, ...guests.filter((address) => !sameAddress(address, organizer))];
}

function idsIn(event: StoredEvent, calendarId: string): readonly string[] {
  if (event.status === 'cancelled' || !standsIn(event, calendarId)) return [];
  return event.recurrence.length === 0 ? [event.id] : instancesOf(event).map(({ id }) => id);
}
