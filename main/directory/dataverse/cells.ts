import type { Row } from './client.ts';

/** The cell as trimmed text; null when it is empty. Numbers are ids too. */
export function textOf(row: Row, column: string): string | null {
  const cell = row[column];
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? cell.trim() || null : null;
}

/**
 * The primary key stands in every row although it was not asked for, and is recognised by that. When it was asked for,
 * as `key`, nothing else stands there.
 */
export function primaryKeyColumn(row: Row, asked: readonly string[], key: string): string {
  return Object.keys(row).find((name) => /^[a-z][a-z0-9_]*$/.test(name) && !asked.includes(name)) ?? key;
}

/** Dataverse compares text without regard to case, and so do the joins made here. */
export const sameKey = (text: string): string => text.trim().toLowerCase();
