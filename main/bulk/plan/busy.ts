import type { CalendarBusy } from '../../calendars/availability/free-busy.ts';
import type { Interval } from '../../calendars/availability/intervals.ts';
import type { Failure } from '../../result.ts';
import type { Placed } from './conflicts.ts';
import type { Fault } from './problem.ts';

/** Free/busy of many people, as Google tells it to the account that the rows are created with. */
export type BusyLookup = (
  asked: { readonly accountId?: string | undefined; readonly calendarId?: string | undefined },
  emails: readonly string[],
  range: Interval,
) => Promise<{ readonly people: ReadonlyMap<string, CalendarBusy>; readonly failure: Failure | null }>;

export interface GuestsBusy {
  /** By address, lower case. */
  readonly people: ReadonlyMap<string, CalendarBusy>;
  readonly failure: Failure | null;
}

const day = 24 * 60 * 60_000;
/** Rows that lie nearer to each other are asked for together. */
const nearby = 14 * day;

/** Asks once for each stretch of time with rows in it; a date typed wrongly does not have the years between asked for. */
export async function guestsBusy(
  lookup: BusyLookup,
  asked: Parameters<BusyLookup>[0],
  rows: readonly Pick<Placed, 'start' | 'end' | 'emails'>[],
): Promise<GuestsBusy> {
  const people = new Map<string, CalendarBusy>();
  for (const { range, emails } of stretches(rows)) {
    const read = await lookup(asked, [...emails], range);
    if (read.failure) return { people, failure: read.failure };
    for (const [email, { busy, unknown }] of read.people) {
      const known = people.get(email.toLowerCase());
      people.set(email.toLowerCase(), {
        busy: [...(known?.busy ?? []), ...busy],
        unknown: [...(known?.unknown ?? []), ...unknown],
      });
    }
  }
  return { people, failure: null };
}

interface Stretch {
  readonly range: Interval;
  readonly emails: ReadonlySet<string>;
}

export function stretches(rows: readonly Pick<Placed, 'start' | 'end' | 'emails'>[]): readonly Stretch[] {
  const found: { range: { start: number; end: number }; emails: Set<string> }[] = [];
  for (const { start, end, emails } of [...rows].sort((one, other) => one.start - other.start)) {
    if (emails.size === 0) continue;
    const last = found.at(-1);
    if (last && start - last.range.end <= nearby) {
      last.range.end = Math.max(last.range.end, end);
      for (const email of emails) last.emails.add(email);
    } else found.push({ range: { start, end }, emails: new Set(emails) });
  }
  return found;
}

/** The guests of a row who are busy while it is, where the meetings known here have not said so already. */
export function busyFaults(row: Placed, busy: GuestsBusy, known: readonly Fault[]): readonly Fault[] {
  // What stands there already is what makes them busy.
  if (known.some(({ code }) => code === 'already-there')) return [];
  const named = new Set(known.filter(({ code }) => code === 'guest-busy').map(({ facts }) => facts?.who));
  const who = [...row.emails].filter(
    (email) =>
      !named.has(email) &&
      busy.people.get(email)?.busy.some(({ start, end }) => start < row.end && end > row.start),
  );
  const [first] = who;
  if (first === undefined) return [];
  return [{ code: 'guest-not-free', field: 'start', facts: { who: first, count: who.length - 1 } }];
}

/** Guests of whom it is not known, for some of their rows, whether they are free. */
export function unknownGuests(
  rows: readonly Placed[],
  { people }: Pick<GuestsBusy, 'people'>,
): readonly string[] {
  const found = new Set<string>();
  for (const { emails, start, end } of rows) {
    for (const email of emails) {
      const busy = people.get(email);
      const isUnknown = busy?.unknown.some(({ interval }) => interval.start < end && interval.end > start);
      if (busy === undefined || isUnknown) found.add(email);
    }
  }
  return [...found].sort();
}
