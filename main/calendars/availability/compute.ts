import { type Interval, minute, Sweep, union } from './intervals.ts';
import { type WorkingHours, workingWindows } from './working-hours.ts';
import type { Offsets } from './zone-offsets.ts';

/** Slots start on the quarter hours of the clock: every zone's offset today is a whole number of them. */
const step = 15 * minute;

export interface Participant {
  readonly email: string;
  /** Whether there is no meeting without this person. */
  readonly required: boolean;
  readonly busy: readonly Interval[];
  /** When it is not known whether this person is free. */
  readonly unknown: readonly Interval[];
  readonly hours: WorkingHours;
}

/** Whose calendar the meeting is made in: slots lie in these hours, and preparation counts against these busy times. */
export interface Organiser {
  readonly hours: WorkingHours;
  readonly busy: readonly Interval[];
  /** Time kept free before each meeting, milliseconds. */
  readonly buffer: number;
  /** No slot starts before this moment: now, or the days of notice. */
  readonly earliest: number;
}

export interface Question {
  readonly range: Interval;
  /** Milliseconds. */
  readonly duration: number;
  readonly organiser: Organiser;
  readonly participants: readonly Participant[];
}

/** A time at which everybody required can. */
export interface Slot extends Interval {
  /** How many participants are known to be free, at work or not. */
  readonly free: number;
  readonly unknown: readonly string[];
  readonly optionalBusy: readonly string[];
  /** Not required and free, but not at work. */
  readonly outsideHours: readonly string[];
}

export interface Found {
  readonly slots: readonly Slot[];
  /** Starts that suit the organiser; of them, how many each required person cannot. */
  readonly considered: number;
  readonly inTheWay: readonly { readonly email: string; readonly starts: number }[];
}

/**
 * Every start that suits the organiser alone, in order. A slot lies in one stretch of working time. Between two meetings
 * lies one preparation time, the later one's: a slot keeps it before itself, and leaves it before what follows.
 */
export function organiserStarts(
  question: Omit<Question, 'participants'>,
  offsets: Offsets,
): readonly number[] {
  const { range, duration, organiser } = question;
  const busy = new Sweep(union(organiser.busy));
  const starts: number[] = [];
  for (const window of workingWindows(organiser.hours, range, offsets)) {
    const first = Math.ceil(Math.max(window.start, organiser.earliest) / step) * step;
    for (let start = first; start + duration <= window.end; start += step) {
      const isTaken = busy.overlaps(start - organiser.buffer, start + duration + organiser.buffer);
      if (!isTaken) starts.push(start);
    }
  }
  return starts;
}

/** Pure: the same question has the same answer, whatever the computer's zone and clock. */
export function findSlots(question: Question, offsets: Offsets): Found {
  const { duration, participants } = question;
  const starts = organiserStarts(question, offsets);
  const windows = windowsOf(question, offsets);
  const refused = new Uint8Array(starts.length);
  const free = new Uint16Array(starts.length);
  const lists = { unknown: notes(), optionalBusy: notes(), outsideHours: notes() };
  const inTheWay: { email: string; starts: number }[] = [];

  for (const { email, required, busy, unknown, hours } of participants) {
    const busySweep = new Sweep(union(busy));
    const unknownSweep = new Sweep(union(unknown));
    const hoursSweep = new Sweep(windows(hours));
    let cannot = 0;
    for (const [index, start] of starts.entries()) {
      const end = start + duration;
      const isBusy = busySweep.overlaps(start, end);
      const isUnknown = unknownSweep.overlaps(start, end);
      const isAtWork = hoursSweep.contains(start, end);
      if (!isBusy && !isUnknown) free[index] = (free[index] ?? 0) + 1;
      if (required && (isBusy || !isAtWork)) {
        refused[index] = 1;
        cannot += 1;
      } else if (isBusy) lists.optionalBusy.add(index, email);
      else {
        if (isUnknown) lists.unknown.add(index, email);
        if (!isAtWork) lists.outsideHours.add(index, email);
      }
    }
    if (cannot > 0) inTheWay.push({ email, starts: cannot });
  }

  const slots: Slot[] = [];
  for (const [index, start] of starts.entries()) {
    if (refused[index] === 1) continue;
    slots.push({
      start,
      end: start + duration,
      free: free[index] ?? 0,
      unknown: lists.unknown.of(index),
      optionalBusy: lists.optionalBusy.of(index),
      outsideHours: lists.outsideHours.of(index),
    });
  }
  inTheWay.sort((one, other) => other.starts - one.starts);
  return { slots, considered: starts.length, inTheWay };
}

/** The windows of hours that several people share are worked out once. */
function windowsOf({ range }: Question, offsets: Offsets): (hours: WorkingHours) => readonly Interval[] {
  const known = new Map<string, readonly Interval[]>();
  return (hours) => {
    const key = [hours.timeZone, hours.from, hours.to, hours.workingDays, hours.holidays].join(' ');
    const found = known.get(key) ?? workingWindows(hours, range, offsets);
    known.set(key, found);
    return found;
  };
}

interface Notes {
  add(index: number, email: string): void;
  of(index: number): readonly string[];
}

/** Most slots have nothing to note. */
function notes(): Notes {
  const kept = new Map<number, string[]>();
  return {
    add: (index, email) => {
      const list = kept.get(index);
      if (list) list.push(email);
      else kept.set(index, [email]);
    },
    of: (index) => kept.get(index) ?? [],
  };
}
