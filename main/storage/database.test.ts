import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenedDatabase, openDatabase } from './database.ts';

const now = () => Date.UTC(2026, 10, 21, 9);
const notes = 'CREATE TABLE note (text TEXT NOT NULL) STRICT';
const tags = 'CREATE TABLE tag (name TEXT NOT NULL) STRICT';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-storage-'));
  path = join(folder, 'muster.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(steps?: readonly string[]): OpenedDatabase {
  const opened = openDatabase(path, now, steps);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** A file with enough rows for several pages, closed in order. */
function fill(): void {
  const { database } = open([notes]);
  database.transaction(() => {
    for (let row = 0; row < 2_000; row += 1) database.run('INSERT INTO note VALUES (?)', `note ${row}`);
  });
  database.close();
}

const count = ({ database }: OpenedDatabase) => database.get('SELECT count(*) AS notes FROM note')?.notes;

function expectSetAside(damaged: Buffer): void {
  const opened = open([notes]);
  expect(opened.backup).toBe('muster.db.damaged-2026-11-21T09-00-00-000Z');
  expect(readFileSync(join(folder, opened.backup ?? ''))).toEqual(damaged);
  expect(count(opened)).toBe(0);
  opened.database.close();
}

test('a new file gets every step, WAL, foreign keys and full synchronisation', () => {
  const { database, backup } = open();
  expect(backup).toBeNull();
  expect(database.get('PRAGMA journal_mode')?.journal_mode).toBe('wal');
  expect(database.get('PRAGMA foreign_keys')?.foreign_keys).toBe(1);
  expect(database.get('PRAGMA synchronous')?.synchronous).toBe(2);
  expect(database.get('SELECT count(*) AS rows FROM meeting')?.rows).toBe(0);
  database.close();
});

test('an older file gets the steps that it lacks and keeps its rows', () => {
  fill();
  const opened = open([notes, tags]);
  expect(count(opened)).toBe(2_000);
  expect(opened.database.get('SELECT count(*) AS tags FROM tag')?.tags).toBe(0);
  expect(opened.database.get('PRAGMA user_version')?.user_version).toBe(2);
  opened.database.close();
});

test('a step that fails half way is rolled back whole, and the version before it still opens', () => {
  fill();
  const broken = `${tags}; INSERT INTO note VALUES ('half'); INSERT INTO nowhere VALUES (1)`;
  const refused = openDatabase(path, now, [notes, broken]);
  expect(refused).toEqual({
    ok: false,
    error: { code: 'storage-failed', details: { reason: 'SQLITE_ERROR' } },
  });
  const opened = open([notes]);
  expect(opened.backup).toBeNull();
  expect(count(opened)).toBe(2_000);
  expect(opened.database.get('PRAGMA user_version')?.user_version).toBe(1);
  expect(opened.database.get("SELECT name FROM sqlite_schema WHERE name = 'tag'")).toBeUndefined();
  opened.database.close();
});

test('a newer file is refused and not one byte of it changes', () => {
  open([notes, tags]).database.close();
  const before = readFileSync(path);
  expect(openDatabase(path, now, [notes])).toEqual({
    ok: false,
    error: { code: 'storage-newer', details: { found: 2, known: 1 } },
  });
  expect(readFileSync(path)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['muster.db']);
});

test('a newer version that stands in the journal alone is refused too', () => {
  fill();
  const writer = new DatabaseSync(path);
  writer.exec('PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 9');
  // The database and its journal as they lie on the disk after a crash.
  const copies = ['', '-wal'].map((suffix) => [suffix, readFileSync(path + suffix)] as const);
  writer.close();
  for (const [suffix, bytes] of copies) writeFileSync(path + suffix, bytes);
  expect(openDatabase(path, now, [notes])).toMatchObject({ ok: false, error: { code: 'storage-newer' } });
});

test('what a crash left in the journal is read back', () => {
  fill();
  const writer = new DatabaseSync(path);
  writer.exec("PRAGMA wal_autocheckpoint = 0; INSERT INTO note VALUES ('committed')");
  const copies = ['', '-wal'].map((suffix) => [suffix, readFileSync(path + suffix)] as const);
  writer.close();
  for (const [suffix, bytes] of copies) writeFileSync(path + suffix, bytes);
  const opened = open([notes]);
  expect(opened.backup).toBeNull();
  expect(count(opened)).toBe(2_001);
  opened.database.close();
});

test.each([
  ['a header that is not SQLite’s', (bytes: Buffer) => bytes.fill(0x20, 0, 100)],
  ['a broken page', (bytes: Buffer) => bytes.fill(0xff, 4096 * 3, 4096 * 4)],
  ['a broken first page behind a good header', (bytes: Buffer) => bytes.fill(0xff, 100, 4096)],
  ['a file cut in the middle', (bytes: Buffer) => bytes.subarray(0, 4096 * 5 + 100)],
  ['a file cut within the header', (bytes: Buffer) => bytes.subarray(0, 40)],
  ['an empty file', () => Buffer.alloc(0)],
])('%s is set aside unchanged, told, and a new file begun', (_name, damage) => {
  fill();
  const damaged = Buffer.from(damage(readFileSync(path)));
  writeFileSync(path, damaged);
  expectSetAside(damaged);
});

test('a journal stays beside the damaged file it belongs to and does not enter the new one', () => {
  fill();
  writeFileSync(path, Buffer.alloc(0));
  writeFileSync(`${path}-wal`, 'left over');
  const opened = open([notes]);
  expect(readFileSync(join(folder, `${opened.backup}-wal`), 'utf8')).toBe('left over');
  expect(count(opened)).toBe(0);
  opened.database.close();
});

test('a journal whose database is gone is set aside', () => {
  writeFileSync(`${path}-wal`, 'left over');
  const opened = open([notes]);
  expect(existsSync(join(folder, `${opened.backup}-wal`))).toBe(true);
  opened.database.close();
});

test('a second damage in the same millisecond does not replace the first backup', () => {
  const names = [1, 2].map(() => {
    writeFileSync(path, 'not a database');
    const { database, backup } = open([notes]);
    database.close();
    return backup;
  });
  expect(new Set(names).size).toBe(2);
  expect(names.every((name) => existsSync(join(folder, name ?? '')))).toBe(true);
});

test('what the file system refuses is a value, without a path in it', () => {
  writeFileSync(join(folder, 'file'), '');
  const inside = openDatabase(join(folder, 'file', 'muster.db'), now);
  expect(inside).toEqual({
    ok: false,
    error: { code: 'storage-failed', details: { reason: expect.any(String) } },
  });
  const onFolder = openDatabase(folder, now);
  expect(onFolder).toEqual({ ok: false, error: { code: 'storage-failed', details: { reason: 'EISDIR' } } });
});

test('a transaction that throws leaves nothing, an inner one joins the outer', () => {
  const { database } = open([notes]);
  const work = () =>
    database.transaction(() => {
      database.transaction(() => database.run("INSERT INTO note VALUES ('inner')"));
      throw new Error('outer');
    });
  expect(work).toThrow('outer');
  expect(database.get('SELECT count(*) AS notes FROM note')?.notes).toBe(0);
  database.close();
});
