import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeCell } from './safe-cell.ts';

describe('a cell that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '+34600111222',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1+1',
    '\u200B=1+1',
    '\uFEFF=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
  ])('begins with an apostrophe: %j', (text) => {
    expect(safeCell(text).startsWith("'")).toBe(true);
    expect(safeCell(text).slice(1)).toContain(text.trim());
  });

  it.each([
    ['Ann;=cmd()', "Ann;'=cmd()"],
    ['Ann\n=cmd()', "Ann\n'=cmd()"],
    ['Ann\t @x', "Ann\t '@x"],
  ])('is safe where the file is cut at other places: %j', (text, safe) => {
    expect(safeCell(text)).toBe(safe);
  });

  it.each([
    'Ana Núñez',
    'ana@school.example',
    "O'Neil",
    'a-b',
    '2026-11-20T09:00:00+01:00',
    '',
    '漢字',
    '5 = 5',
  ])('is left alone otherwise: %j', (text) => {
    expect(safeCell(text)).toBe(text);
  });

  it('never begins with what runs, in whatever part a spreadsheet cuts it', () => {
    const piece = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      ';',
      '\t',
      '\n',
      '\r',
      ' ',
      '"',
      'a',
      '1',
      '\u200B',
    );
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 12 }), (text) => {
        for (const part of safeCell(text).split(/[;\t\r\n]/)) {
          expect(part.replace(/[\s\u200B]/g, '')).not.toMatch(/^[=+\-@＝]/);
        }
      }),
    );
  });
});
