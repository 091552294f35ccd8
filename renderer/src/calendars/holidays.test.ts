import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeHolidays, readHolidays } from './holidays.ts';

describe('a pasted list of holidays', () => {
  it.each([
    ['2026-12-25 Christmas Day', { date: '2026-12-25', name: 'Christmas Day' }],
    ['2026-12-25\tChristmas Day', { date: '2026-12-25', name: 'Christmas Day' }],
    ['Christmas Day, 2026-12-25', { date: '2026-12-25', name: 'Christmas Day' }],
    ['"2026-12-25";"Navidad"', { date: '2026-12-25', name: 'Navidad' }],
    ['25/12/2026 – Navidad', { date: '2026-12-25', name: 'Navidad' }],
    ['1.5.2026: Tag der Arbeit', { date: '2026-05-01', name: 'Tag der Arbeit' }],
    ['2026-1-6', { date: '2026-01-06', name: '' }],
  ])('“%s”', (line, holiday) => expect(readHolidays(line)).toEqual({ holidays: [holiday], unclear: [] }));

  it.each(['Christmas', '2026-02-30 Nothing', '12/25/2026 Christmas', '25/12/26 Christmas', '32.1.2026'])(
    '“%s” is not guessed at',
    (line) => expect(readHolidays(`\n${line}`)).toEqual({ holidays: [], unclear: [{ line: 2, text: line }] }),
  );

  it('has each date once, in order', () => {
    expect(readHolidays('2026-12-25 One\r\n\r\n2026-01-01\n2026-12-25 Two').holidays).toEqual([
      { date: '2026-01-01', name: '' },
      { date: '2026-12-25', name: 'Two' },
    ]);
  });

  it('gives back what was written', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.uniqueArray(day.map((one) => one.toISOString().slice(0, 10))), (dates) => {
        const text = dates.map((date) => `${date} Day off`).join('\n');
        const expected = [...dates].sort().map((date) => ({ date, name: 'Day off' }));
        expect(readHolidays(text)).toEqual({ holidays: expected, unclear: [] });
      }),
    );
  });
});

describe('holidays that come to others', () => {
  it('keep a name that the new ones do not have', () => {
    const known = [{ date: '2026-12-25', name: 'Christmas' }];
    expect(mergeHolidays(known, [{ date: '2026-12-25', name: '' }])).toEqual(known);
    expect(mergeHolidays(known, [{ date: '2026-12-25', name: 'Navidad' }])).toEqual([
      { date: '2026-12-25', name: 'Navidad' },
    ]);
  });
});
