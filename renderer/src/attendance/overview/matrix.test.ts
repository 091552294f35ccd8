import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellLetters, type OverviewPerson } from '../../../../preload/contract/attendance.ts';
import {
  absencesOf,
  countsOf,
  firstView,
  markAt,
  rowsOf,
  searchable,
  sortedBy,
  streakColumns,
  totalOf,
} from './matrix.ts';

const person = (name: string, part: Partial<OverviewPerson> = {}): OverviewPerson => ({
  email: `${name.toLowerCase()}@example.org`,
  name,
  cells: '',
  expected: 10,
  came: 10,
  late: 0,
  rate: 1,
  absentNow: 0,
  absentLongest: 0,
  ...part,
});
const people = [
  person('Ana', { came: 8, rate: 0.8, absentLongest: 2 }),
  person('Ben'),
  person('José', { expected: 0, came: 0, rate: null }),
  person('Zoë', { came: 8, rate: 0.8, absentNow: 2, absentLongest: 2, late: 3 }),
];
const shown = (view: Partial<typeof firstView>) =>
  rowsOf(people, searchable(people), { ...firstView, ...view }).map((place) => people[place]?.name);

describe('the rows', () => {
  it('are found without accents, by name or address, every word', () => {
    expect(shown({ query: 'jose' })).toEqual(['José']);
    expect(shown({ query: 'zoe example' })).toEqual(['Zoë']);
    expect(shown({ query: 'ben zoe' })).toEqual([]);
  });

  it('are narrowed down to absences and streaks, and counted so', () => {
    expect(shown({ only: 'absences' })).toEqual(['Ana', 'Zoë']);
    expect(shown({ only: 'streak' })).toEqual(['Zoë']);
    expect(countsOf(people)).toEqual({ all: 4, absences: 2, streak: 1 });
  });

  it('are sorted; who has no rate stands last either way, and who is away now before who was', () => {
    expect(shown({ sort: { key: 'rate', descending: false } })).toEqual(['Ana', 'Zoë', 'Ben', 'José']);
    expect(shown({ sort: { key: 'rate', descending: true } })).toEqual(['Ben', 'Ana', 'Zoë', 'José']);
    expect(shown({ sort: { key: 'absences', descending: true } })).toEqual(['Zoë', 'Ana', 'Ben', 'José']);
    expect(shown({ sort: { key: 'name', descending: true } })[0]).toBe('Zoë');
  });

  it('begin with what one looks for: the lowest rate, the most absences; the same head turns it round', () => {
    const byRate = sortedBy(firstView, 'rate');
    expect(byRate.sort).toEqual({ key: 'rate', descending: false });
    expect(sortedBy(byRate, 'rate').sort.descending).toBe(true);
    expect(sortedBy(byRate, 'absences').sort.descending).toBe(true);
  });
});

describe('a streak', () => {
  it('goes over excused and unknown meetings, which do not belong to it', () => {
    expect([...streakColumns('PNX?.NPN')]).toEqual([1, 5]);
    expect([...streakColumns('NPN')]).toEqual([]);
    expect([...streakColumns('NN')]).toEqual([0, 1]);
  });

  it('has no other cell than a no-show, and is ended by whoever comes', () => {
    const cells = fc
      .array(fc.constantFrom(...Object.values(cellLetters)), { maxLength: 60 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(cells, (row) => {
        const columns = streakColumns(row);
        for (const column of columns) expect(markAt(row, column)).toBe('no-show');
        // Without what is silent, a streak is two letters side by side.
        const loud = [...row].filter((letter) => !['X', '?', '.'].includes(letter)).join('');
        expect(columns.size > 0).toBe(loud.includes('NN'));
      }),
    );
  });
});

describe('sums', () => {
  it('of all are the sum of each, and of nobody no rate', () => {
    expect(totalOf(people)).toEqual({ expected: 30, came: 26, late: 3, rate: 26 / 30 });
    expect(totalOf([]).rate).toBeNull();
    expect(people.map(absencesOf)).toEqual([2, 0, 0, 2]);
  });

  it('take a letter of a newer version for not known', () => {
    expect(markAt('W', 0)).toBe('pending');
    expect(markAt('', 3)).toBe('pending');
  });
});
