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
