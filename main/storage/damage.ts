/** Thrown when the check of a file finds faults. */
export class Damaged extends Error {}

/** SQLITE_CORRUPT and SQLITE_NOTADB (https://www.sqlite.org/rescode.html); no other error is the file's fault. */
const damageCodes: readonly unknown[] = [11, 26];

export function isDamage(error: unknown): boolean {
  if (error instanceof Damaged) return true;
  return error instanceof Error && 'sqliteCode' in error && damageCodes.includes(error.sqliteCode);
}

/** A name such as `SQLITE_BUSY` or `EACCES`: the message may hold a path. */
export function reasonOf(error: unknown): string {
  const { code, sqliteCodeName } = error as { code?: unknown; sqliteCodeName?: unknown };
  const name = [sqliteCodeName, code].find(
    (value) => typeof value === 'string' && /^[A-Z][A-Z0-9_]+$/.test(value),
  );
  return name === undefined ? 'unknown' : String(name);
}
