import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reasonOf } from '../storage/damage.ts';
import { inWorker } from './in-worker.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-worker-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const head = { kind: 'sheet', name: 'one', names: ['a'], sticky: 0, widths: null } as const;

test('what is fed piece by piece comes back as one value', async () => {
  const bytes = await inWorker('workbook', [head, { kind: 'rows', rows: [['x'], [1]] }]);
  // A ZIP archive.
  expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
});

test('what the work throws is thrown, with the name of its reason', async () => {
  const from = join(folder, 'no.db');
  writeFileSync(from, 'not a database, and longer than the header of one would be'.repeat(4));
  const error: unknown = await inWorker('clean-copy', [{ from, to: join(folder, 'to.db') }]).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Error);
  expect(reasonOf(error)).toBe('SQLITE_NOTADB');
});

test('what the pieces throw is thrown', async () => {
  const pieces = (function* () {
    yield head;
    throw new Error('no more');
  })();
  await expect(inWorker('workbook', pieces)).rejects.toThrow('no more');
});

test('a work that is given up is over at once', async () => {
  const stop = new AbortController();
  const given = inWorker('workbook', [head], stop.signal);
  stop.abort();
  await expect(given).rejects.toThrow('given up');
});
