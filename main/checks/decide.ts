import type { CheckedPerson, CheckFact, CheckFix, Finding } from '../../preload/contract/checks.ts';
import type { Interval } from '../calendars/availability/intervals.ts';
import { mostGuests } from '../meetings/plan.ts';
import { dateOn, shiftOf } from './clocks.ts';
import type { Facts, PersonFacts } from './facts.ts';

type Severity = Finding['severity'];

const finding = (severity: Severity, fact: CheckFact, fixes: readonly (CheckFix | null)[] = []): Finding => ({
  severity,
  fact,
  fixes: fixes.filter((fix) => fix !== null),
});

const order: Readonly<Record<Severity, number>> = { stop: 0, warn: 1, info: 2 };

/** What stands against the meeting, what stops it first. */
export function decide(facts: Facts): Finding[] {
  const found = [...connection(facts), ...guests(facts), ...dates(facts)];
  // Whether somebody is free in the past is no news.
  if (facts.start >= facts.now) found.push(...people(facts), ...shifts(facts));
  return found.sort((one, other) => order[one.severity] - order[other.severity]);
}

function connection(facts: Facts): Finding[] {
  const { refused, calendar, others } = facts;
  if (refused) {
    const { reason, accountId } = refused;
    return [finding('stop', { code: 'no-permission', reason }, [{ kind: 'sign-in', accountId }])];
  }
  if (!calendar) return [];
  const linking = others.find(({ makesLinks }) => makesLinks !== false) ?? null;
  const [other = null] = others;
  if (!calendar.writable) {
    const fact = { code: 'calendar-read-only', calendar: calendar.summary } as const;
    return [finding('stop', fact, [choose(linking ?? other)])];
  }
  if (calendar.makesLinks !== false || !facts.wantsMeet) return [];
  return [finding('warn', { code: 'no-link', calendar: calendar.summary }, [choose(linking)])];
}

function choose(calendar: Facts['calendar']): CheckFix | null {
  if (calendar === null) return null;
  const { accountId, calendarId, summary } = calendar;
  return { kind: 'choose-calendar', accountId, calendarId, summary };
}

function guests({ guests: { length: count } }: Facts): Finding[] {
  return count > mostGuests ? [finding('stop', { code: 'guest-limit', count, limit: mostGuests })] : [];
}

function dates(facts: Facts): Finding[] {
  const { now, start, timeZone, notice } = facts;
  if (start < now) return [finding('warn', { code: 'past-start' }, [takeFree(facts)])];
  const found: Finding[] = [];
  const days = new Set(facts.starts.map((at) => dateOn(timeZone, at)));
  const holidays = facts.holidays.filter(({ date }) => days.has(date));
  if (holidays.length > 0) {
    const skip: CheckFix = { kind: 'skip-dates', dates: holidays.map(({ date }) => date) };
    // A series that is left with no day is none.
    const canSkip = facts.starts.length > 1 && holidays.length < days.size;
    const fixes = canSkip ? [skip] : facts.starts.length > 1 ? [] : [takeFree(facts)];
    found.push(finding('warn', { code: 'holiday', holidays: holidays.map((one) => ({ ...one })) }, fixes));
  }
  if (start < notice.earliest) {
    found.push(finding('info', { code: 'short-notice', days: notice.days }, [takeFree(facts)]));
  }
  return found;
}

const takeFree = ({ free }: Facts): CheckFix | null =>
  free === null ? null : { kind: 'take-time', ...free };

interface InTheWay {
  readonly people: readonly PersonFacts[];
  /** Starts at which anybody of them is. */
  readonly dates: readonly number[];
}

function people(facts: Facts): Finding[] {
  const busyAt = (one: PersonFacts, at: number): boolean => overlaps(one.busy, at, endOf(facts, at));
  const busy = inTheWay(facts, busyAt);
  const unknown = inTheWay(
    facts,
    (one, at) => !busyAt(one, at) && overlaps(one.unknown, at, endOf(facts, at)),
  );
  const holidays = new Set(facts.holidays.map(({ date }) => date));
  const outside = inTheWay(
    facts,
    // On a holiday of the calendar that is said already for those who keep its hours.
    (one, at) =>
      !(holidays.has(dateOn(facts.timeZone, at)) && !one.ownHours) &&
      !contains(one.working, at, endOf(facts, at)),
  );
  const found: Finding[] = [];
  if (busy.people.length > 0) {
    const isFirst = busy.dates.includes(facts.start);
    const titles = isFirst && busy.people.some(({ organiser }) => organiser) ? [...facts.titles] : [];
    const fact = { code: 'busy', people: busy.people.map(named), titles, ...datesOf(facts, busy) } as const;
    found.push(finding('warn', fact, fixesOf(facts, busy)));
  }
  if (outside.people.length > 0) {
    const list = outside.people.map((one) => ({ ...named(one), timeZone: one.timeZone }));
    const fact = { code: 'outside-hours', people: list, ...datesOf(facts, outside) } as const;
    found.push(finding('warn', fact, fixesOf(facts, outside)));
  }
  if (unknown.people.length > 0) {
    const fact = {
      code: 'unknown-free-busy',
      people: unknown.people.map(named),
      ...datesOf(facts, unknown),
    } as const;
    found.push(finding('info', fact, [remove(unknown.people, facts)]));
  }
  return [...found, ...notLookedAt(facts)];
}

const endOf = ({ start, end }: Facts, at: number): number => at + end - start;

const isLookedAt = ({ start, lookedUntil }: Facts, at: number): boolean =>
  at === start || (lookedUntil !== null && at < lookedUntil);

function inTheWay(facts: Facts, isSo: (one: PersonFacts, at: number) => boolean): InTheWay {
  const looked = facts.starts.filter((at) => isLookedAt(facts, at));
  return {
    people: facts.people.filter((one) => looked.some((at) => isSo(one, at))),
    dates: looked.filter((at) => facts.people.some((one) => isSo(one, at))),
  };
}

/** Of a single meeting there is nothing to tell apart. */
function datesOf({ starts }: Facts, { dates }: InTheWay): { readonly dates?: string[] } {
  return starts.length > 1 ? { dates: dates.map((at) => new Date(at).toISOString()) } : {};
}

/** Another time helps when the first one is in the way; single later dates of a series can be left out. */
function fixesOf(facts: Facts, { people: inTheWay, dates }: InTheWay): readonly (CheckFix | null)[] {
  const { start, starts, timeZone } = facts;
  const isLater = starts.length > 1 && !dates.includes(start);
  const days = [...new Set(dates.map((at) => dateOn(timeZone, at)))];
  return [isLater ? { kind: 'skip-dates', dates: days } : takeFree(facts), remove(inTheWay, facts)];
}

function notLookedAt(facts: Facts): Finding[] {
  const { starts, lookedUntil, people } = facts;
  const left = starts.filter((at) => !isLookedAt(facts, at)).length;
  if (left === 0 || lookedUntil === null || people.length === 0) return [];
  const until = new Date(lookedUntil - 1).toISOString();
  return [finding('info', { code: 'looked-until', until, left })];
}

/** Whoever is alone in the way may be left out, unless a project brings them along. */
function remove(inTheWay: readonly PersonFacts[], facts: Facts): CheckFix | null {
  const [one, another] = inTheWay;
  if (!one || another || one.organiser || facts.guests.length < 2) return null;
  const invited = facts.guests.find(({ email }) => email.toLowerCase() === one.email.toLowerCase());
  const [why, more] = invited?.why ?? [];
  if (!why || more || why.kind === 'project') return null;
  const how =
    why.kind === 'chosen'
      ? { employeeId: why.employeeId, typed: null }
      : { employeeId: null, typed: one.email };
  return { kind: 'remove-person', person: named(one), ...how };
}

/** A series is compared with its first time, a single meeting with today. */
function shifts({ people, timeZone, starts, now }: Facts): Finding[] {
  const since = starts.length > 1 ? (starts[0] ?? now) : now;
  const found: Finding[] = [];
  for (const theirs of new Set(people.map((one) => one.timeZone))) {
    const shift = shiftOf(theirs, timeZone, since, starts);
    if (shift === null) continue;
    const list = people.filter((one) => one.timeZone === theirs).map(named);
    const { at, minutes } = shift;
    const instant = new Date(at).toISOString();
    found.push(finding('info', { code: 'dst-shift', people: list, timeZone: theirs, at: instant, minutes }));
  }
  return found;
}

const named = ({ email, name }: PersonFacts): CheckedPerson => ({ email, name });
const overlaps = (intervals: readonly Interval[], start: number, end: number): boolean =>
  intervals.some((one) => one.start < end && start < one.end);
const contains = (intervals: readonly Interval[], start: number, end: number): boolean =>
  intervals.some((one) => one.start <= start && end <= one.end);
