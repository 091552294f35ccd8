import { googleError } from '../google/errors.ts';
import type { Answer } from '../http/exchange.ts';

const write = (text: string): string => Buffer.from(text).toString('base64url');
const read = (token: string): string => Buffer.from(token, 'base64url').toString();

export type SyncTokens = ReturnType<typeof syncTokens>;

/** Sync tokens stand for a revision. Those of before `expire` are too old (410); those that were never given are 400. */
export function syncTokens() {
  let age = 0;
  return {
    write: (revision: number): string => write(`sync:${age}:${revision}`),
    read(token: string): { readonly revision: number } | { readonly refused: Answer } {
      const match = /^sync:(\d+):(\d+)$/.exec(read(token));
      if (match === null)
        return { refused: googleError('invalid', 'Invalid sync token value.', 'syncToken') };
      if (Number(match[1]) < age) return { refused: googleError('fullSyncRequired') };
      return { revision: Number(match[2]) };
    },
    expire(): void {
      age += 1;
    },
  };
}

export interface Snapshot<T> {
  readonly items: readonly T[];
  /** Of the store when the first page was asked for: what changes between pages comes with the next reading. */
  readonly revision: number;
}

export type Pages<T> = ReturnType<typeof pages<T>>;

/** The lists that were begun: a page belongs to the list as it was when its first page was given. */
export function pages<T>() {
  const snapshots: Snapshot<T>[] = [];
  return {
    begin(snapshot: Snapshot<T>): number {
      return snapshots.push(snapshot) - 1;
    },
    write: (snapshot: number, skip: number): string => write(`page:${snapshot}:${skip}`),
    read(
      token: string,
    ): { readonly name: number; readonly snapshot: Snapshot<T>; readonly skip: number } | null {
      const match = /^page:(\d+):(\d+)$/.exec(read(token));
      const snapshot = snapshots[Number(match?.[1])];
      return match && snapshot ? { name: Number(match[1]), snapshot, skip: Number(match[2]) } : null;
    },
  };
}
