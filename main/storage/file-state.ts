import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { basename } from 'node:path';

export type FileState =
  | { readonly kind: 'absent' }
  /** Not a database any more: empty, without SQLite's mark, or only the journal is left. */
  | { readonly kind: 'damaged' }
  /** `unclean`: the last use did not end with a close, which would have removed the journal. */
  | { readonly kind: 'present'; readonly version: number; readonly unclean: boolean; readonly bytes: number };

const mark = Buffer.from('SQLite format 3\0');
const headerBytes = 100;
const versionOffset = 60;

/** Reads the header without opening the database, so that a file which is to be left alone is left alone. */
export function readFileState(path: string): FileState {
  const unclean = existsSync(`${path}-wal`);
  if (!existsSync(path)) return unclean ? { kind: 'damaged' } : { kind: 'absent' };
  const bytes = statSync(path).size;
  if (bytes < headerBytes) return { kind: 'damaged' };
  const header = readHeader(path);
  // https://www.sqlite.org/fileformat.html#the_database_header
  if (!header.subarray(0, mark.length).equals(mark)) return { kind: 'damaged' };
  return { kind: 'present', version: header.readUInt32BE(versionOffset), unclean, bytes };
}

/** Renames the database with its journals, so that they stay together. Returns the new file name. */
export function setAside(path: string, now: number): string {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const backup = freeName(`${path}.damaged-${stamp}`);
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, backup + suffix);
  }
  return basename(backup);
}

function freeName(wanted: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if (!['', '-wal', '-shm'].some((suffix) => existsSync(name + suffix))) return name;
  }
}

function readHeader(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const header = Buffer.alloc(headerBytes);
    readSync(descriptor, header, 0, headerBytes, 0);
    return header;
  } finally {
    closeSync(descriptor);
  }
}
