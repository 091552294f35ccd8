import type { CheckedPerson, CheckFact, CheckFix } from '../../../preload/contract/checks.ts';
import type { Formats } from '../i18n/formats.ts';
import type { Words } from '../i18n/words.ts';

/** As many as a line takes; the rest is counted. */
const mostNames = 4;

const nameOf = ({ name, email }: CheckedPerson): string => name ?? email;

function names(people: readonly string[], t: Words, formats: Formats): string {
  const shown = people.slice(0, mostNames);
  const left = people.length - shown.length;
  return formats.list(left > 0 ? [...shown, t('checks:more', { count: left })] : shown);
}

/** Which times of a series are meant; nothing of a single meeting. */
function onDates(dates: readonly string[] | undefined, t: Words, formats: Formats): string {
  if (dates === undefined) return '';
  const days = names(
    dates.map((date) => formats.day(date)),
    t,
    formats,
  );
  return ` ${t('checks:onDates', { dates: days })}`;
}

const atNoon = (date: string): string => `${date}T12:00:00Z`;

/** One finding in words. `start`: of the meeting, an instant. */
export function factInWords(fact: CheckFact, start: string, t: Words, formats: Formats): string {
  switch (fact.code) {
    case 'no-permission':
      return t(`checks:no-permission.${fact.reason}`);
    case 'holiday':
      return fact.holidays
        .slice(0, mostNames)
        .map(({ date, name }) => t('checks:holidayOf', { day: formats.dayLong(atNoon(date), 'UTC'), name }))
        .join(' ');
    case 'busy': {
      const count = fact.people.length;
      const titles =
        fact.titles.length > 0 ? t('checks:busyTitles', { titles: formats.list(fact.titles) }) : '';
      const busy = t('checks:busy', { count, names: names(fact.people.map(nameOf), t, formats) });
      return `${busy}${onDates(fact.dates, t, formats)} ${titles}`.trim();
    }
    case 'outside-hours': {
      const people = fact.people.map((person) => {
        const own = formats.time(start, person.timeZone);
        if (own === formats.time(start)) return nameOf(person);
        const there = t('checks:theirTime', { time: own, city: formats.zoneCity(person.timeZone) });
        return `${nameOf(person)} (${there})`;
      });
      const outside = t('checks:outside-hours', { count: people.length, names: names(people, t, formats) });
      return `${outside}${onDates(fact.dates, t, formats)}`;
    }
    case 'unknown-free-busy': {
      const people = names(fact.people.map(nameOf), t, formats);
      const unknown = t('checks:unknown-free-busy', { count: fact.people.length, names: people });
      return `${unknown}${onDates(fact.dates, t, formats)}`;
    }
    case 'dst-shift': {
      const facts = {
        day: formats.day(fact.at),
        minutes: Math.abs(fact.minutes),
        names: names(fact.people.map(nameOf), t, formats),
      };
      return fact.minutes > 0 ? t('checks:dst-shift_later', facts) : t('checks:dst-shift_earlier', facts);
    }
    case 'short-notice':
      return t('checks:short-notice', { count: fact.days });
    case 'guest-limit':
      return t('checks:guest-limit', { count: fact.count, limit: fact.limit });
    case 'no-link':
    case 'calendar-read-only':
      return t(`checks:${fact.code}`, { calendar: fact.calendar });
    case 'looked-until':
      return t('checks:looked-until', { count: fact.left, day: formats.day(fact.until) });
    case 'past-start':
      return t('checks:past-start');
  }
}

export function fixInWords(fix: CheckFix, zone: string, t: Words, formats: Formats): string {
  switch (fix.kind) {
    case 'take-time': {
      const time = `${formats.day(fix.start, zone)}, ${formats.timeRange(fix.start, fix.end, zone)}`;
      return t('checks:fix.take-time', { time });
    }
    case 'remove-person':
      return t('checks:fix.remove-person', { name: nameOf(fix.person) });
    case 'choose-calendar':
      return t('checks:fix.choose-calendar', { calendar: fix.summary });
    case 'sign-in':
    case 'skip-dates':
      return t(`checks:fix.${fix.kind}`);
  }
}
