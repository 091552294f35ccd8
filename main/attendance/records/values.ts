import type { SqlValue } from '../../storage/database.ts';

export function textOrNull(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

export function numberOrNull(value: SqlValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** RFC 3339 has years of four digits. */
const firstTime = Date.parse('0001-01-01T00:00:00Z');
const lastTime = Date.parse('9999-12-31T23:59:59Z');

/** Milliseconds since the epoch; a damaged time is one that can still be written down. */
export function timeIn(value: SqlValue | undefined): number {
  const time = Number(value);
  return Number.isNaN(time) ? 0 : Math.min(Math.max(Math.trunc(time), firstTime), lastTime);
}

export function timeOrNull(value: SqlValue | undefined): number | null {
  return value === null || value === undefined ? null : timeIn(value);
}

export function booleanOrNull(value: SqlValue | undefined): boolean | null {
  return value === null || value === undefined ? null : value === 1;
}

export const asSql = (value: boolean | null): number | null => (value === null ? null : value ? 1 : 0);

/** Of `options` the one that was written; another version's, or a damaged one, is read as `otherwise`. */
export function oneOf<T extends string>(
  options: readonly T[],
  value: SqlValue | undefined,
  otherwise: NoInfer<T>,
): T {
  return options.find((known) => known === value) ?? otherwise;
}

/** The list that was written as JSON; empty when it cannot be read. */
export function listIn(value: SqlValue | undefined): readonly unknown[] {
  try {
    const found: unknown = JSON.parse(String(value));
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}
