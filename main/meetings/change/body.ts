import { writeTime } from '../times.ts';
import { changeTag, type WholeGuest } from './current.ts';
import type { Write } from './merge.ts';

/** The body of `events.patch` (Calendar API v3): what it leaves out stays. */
export interface EventPatch {
  readonly summary?: string;
  readonly description?: string;
  readonly start?: { readonly dateTime: string; readonly timeZone: string };
  readonly end?: { readonly dateTime: string; readonly timeZone: string };
  /** RRULE and EXDATE lines of a series. */
  readonly recurrence?: string[];
  readonly attendees?: WholeGuest[];
  readonly extendedProperties: { readonly private: Readonly<Record<string, string>> };
}

export function patchOf(changeId: string, { set, to, guests }: Write): EventPatch {
  const when = (milliseconds: number) => ({
    dateTime: writeTime(milliseconds, to.timeZone),
    timeZone: to.timeZone,
  });
  return {
    ...(set.includes('title') ? { summary: to.title } : {}),
    ...(set.includes('description') ? { description: to.description } : {}),
    ...(set.includes('time') ? { start: when(to.start), end: when(to.end) } : {}),
    ...(guests === null ? {} : { attendees: guests.map(writable) }),
    ...tagged(changeId),
  };
}

/** Deleting takes no words (`events.delete`), so they are put where the cancelled event is read. */
export function notePatch(changeId: string, note: string, description: string): EventPatch {
  return {
    description: description.trim() === '' ? note : `${note}\n\n${description}`,
    ...tagged(changeId),
  };
}

export const tagged = (changeId: string) => ({ extendedProperties: { private: { [changeTag]: changeId } } });

/** `self`, `organizer` and `id` are Google's to say. */
function writable(guest: WholeGuest): WholeGuest {
  const { self: _self, organizer: _organizer, id: _id, ...rest } = guest;
  return { ...rest, email: guest.email };
}
