import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dateReader } from './dates.ts';
import { parseLine } from './parse.ts';
import type { Part, ReadDates } from './parts.ts';

/** A Saturday. */
const now = Date.parse('2026-11-21T09:00:00Z');
const zone = 'Europe/Madrid';
const readers = {} as Record<'en' | 'es', ReadDates>;

beforeAll(async () => {
  readers.en = (await dateReader('en'))(now, zone);
  readers.es = (await dateReader('es'))(now, zone);
});

const short = (part: Part): string => {
  const value = 'options' in part ? part.options.map((one) => one ?? 'once').join('|') : part.text;
  return `${part.kind}: ${value}`;
};
const read = (language: 'en' | 'es', line: string) => parseLine(line, readers[language]).map(short);

describe('a line in English', () => {
  it.each([
    [
      'Weekly review with Phoenix Tue 14:00 45m',
      [
        'title: Weekly review',
        'repeats: weekly|once',
        'who: Phoenix',
        'date: 2026-11-24',
        'time: 14:00',
        'duration: 45',
      ],
    ],
    [
      'Stand-up every Monday at 9:15 for 15 minutes',
      ['title: Stand-up', 'repeats: weekly', 'date: 2026-11-23', 'time: 09:15', 'duration: 15'],
    ],
    [
      'Lunch with Ann, Bob and Cara tomorrow at noon',
      ['title: Lunch', 'who: Ann', 'who: Bob', 'who: Cara', 'date: 2026-11-22', 'time: 12:00'],
    ],
    [
      'Interview with x@example.org on 3 December 10:00-11:30',
      ['title: Interview', 'who: x@example.org', 'date: 2026-12-03', 'time: 10:00', 'duration: 90'],
    ],
    ['Tea at 3', ['title: Tea', 'time: 15:00|03:00']],
    ['Tea Saturday 3pm', ['title: Tea', 'date: 2026-11-21|2026-11-28', 'time: 15:00']],
    ['Exam 04/05', ['title: Exam', 'date: 2027-04-05|2027-05-04']],
    [
      'Year 9 Science Fri 8:30 1h30',
      ['title: Year 9 Science', 'date: 2026-11-27', 'time: 08:30', 'duration: 90'],
    ],
    [
      'Retro every two weeks with Phoenix 1.5h',
      ['title: Retro', 'repeats: biweekly', 'who: Phoenix', 'duration: 90'],
    ],
    ['Tue 14:00 Review', ['date: 2026-11-24', 'time: 14:00', 'title: Review']],
    ['Review Tue 14:00 room 5', ['title: Review', 'date: 2026-11-24', 'time: 14:00', 'left: room 5']],
    ['Review 14:00 15:00', ['title: Review', 'time: 14:00', 'left: 15:00']],
    [
      'Latin every three weeks until 18 December Tue 10:00',
      ['title: Latin', 'repeats: every 3 weeks', 'ends: 2026-12-18', 'date: 2026-11-24', 'time: 10:00'],
    ],
    ['Latin every 2 weeks until Dec 18', ['title: Latin', 'repeats: biweekly', 'ends: 2026-12-18']],
    [
      'Latin every Monday at 9:15 for 8 weeks for 45 minutes',
      ['title: Latin', 'repeats: weekly', 'date: 2026-11-23', 'time: 09:15', 'ends: 8 weeks', 'duration: 45'],
    ],
    [
      'Latin every other Tuesday through 2027-02-02',
      ['title: Latin', 'repeats: biweekly', 'date: 2026-11-24', 'ends: 2027-02-02'],
    ],
    [
      'Latin every other day for the next ten days',
      ['title: Latin', 'repeats: every 2 days', 'ends: 10 days'],
    ],
    ['Latin daily until Friday', ['title: Latin daily', 'repeats: daily|workdays', 'ends: 2026-11-27']],
    [
      'Choir every 3 months 6 times',
      ['title: Choir', 'repeats: every 3 months by day|every 3 months by nth', 'ends: 6 times'],
    ],
    // How often is asked, as the line does not say it.
    [
      'Latin 12 January until 18 March',
      [
        'title: Latin',
        'date: 2027-01-12',
        'repeats: weekly|biweekly|daily|workdays|monthlyDay|monthlyNth',
        'ends: 2027-03-18',
      ],
    ],
    // The last day comes after the first one, also where that is in the next year.
    [
      'Latin every week from 12 January until 18 December',
      ['title: Latin', 'repeats: weekly', 'date: 2027-01-12', 'ends: 2027-12-18'],
    ],
    ['Latin 10:00 until 11:30', ['title: Latin', 'time: 10:00', 'duration: 90']],
    ['Latin every week until then', ['title: Latin', 'repeats: weekly', 'left: until then']],
    ['', []],
  ])('%s', (line, expected) => {
    expect(read('en', line)).toEqual(expected);
  });
});

describe('una línea en español', () => {
  it.each([
    [
      'Revisión semanal con Phoenix martes 14:00 45m',
      [
        'title: Revisión semanal',
        'repeats: weekly|once',
        'who: Phoenix',
        'date: 2026-11-24',
        'time: 14:00',
        'duration: 45',
      ],
    ],
    [
      'Claustro cada lunes a las 17h durante 1 hora',
      ['title: Claustro', 'repeats: weekly', 'date: 2026-11-23', 'time: 17:00', 'duration: 60'],
    ],
    [
      'Comida con Ana y Luis mañana a las 14:30',
      ['title: Comida', 'who: Ana', 'who: Luis', 'date: 2026-11-22', 'time: 14:30'],
    ],
    [
      'Entrevista con x@example.org el 3 de diciembre 10:00 media hora',
      ['title: Entrevista', 'who: x@example.org', 'date: 2026-12-03', 'time: 10:00', 'duration: 30'],
    ],
    [
      'Tutoría cada dos semanas viernes a las 4',
      ['title: Tutoría', 'repeats: biweekly', 'date: 2026-11-27', 'time: 16:00|04:00'],
    ],
    [
      'Latín cada tres semanas hasta el 18 de diciembre martes 10:00',
      ['title: Latín', 'repeats: every 3 weeks', 'ends: 2026-12-18', 'date: 2026-11-24', 'time: 10:00'],
    ],
    [
      'Latín cada lunes a las 9:15 durante 8 semanas 45 min',
      ['title: Latín', 'repeats: weekly', 'date: 2026-11-23', 'time: 09:15', 'ends: 8 weeks', 'duration: 45'],
    ],
    [
      'Latín cada 2 semanas durante las próximas doce semanas',
      ['title: Latín', 'repeats: biweekly', 'ends: 12 weeks'],
    ],
    ['Coro cada mes 6 veces', ['title: Coro', 'repeats: monthlyDay|monthlyNth', 'ends: 6 times']],
    ['Coro cada 4 días hasta el viernes', ['title: Coro', 'repeats: every 4 days', 'ends: 2026-11-27']],
    [
      'Coro desde el 12 de enero hasta el 18 de marzo',
      [
        'title: Coro',
        'date: 2027-01-12',
        'repeats: weekly|biweekly|daily|workdays|monthlyDay|monthlyNth',
        'ends: 2027-03-18',
      ],
    ],
    ['Coro 10:00 hasta las 11:30', ['title: Coro', 'time: 10:00', 'duration: 90']],
  ])('%s', (line, expected) => {
    expect(read('es', line)).toEqual(expected);
  });
});

describe('any line', () => {
  const word = fc.constantFrom(
    ...[
      'with',
      'con',
      'and',
      'y',
      'Ann',
      'every',
      'Tue',
      'martes',
      '14:00',
      'at',
      'a las',
      '3',
      '45m',
      '1h',
      'on',
    ],
    ...[
      'el',
      '3 December',
      '04/05',
      'weekly',
      'x@y.zz',
      '25:99',
      ',',
      '-',
      'in 2 hours',
      'mañana',
      '10:00-9:00',
      'until',
      'hasta el',
      'every three weeks',
      'for 8 weeks',
      '6 veces',
    ],
  );
  const line = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  const silent = /^(?:on|at|the|from|this|el|la|los|las|a|de|desde|with|w\/|con|and|y|e|[\s,;&·–-])*$/iu;

  it('is read without an exception, and loses nothing', () => {
    fc.assert(
      fc.property(line, fc.constantFrom('en' as const, 'es' as const), (text, language) => {
        const parts = parseLine(text, readers[language]);
        let rest = text;
        for (const { from, to } of parts) {
          expect(from).toBeLessThan(to);
          rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
        }
        for (const left of rest.trim().split(/\s+/)) expect(left).toMatch(silent);
      }),
      { numRuns: 1000 },
    );
  });

  it('says each thing once, but for people and what is left', () => {
    fc.assert(
      fc.property(line, (text) => {
        const kinds = parseLine(text, readers.en)
          .map(({ kind }) => kind)
          .filter((kind) => kind !== 'who' && kind !== 'left');
        expect(new Set(kinds).size).toBe(kinds.length);
      }),
    );
  });
});
