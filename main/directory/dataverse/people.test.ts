import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tables } from '../../../preload/contract/accounts.ts';
import { batches } from './people.ts';

const tables: Tables = {
  people: 'employees',
  personId: 'employeeid',
  personName: 'fullname',
  personEmail: 'email',
  projects: 'projects',
  projectKey: 'projectid',
  projectName: 'name',
  contributors: 'contributors',
  contributorEmployee: 'employeeid',
  contributorProject: 'projectid',
  projectColumnKind: 'auto',
};

const valuesIn = (path: string) =>
  JSON.parse(new URLSearchParams(path.slice(path.indexOf('?'))).get('@p2') ?? '') as string[];

describe('batches', () => {
  it('holds every value once, in order, in requests shorter than the service takes', () => {
    const values = fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 700 });
    fc.assert(
      fc.property(values, (ids) => {
        const paths = batches(tables, 'employeeid', ids).map(({ path }) => path);
        expect(paths.flatMap(valuesIn)).toEqual(ids);
        for (const path of paths) {
          expect(path.length).toBeLessThan(32_000);
          expect(valuesIn(path).length).toBeLessThanOrEqual(500);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('sends fewer at a time when they are long', () => {
    const ids = Array.from({ length: 700 }, (_, index) => `${'ñ'.repeat(100)}${index}`);
    const paths = batches(tables, 'employeeid', ids).map(({ path }) => path);
    expect(paths.flatMap(valuesIn)).toEqual(ids);
    expect(Math.max(...paths.map((path) => path.length))).toBeLessThanOrEqual(24_000);
    expect(Math.min(...paths.slice(0, -1).map((path) => path.length))).toBeGreaterThan(20_000);
  });

  it('needs four for 2,000 ids of the usual length', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `EMP-${index}`);
    expect(batches(tables, 'employeeid', ids)).toHaveLength(4);
  });
});
