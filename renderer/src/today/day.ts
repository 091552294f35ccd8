import type { Meeting } from '../../../preload/contract/meetings.ts';
import { joinPhase, type Timing, timingOf } from '../meetings/meeting.ts';

const start = (meeting: Meeting): number => Date.parse(meeting.start);
const end = (meeting: Meeting): number => Date.parse(meeting.end);

/** The person said no to it; it stays on the list of the day but is never "next". */
const isDeclined = (meeting: Meeting): boolean =>
  meeting.attendees.some((attendee) => attendee.self && attendee.response === 'declined');

const takesPart = (meeting: Meeting): boolean =>
  meeting.status === 'scheduled' && !meeting.allDay && !isDeclined(meeting);

export interface Focus {
  /** Shown large: what is going on now, else what comes next. */
  readonly main: Meeting | null;
  readonly isLive: boolean;
  /** One line below: what comes after `main`. */
  readonly after: Meeting | null;
}

/** Of several going on at once the one that began last is the one to go to. */
export function chooseFocus(meetings: readonly Meeting[], now: number): Focus {
  const ahead = meetings
    .filter((meeting) => takesPart(meeting) && end(meeting) > now)
    .toSorted((a, b) => start(a) - start(b));
  const live = ahead.filter((meeting) => start(meeting) <= now).at(-1) ?? null;
  const coming = ahead.filter((meeting) => start(meeting) > now);
  return live
    ? { main: live, isLive: true, after: coming[0] ?? null }
    : { main: coming[0] ?? null, isLive: false, after: coming[1] ?? null };
}

export type DayEntry =
  | { readonly kind: 'meeting'; readonly meeting: Meeting; readonly timing: Timing }
  | { readonly kind: 'now' };

/** The day in order, whole days first, with the now-line before the first meeting that is still to come. */
export function dayEntries(meetings: readonly Meeting[], now: number): DayEntry[] {
  const ordered = meetings.toSorted(
    (a, b) => Number(b.allDay) - Number(a.allDay) || start(a) - start(b) || end(a) - end(b),
  );
  const entries = ordered.map((meeting) => ({
    kind: 'meeting' as const,
    meeting,
    timing: timingOf(meeting, now),
  }));
  const at = entries.findIndex(({ meeting, timing }) => timing === 'upcoming' && !meeting.allDay);
  const line = at === -1 ? entries.length : at;
  return [...entries.slice(0, line), { kind: 'now' }, ...entries.slice(line)];
}

/** Meetings by the day they begin on (`2026-11-23`, in the zone `dayKey` works in); a day that has none is left out. */
export function byDay(
  meetings: readonly Meeting[],
  dayKey: (instant: string) => string,
): Map<string, readonly Meeting[]> {
  const days = new Map<string, Meeting[]>();
  for (const meeting of meetings.toSorted((a, b) => start(a) - start(b))) {
    // An all-day event is a date, not an instant: it begins on the day that is written in it.
    const day = meeting.allDay ? meeting.start.slice(0, 10) : dayKey(meeting.start);
    days.set(day, [...(days.get(day) ?? []), meeting]);
  }
  return days;
}

export type JoinState = 'open' | 'before' | 'over' | 'pending' | 'none';

/** What the place of the Join button says: the room's window, or why there is no room to enter. */
export function joinState(meeting: Meeting, now: number): JoinState {
  if (meeting.status !== 'scheduled' || meeting.link === 'none') return 'none';
  const phase = joinPhase(meeting, now);
  return phase !== 'over' && meeting.link === 'pending' ? 'pending' : phase;
}
