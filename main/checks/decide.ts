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

function people(facts: Facts): Finding[] {
  const { start, end } = facts;
  const busy = facts.people.filter((one) => overlaps(one.busy, start, end));
  const unknown = facts.people.filter((one) => !busy.includes(one) && overlaps(one.unknown, start, end));
  const isHoliday = facts.holidays.some(({ date }) => date === dateOn(facts.timeZone, start));
  const outside = facts.people.filter(
    // On a holiday of the calendar that is said already for those who keep its hours.
    (one) => !(isHoliday && !one.ownHours) && !contains(one.working, start, end),
  );
  const found: Finding[] = [];
  if (busy.length > 0) {
    const titles = busy.some(({ organiser }) => organiser) ? [...facts.titles] : [];
    const fact = { code: 'busy', people: busy.map(named), titles } as const;
    found.push(finding('warn', fact, [takeFree(facts), remove(busy, facts)]));
  }
  if (outside.length > 0) {
    const list = outside.map((one) => ({ ...named(one), timeZone: one.timeZone }));
    const fixes = [takeFree(facts), remove(outside, facts)];
    found.push(finding('warn', { code: 'outside-hours', people: list }, fixes));
  }
  if (unknown.length > 0) {
    const fact = { code: 'unknown-free-busy', people: unknown.map(named) } as const;
    found.push(finding('info', fact, [remove(unknown, facts)]));
  }
  return found;
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
