import { DatabaseSync } from '@photostructure/sqlite';
import type { Work } from '../worker/works.ts';

/** Where a database stands, and where its copy is to stand. */
export interface Copied {
  readonly from: string;
  readonly to: string;
}

/**
 * Copies what the database holds, and nothing of what was deleted, into a new file
 * (https://www.sqlite.org/lang_vacuum.html#vacuuminto). It reads as others do: nobody who reads or writes waits for it.
 */
export const cleanCopy: Work<Copied, null> = async (pieces) => {
  for await (const { from, to } of pieces) {
    const source = new DatabaseSync(from);
    try {
      // Brings the journal into the file, which main would have to do when it closes it; nobody waits for this either.
      source.exec('PRAGMA wal_checkpoint(PASSIVE)');
      // The copy is on the disk when this is done: it will take the place of the only file there is.
      source.exec('PRAGMA synchronous = FULL');
      source.prepare('VACUUM INTO ?').run(to);
    } finally {
      source.close();
    }
    const copy = new DatabaseSync(to);
    try {
      copy.exec('PRAGMA journal_mode = WAL');
    } finally {
      copy.close();
    }
  }
  return null;
};
