import type { SqlValue } from '../../storage/database.ts';

export function textOrNull(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

export function numberOrNull(value: SqlValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
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
