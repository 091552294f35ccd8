import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';
import { safeCell } from './safe-cell.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('CSV', () => {
  it('is UTF-8 with its mark, lines that end as RFC 4180 says, and one kind of value for each', async () => {
    const text = textOf(
      await csvOf({ names: ['name', 'count', 'late', 'none'], rows: [['Núñez, "Ana"', 2.5, true, null]] }),
    );
    expect(text).toBe('\uFEFFname,count,late,none\r\n"Núñez, ""Ana""",2.5,true,\r\n');
  });

  it('has its head alone when there are no rows', async () => {
    expect(textOf(await csvOf({ names: ['a', 'b'], rows: [] }))).toBe('\uFEFFa,b\r\n');
  });

  it('is read again as what was written, whatever stands in the cells', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(',', '"', '\n', '\r', ';', 'x', '=', ' ') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
        const text = textOf(await csvOf({ names: ['a', 'b'], rows })).slice(1);
        const read = Papa.parse<string[]>(text, { newline: '\r\n', delimiter: ',' });
        expect(read.data.slice(1, -1)).toEqual(rows.map((row) => row.map(safeCell)));
      }),
    );
  });
});
