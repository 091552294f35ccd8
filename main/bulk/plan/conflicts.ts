import { fold } from '../table/words.ts';
import type { Fault } from './problem.ts';
import type { Span } from './when.ts';

/** A row that could be created, as far as conflicts go. */
export interface Placed extends Span {
  readonly row: number;
  readonly title: string;
  /** Lower case. */
  readonly emails: ReadonlySet<string>;
  readonly accountId: string | null;
  readonly calendarId: string | null;
  /** Kept free before the meeting in its calendar, in milliseconds. */
  readonly before: number;
}

/** A meeting that stands already. */
export interface Known extends Omit<Span, 'timeZone'> {
  readonly title: string;
  readonly emails: ReadonlySet<string>;
  readonly accountId: string;
  readonly calendarId: string;
}

/** By row: with which other row, or which meeting that stands already, somebody would have to be in two places. */
export function conflictsOf(
  rows: readonly Placed[],
  known: readonly Known[],
): ReadonlyMap<number, readonly Fault[]> {
  const faults = new Map<number, Fault[]>(rows.map(({ row }) => [row, []]));
  const add = (row: number, fault: Fault) => faults.get(row)?.push(fault);
  const sorted = [...rows].sort((one, other) => one.start - other.start);
  for (const [index, one] of sorted.entries()) {
    for (const other of following(sorted, index, one.end)) {
      const fault = betweenRows(one, other);
      if (fault === null) continue;
      add(one.row, fault(other.row));
      add(other.row, fault(one.row));
    }
  }
  const standing = [...known].sort((one, other) => one.start - other.start);
  for (const one of sorted) {
    for (const meeting of standing) {
      if (meeting.start >= one.end) break;
      const fault = meeting.end > one.start - one.before ? withKnown(one, meeting) : null;
      if (fault !== null) add(one.row, fault);
    }
  }
  return faults;
}

function* following(sorted: readonly Placed[], index: number, end: number): Generator<Placed> {
  for (let next = index + 1; next < sorted.length; next += 1) {
    const other = sorted[next];
    if (other === undefined || other.start >= end) return;
    yield other;
  }
}

function betweenRows(one: Placed, other: Placed): ((row: number) => Fault) | null {
  if (one.start === other.start && same(one.title, other.title) && equal(one.emails, other.emails)) {
    return (row) => ({ code: 'row-twice', field: null, facts: { row } });
  }
  const who = shared(one.emails, other.emails);
  return who === null ? null : (row) => ({ code: 'row-conflict', field: 'start', facts: { row, who } });
}

function withKnown(one: Placed, meeting: Known): Fault | null {
  const facts = { title: meeting.title };
  if (one.start === meeting.start && same(one.title, meeting.title)) {
    return { code: 'already-there', field: null, facts };
  }
  const who = meeting.end > one.start ? shared(one.emails, meeting.emails) : null;
  if (who !== null) return { code: 'guest-busy', field: 'start', facts: { ...facts, who } };
  const sameCalendar = meeting.accountId === one.accountId && meeting.calendarId === one.calendarId;
  return sameCalendar ? { code: 'calendar-busy', field: 'start', facts } : null;
}

const same = (one: string, other: string): boolean => fold(one) === fold(other);

const equal = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((email) => other.has(email));

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): string | null {
  for (const email of one) if (other.has(email)) return email;
  return null;
}
