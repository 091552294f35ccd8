import { describe, expect, it } from 'vitest';
import type { ImportPlan, PlanRow, Problem } from '../../../preload/contract/bulk-plan.ts';
import { countsOf, isShown, type Request, toCreate, withCandidate, withEdit, withField } from './plan.ts';

const problem = (severity: Problem['severity']): Problem => ({
  code: severity === 'error' ? 'past' : 'holiday',
  severity,
  field: 'date',
  column: 0,
  value: '',
  facts: {},
});
const row = (number: number, ...problems: Problem[]): PlanRow => ({
  row: number,
  cells: ['a'],
  meeting: null,
  problems,
});
const request: Request = {
  text: 'a,b',
  defaults: { timeZone: 'UTC', durationMinutes: 45, sendUpdates: 'all' },
};
const plan: ImportPlan = {
  planId: 'p',
  delimiter: ',',
  hasHeader: true,
  columns: [
    { name: 'A', field: 'title', by: 'name' },
    { name: 'B', field: 'people', by: 'name' },
    { name: 'C', field: null, by: null },
  ],
  dateOrder: 'none',
  freeBusy: { unknown: [], trouble: null },
  rows: [],
};

describe('a plan', () => {
  it('counts rows by the worst of their problems', () => {
    const rows = [row(1), row(2, problem('warning')), row(3, problem('warning'), problem('error'))];
    const counts = countsOf(rows);
    expect(counts).toEqual({ rows: 3, errors: 1, warnings: 1 });
    expect([toCreate(counts, false), toCreate(counts, true)]).toEqual([2, 1]);
    expect(rows.map((one) => isShown(one, true))).toEqual([false, true, true]);
  });

  it('keeps one change for each cell', () => {
    const once = withEdit(request, 2, 1, 'x');
    expect(withEdit(withEdit(once, 1, 1, 'y'), 2, 1, 'z').edits).toEqual([
      { row: 1, column: 1, value: 'y' },
      { row: 2, column: 1, value: 'z' },
    ]);
  });

  it('gives a field to one column, but people and description to several', () => {
    expect(withField(request, plan, 2, 'title').mapping).toEqual([null, undefined, 'title']);
    expect(withField(request, plan, 2, 'people').mapping).toEqual([undefined, undefined, 'people']);
    expect(withField({ ...request, mapping: ['date'] }, plan, 1, null).mapping).toEqual([
      'date',
      null,
      undefined,
    ]);
  });

  it('puts the address of the person who is meant in the place of the name', () => {
    const ambiguous = { ...problem('error'), value: 'Ana Ruiz' };
    expect(withCandidate('Ben; Ana Ruiz; c@x.org', ambiguous, 'ana2@x.org')).toBe('Ben; ana2@x.org; c@x.org');
    expect(withCandidate('Ana', ambiguous, 'ana2@x.org')).toBe('ana2@x.org');
  });
});
