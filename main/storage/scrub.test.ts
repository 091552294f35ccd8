import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from './database.ts';

const steps = ['CREATE TABLE note (text TEXT NOT NULL) STRICT'];
const secret = 'Quellenberg';

let folder = '';
let path = '';
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-scrub-'));
  path = join(folder, 'muster.db');
  const opened = openDatabase(path, () => 0, steps);
  if (!opened.ok) throw new Error(opened.error.code);
  database = opened.value.database;
  database.transaction(() => {
    for (let row = 0; row < 3_000; row += 1) {
      database.run('INSERT INTO note VALUES (?)', `${row % 3 === 0 ? secret : 'kept'} ${row}`);
    }
  });
  database.run('DELETE FROM note WHERE text LIKE ?', `${secret}%`);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const keeps = () =>
  readdirSync(folder).some((name) => readFileSync(join(folder, name), 'latin1').includes(secret));
const notes = () => database.get('SELECT count(*) AS notes FROM note')?.notes;
const file = () => statSync(path).ino;

/** Writes whenever it gets a turn, until `done`. */
async function writeUntil(done: Promise<unknown>): Promise<number> {
  let [written, ended] = [0, false];
  const end = () => {
    ended = true;
  };
  done.then(end, end);
  while (!ended) {
    database.run('INSERT INTO note VALUES (?)', 'kept as well');
    written += 1;
    await setImmediate();
  }
  return written;
}

test('a copy takes the place of the file, which is set up as before, and statements go on', async () => {
  expect(keeps()).toBe(true);
  const before = [file(), database.written()] as const;
  const scrubbed = vi.fn();
  expect(await database.scrub(scrubbed, { whenBusy: 'leave' })).toBe(true);
  expect(scrubbed).toHaveBeenCalledOnce();
  expect(file()).not.toBe(before[0]);
  expect(keeps()).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes('copy'))).toEqual([]);
  expect(notes()).toBe(2_000);
  database.run('INSERT INTO note VALUES (?)', 'new');
  expect(notes()).toBe(2_001);
  expect(database.written()).toBeGreaterThan(before[1]);
  expect(database.get('PRAGMA journal_mode')?.journal_mode).toBe('wal');
  expect(database.get('PRAGMA foreign_keys')?.foreign_keys).toBe(1);
  expect(database.get('PRAGMA synchronous')?.synchronous).toBe(2);
  expect(database.get('PRAGMA user_version')?.user_version).toBe(steps.length);
});

test('what an end in the middle has left of a copy is in nobody’s way', async () => {
  writeFileSync(`${path}.copy`, `half a copy, with ${secret}`);
  expect(await database.scrub(() => undefined, { whenBusy: 'leave' })).toBe(true);
  expect(keeps()).toBe(false);
  expect(notes()).toBe(2_000);
});

test('within a transaction it is refused, and nothing is lost', async () => {
  database.run('SAVEPOINT before');
  database.run('INSERT INTO note VALUES (?)', 'not committed');
  await expect(database.scrub(() => expect.unreachable(), { whenBusy: 'leave' })).rejects.toThrow('VACUUM');
  database.run('RELEASE before');
  expect(notes()).toBe(2_001);
});

test('what is written meanwhile is kept, and what was deleted is gone in the end', async () => {
  const scrubbing = database.scrub(() => undefined, { whenBusy: 'wait' });
  const written = await writeUntil(scrubbing);
  expect(await scrubbing).toBe(true);
  expect(written).toBeGreaterThan(1);
  expect(notes()).toBe(2_000 + written);
  database.close();
  expect(keeps()).toBe(false);
});

test('while somebody writes all the time it may be left to another time', async () => {
  const scrubbing = database.scrub(() => expect.unreachable(), { whenBusy: 'leave' });
  const written = await writeUntil(scrubbing);
  expect(await scrubbing).toBe(false);
  expect(notes()).toBe(2_000 + written);
});

test('a file that may not be replaced is scrubbed where it stands', async () => {
  // As long as another has it open, its journal is not deleted.
  const other = new DatabaseSync(path);
  other.prepare('SELECT count(*) FROM note').get();
  const before = file();
  try {
    expect(await database.scrub(() => undefined, { whenBusy: 'leave' })).toBe(true);
    expect(file()).toBe(before);
    expect(notes()).toBe(2_000);
    expect(keeps()).toBe(false);
  } finally {
    other.close();
  }
});

test.each(['closed', 'aborted'])('%s meanwhile, the file is left as it was', async (how) => {
  const stop = new AbortController();
  const before = file();
  const scrubbing = database.scrub(() => expect.unreachable(), { signal: stop.signal, whenBusy: 'wait' });
  if (how === 'closed') database.close();
  else stop.abort();
  expect(await scrubbing).toBe(false);
  expect(file()).toBe(before);
  const again = openDatabase(path, () => 0, steps);
  expect(again.ok && again.value.database.get('SELECT count(*) AS notes FROM note')?.notes).toBe(2_000);
  if (again.ok) again.value.database.close();
});
