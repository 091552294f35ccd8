import type { DataverseAccess } from '../../accounts/access.ts';

/** Organisation and tables of a connection; what was found out about a column is not another table. */
export function sourceOf({ origin, tables }: DataverseAccess): string {
  const { projectColumnKind: _, ...names } = tables;
  return JSON.stringify([origin, Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
