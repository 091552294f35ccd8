import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { recogniseColumns } from './columns.ts';
import { orderOf, readDate } from './dates.ts';
import { readMoment } from './moment.ts';
import { delimiters, parseTable } from './parse.ts';
import { readDuration, readTime, readTimeRange } from './times.ts';

const context = { order: null, today: '2026-11-21' } as const;
const date = (iso: string, yearAssumed = false) => ({ kind: 'date', date: iso, yearAssumed });

describe('the table', () => {
  test.each([
    [
      'commas',
      'a,b\n1,"2,3"',
      ',',
      [
        ['a', 'b'],
        ['1', '2,3'],
      ],
    ],
    [
      'semicolons, decimal commas',
      'a;b\n1,5;2,5',
      ';',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'tabs from a spreadsheet, CRLF',
      'a\tb\r\n1\t"x\ny"\r\n',
      '\t',
      [
        ['a', 'b'],
        ['1', 'x\ny'],
      ],
    ],
    [
      'a byte order mark, doubled quotes',
      '\ufeffa,b\n"say ""hi""",2',
      ',',
      [
        ['a', 'b'],
        ['say "hi"', '2'],
      ],
    ],
    [
      'empty rows and columns',
      'a,b,,\n,,,\n1,,,\n',
      ',',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a list of people in one column', 'ana@x.org\nben@x.org', ',', [['ana@x.org'], ['ben@x.org']]],
    ['nothing', ' \n\n', ',', []],
  ])('%s', (_name, text, delimiter, records) => {
    expect(parseTable(text)).toEqual({ delimiter, records });
  });

  test('what is written with any delimiter and any cells is read back', () => {
    const cell = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a,b', 'a;b', 'a\tb', 'x"y', 'one\ntwo', '"'))
      .map((text) =>
        text
          .replaceAll(/\r\n?/g, '\n')
          .replace(/^\ufeff/, '')
          .trim(),
      );
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.record({
        header: fc.array(word, { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
        delimiter: fc.constantFrom(...delimiters),
        newline: fc.constantFrom('\n', '\r\n'),
        mark: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(table, ({ header, rows, delimiter, newline, mark }) => {
        const text = Papa.unparse([header, ...rows], { delimiter, newline, quotes: true });
        const filled = rows.filter((row) => row.some((one) => one !== ''));
        expect(parseTable(`${mark ? '\ufeff' : ''}${text}`)).toEqual({
          delimiter,
          records: [header, ...filled],
        });
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2026-11-23', date('2026-11-23')],
    ['2026/1/5', date('2026-01-05')],
    ['23/11/2026', date('2026-11-23')],
    ['11/23/2026', date('2026-11-23')],
    ['23.11.26', date('2026-11-23')],
    ['5/5/2027', date('2027-05-05')],
    ['23 nov', date('2026-11-23', true)],
    ['20 nov', date('2027-11-20', true)],
    ['23/11', date('2026-11-23', true)],
    ['29 feb', date('2028-02-29', true)],
    ['Nov 23rd, 2026', date('2026-11-23')],
    ['Mon 23 Nov 2026', date('2026-11-23')],
    ['lunes 23 de noviembre de 2026', date('2026-11-23')],
    ['mar. 24 nov 2026', date('2026-11-24')],
    ['mar 24, 2026', date('2026-03-24')],
    ['mié 25 sept. 2027', { kind: 'weekday', date: '2027-09-25' }],
    ['03/04/2026', { kind: 'order', dmy: '2026-04-03', mdy: '2026-03-04' }],
    ['31/02/2026', { kind: 'unreadable' }],
    ['23 nov 2026 room 4', { kind: 'unreadable' }],
    ['next Tuesday', { kind: 'unreadable' }],
    ['45m', { kind: 'unreadable' }],
  ])('%s', (text, reading) => {
    expect(readDate(text, context)).toEqual(reading);
  });

  test('the order is taken from the dates that decide it, and asked when none does', () => {
    expect(orderOf(['03/04/2026', '23/11/2026'])).toBe('dmy');
    expect(orderOf(['03/04/2026', '11/23/2026'])).toBe('mdy');
    expect(orderOf(['03/04/2026', '5/5/2026'])).toBe('ask');
    expect(orderOf(['03/04/2026', '23/11/2026', '11/23/2026'])).toBe('ask');
    expect(orderOf(['5/5/2026', '2026-03-04', '3 apr'])).toBe('none');
    expect(readDate('03/04/2026', { ...context, order: 'mdy' })).toEqual(date('2026-03-04'));
    expect(readDate('23/11/2026', { ...context, order: 'mdy' })).toEqual({ kind: 'unreadable' });
  });
});

describe('times', () => {
  test.each([
    ['9:00', 540],
    ['09.00', 540],
    ['2pm', 840],
    ['2:30 p. m.', 870],
    ['12 a.m.', 0],
    ['12:15PM', 735],
    ['14h', 840],
    ['14h30', 870],
    ['09:00:00', 540],
    ['14:30 h', 870],
    ['9', null],
    ['25:00', null],
    ['13pm', null],
    ['9:75', null],
    ['9.', null],
  ])('%s', (text, minutes) => {
    expect(readTime(text)).toBe(minutes);
  });

  test.each([
    ['9:00-10:30', { start: 540, end: 630 }],
    ['de 9:00 a 10:30', { start: 540, end: 630 }],
    ['2pm – 3pm', { start: 840, end: 900 }],
    ['9-10', null],
  ])('%s', (text, range) => {
    expect(readTimeRange(text)).toEqual(range);
  });

  test.each([
    ['45m', 45],
    ['45 min.', 45],
    ['1h', 60],
    ['1h30', 90],
    ['1 h 30 min', 90],
    ['1 hora y 15 minutos', 75],
    ['1:30', 90],
    ['1,5 h', 90],
    ['0.75 hours', 45],
    ['90', 90],
    ['0', null],
    ['soon', null],
    ['25h', null],
  ])('%s', (text, minutes) => {
    expect(readDuration(text)).toBe(minutes);
  });

  test('a day and a time in one cell', () => {
    expect(readMoment('2026-11-23T09:00', context)).toEqual({
      date: date('2026-11-23'),
      start: 540,
      end: null,
    });
    expect(readMoment('23 nov, 9:00 - 10:30', context)).toEqual({
      date: date('2026-11-23', true),
      start: 540,
      end: 630,
    });
    expect(readMoment('10.05', context)).toMatchObject({ date: null, start: 605 });
    expect(readMoment('10.05', context, 'day')).toMatchObject({ date: { kind: 'order' }, start: null });
    expect(readMoment('whenever', context)).toBeNull();
  });
});

describe('columns', () => {
  const fields = (text: string, byHand = {}) =>
    recogniseColumns(parseTable(text).records, byHand).columns.map(({ field }) => field);

  test('by their names, in English and in Spanish', () => {
    expect(fields('Title,Date,Start time,End,Guests,Time zone\nA,1,2,3,4,5')).toEqual([
      'title',
      'date',
      'start',
      'end',
      'people',
      'timeZone',
    ]);
    expect(
      fields('Asignatura;Fecha;Hora de inicio;Duración;Correo electrónico;Observaciones\na;b;c;d;e;f'),
    ).toEqual(['title', 'date', 'start', 'duration', 'people', 'description']);
  });

  test('by their content, without a header', () => {
    const found = recogniseColumns(
      parseTable('Algebra\t23/11/2026\t9:00\t10:30\tana@x.org\nHistory\t24/11/2026\t9:00\t10:00\tben@x.org')
        .records,
    );
    expect(found).toMatchObject({ hasHeader: false, rows: { length: 2 } });
    expect(found.columns.map(({ field, by }) => [field, by])).toEqual([
      ['title', 'content'],
      ['date', 'content'],
      ['start', 'content'],
      ['end', 'content'],
      ['people', 'content'],
    ]);
  });

  test('a name that says nothing is recognised by its content', () => {
    expect(fields('Title,Xyz\nAlgebra,2026-11-23\nHistory,2026-11-24')).toEqual(['title', 'date']);
  });

  test('by hand before all else; a field is one column’s but for people', () => {
    const text = 'Title,Name,Guests,Teacher\nA,B,a@x.org,b@x.org';
    expect(fields(text)).toEqual(['title', null, 'people', 'people']);
    expect(fields(text, { mapping: [null, 'title'] })).toEqual([null, 'title', 'people', 'people']);
  });
});
