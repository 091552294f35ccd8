import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a copy of the database at `path` is made, which may take its place. */
export const copyOf = (path: string): string => `${path}.copy`;

/** One that an end in the middle has left, for example. */
export function removeCopy(path: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(copyOf(path) + suffix, { force: true });
}

/** Puts the copy in the place of the database, whole or not at all. Neither is open. @throws what the system refuses */
export function takePlace(path: string): void {
  // A journal would be taken for the copy's.
  if (existsSync(`${path}-wal`)) throw new Error('the journal of the database is still there');
  renameSync(copyOf(path), path);
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
