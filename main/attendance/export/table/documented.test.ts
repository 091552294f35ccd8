import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attendanceColumns } from './attendance-columns.ts';
import { billingColumns } from './billing-columns.ts';
import { zones } from './meeting-columns.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/exports.md'), 'utf8');
const [before = '', billing = ''] = page.split('## Billing: one row');
const [common = '', attendance = ''] = before.split('## Attendance: one row');

/** The names in the first column of the tables, in their order. */
const documented = (part: string): string[] =>
  part
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name));

const rule = { rounding: { unit: 15, mode: 'up' }, within: 'all' } as const;

describe('the columns', () => {
  it.each([
    ['attendance', attendanceColumns(zones()), attendance],
    ['billing', billingColumns(zones(), rule, []), billing],
  ])('of %s are those of the documentation, in its order', (_, columns, part) => {
    expect(columns.map(({ name }) => name)).toEqual([...documented(common), ...documented(part)]);
  });
});
