import { Temporal } from 'temporal-polyfill';
import type { PendingChange } from '../../../preload/contract/changes.ts';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import type { Settings } from '../../../preload/contract/settings.ts';

/** Meetings are moved in steps of this many minutes. */
export const step = 15;
const dayMinutes = 24 * 60;
/** A block is never drawn shorter than this, so that its title can be read. */
const leastMinutes = 25;

const firstDay: Record<Settings['weekStart'], number> = { monday: 1, saturday: 6, sunday: 7 };

/** In pixels, as in the style sheet: a minute, a line of words, and what the edges of a block take. */
const pixels = { minute: 0.8, line: 15.6, edges: 4 };

/** How many whole lines of words fit into a block of so many minutes: a line is never cut in half. */
export const linesIn = (minutes: number): number =>
  Math.max(1, Math.floor((minutes * pixels.minute - pixels.edges) / pixels.line));

/** The seven dates (`2026-11-23`) of the week that `date` lies in. */
export function weekOf(date: string, weekStart: Settings['weekStart']): readonly string[] {
  const day = Temporal.PlainDate.from(date);
  const back = (day.dayOfWeek - firstDay[weekStart] + 7) % 7;
  return Array.from({ length: 7 }, (_, index) => day.add({ days: index - back }).toString());
}

export const addWeeks = (date: string, weeks: number): string =>
  Temporal.PlainDate.from(date).add({ weeks }).toString();

/** First instant of the first day and of the day after the last, in `zone`. */
export function boundsOf(days: readonly string[], zone: string): { from: string; to: string } {
  const first = Temporal.PlainDate.from(days[0] ?? '1970-01-01');
  const last = Temporal.PlainDate.from(days.at(-1) ?? '1970-01-01').add({ days: 1 });
  const at = (date: Temporal.PlainDate): string => date.toZonedDateTime(zone).toInstant().toString();
  return { from: at(first), to: at(last) };
}

/** A meeting where the week shows it: at its new time while a change of it is on its way. */
export interface Shown {
  readonly meeting: Meeting;
  readonly start: string;
  readonly end: string;
  readonly isPending: boolean;
}

export function shownIn(meetings: readonly Meeting[], pending: readonly PendingChange[]): readonly Shown[] {
  return meetings
    .filter(({ status }) => status !== 'cancelled')
    .map((meeting) => {
      const change = pending.find((one) => one.meetingId === meeting.meetingId);
      const { start, end } = change?.after ?? meeting;
      return { meeting, start, end, isPending: change !== undefined };
    });
}

export interface Block extends Shown {
  /** Minutes after midnight, on the wall of the zone. */
  readonly top: number;
  readonly height: number;
  /** Of meetings at the same time, the place from the left and how many share the width. */
  readonly column: number;
  readonly columns: number;
}

/** The blocks of one day, each beside those that it overlaps; all-day meetings are left out. */
export function blocksOf(shown: readonly Shown[], date: string, zone: string): readonly Block[] {
  const placed = shown
    .filter(({ meeting }) => !meeting.allDay)
    .flatMap((one) => {
      const span = spanOn(one, date, zone);
      return span === null ? [] : [{ ...one, ...span }];
    })
    .sort(
      (a, b) =>
        a.top - b.top || b.height - a.height || a.meeting.meetingId.localeCompare(b.meeting.meetingId),
    );
  const blocks: Block[] = [];
  let group: (typeof placed)[number][] = [];
  let groupEnd = 0;
  const close = (): void => {
    const ends: number[] = [];
    const columns = group.map(({ top, height }) => {
      const free = ends.findIndex((end) => end <= top);
      const column = free < 0 ? ends.length : free;
      ends[column] = top + height;
      return column;
    });
    for (const [index, one] of group.entries()) {
      blocks.push({ ...one, column: columns[index] ?? 0, columns: ends.length });
    }
    group = [];
  };
  for (const one of placed) {
    if (group.length > 0 && one.top >= groupEnd) close();
    groupEnd = group.length === 0 ? one.top + one.height : Math.max(groupEnd, one.top + one.height);
    group.push(one);
  }
  close();
  return blocks;
}

export const allDayOn = (shown: readonly Shown[], date: string, zone: string): readonly Shown[] =>
  shown.filter((one) => one.meeting.allDay && spanOn(one, date, zone) !== null);

/** Minutes after midnight on the wall of `zone`; null when the moment lies on another day. */
export function minuteOn(moment: number, date: string, zone: string): number | null {
  const at = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  return at.toPlainDate().toString() === date ? at.hour * 60 + at.minute : null;
}

function spanOn(
  { start, end }: Pick<Shown, 'start' | 'end'>,
  date: string,
  zone: string,
): { top: number; height: number } | null {
  const wall = (instant: string): Temporal.PlainDateTime =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const midnight = Temporal.PlainDate.from(date).toPlainDateTime();
  const minutes = (at: Temporal.PlainDateTime): number => midnight.until(at).total('minutes');
  const top = Math.max(0, minutes(wall(start)));
  const bottom = Math.min(dayMinutes, minutes(wall(end)));
  if (top >= dayMinutes || bottom <= 0 || bottom <= top) return null;
  const height = Math.max(leastMinutes, bottom - top);
  return { top: Math.min(top, dayMinutes - height), height };
}

export interface Shift {
  readonly days: number;
  readonly minutes: number;
}

/**
 * Start and end after a shift on the wall of `zone`: the clock time is what a person moves, and the length in elapsed
 * time stays. A wall time that the clocks skip becomes the one after the gap.
 */
export function shifted(
  { start, end }: Pick<Shown, 'start' | 'end'>,
  { days, minutes }: Shift,
  zone: string,
): { start: string; end: string } {
  const from = Temporal.Instant.from(start);
  const length = from.until(Temporal.Instant.from(end));
  const moved = from
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .add({ days })
    .add({ minutes })
    .toZonedDateTime(zone)
    .toInstant();
  return { start: moved.toString(), end: moved.add(length).toString() };
}

/** What an arrow key does to a meeting that is being moved; null: it is no arrow. */
export function shiftOf(key: string): Shift | null {
  if (key === 'ArrowUp') return { days: 0, minutes: -step };
  if (key === 'ArrowDown') return { days: 0, minutes: step };
  if (key === 'ArrowLeft') return { days: -1, minutes: 0 };
  return key === 'ArrowRight' ? { days: 1, minutes: 0 } : null;
}

/** The meeting that an arrow key leads to: up and down within a day, left and right to the nearest in time. */
export function neighbour(
  days: readonly (readonly Block[])[],
  from: string | null,
  key: string,
): string | null {
  const day = days.findIndex((blocks) => blocks.some(({ meeting }) => meeting.meetingId === from));
  const blocks = days[day];
  const at = blocks?.findIndex(({ meeting }) => meeting.meetingId === from) ?? -1;
  const current = blocks?.[at];
  if (!blocks || !current) return days.flat()[0]?.meeting.meetingId ?? null;
  if (key === 'ArrowDown') return blocks[at + 1]?.meeting.meetingId ?? null;
  if (key === 'ArrowUp') return blocks[at - 1]?.meeting.meetingId ?? null;
  const others = key === 'ArrowLeft' ? days.slice(0, day).reverse() : days.slice(day + 1);
  const next = others.find((one) => one.length > 0);
  const nearest = next?.toSorted((a, b) => Math.abs(a.top - current.top) - Math.abs(b.top - current.top))[0];
  return nearest?.meeting.meetingId ?? null;
}

/** Whether it may be moved from here: it stands in the calendar, has a time, and is not over. */
export const isMovable = ({ meeting, end }: Shown, now: number): boolean =>
  meeting.status === 'scheduled' && !meeting.allDay && Date.parse(end) > now;
