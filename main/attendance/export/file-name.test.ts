import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.ts';

const named = (title: string) => fileName(title, '2026-11-20', 'csv', 'Attendance');

describe('the name of a file', () => {
  it.each([
    ['Year 9 Science', 'Year 9 Science 2026-11-20.csv'],
    ['Análisis: tema 1/2', 'Análisis tema 1 2 2026-11-20.csv'],
    ['..\\..\\etc/passwd', 'etc passwd 2026-11-20.csv'],
    ['.hidden', 'hidden 2026-11-20.csv'],
    ['CON', '_CON 2026-11-20.csv'],
    ['aux.txt', '_aux.txt 2026-11-20.csv'],
    ['Console', 'Console 2026-11-20.csv'],
    ['report\u202Evsc.exe', 'reportvsc.exe 2026-11-20.csv'],
    ['', 'Attendance 2026-11-20.csv'],
    ['///', 'Attendance 2026-11-20.csv'],
    ['trailing. . ', 'trailing 2026-11-20.csv'],
  ])('of %j is %j', (title, name) => {
    expect(named(title)).toBe(name);
  });

  it('is one that every system takes, whatever the meeting is called', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 })),
        (title) => {
          const name = named(title);
          expect(name).toMatch(/^[^.\s<>:"/\\|?*\p{Cc}][^<>:"/\\|?*\p{Cc}]*2026-11-20\.csv$/u);
          expect(name).not.toMatch(/\p{Cs}/u);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        },
      ),
    );
  });
});
