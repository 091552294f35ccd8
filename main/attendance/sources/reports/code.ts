/**
 * A meeting code as Muster compares it: letters only, lower case; null: nothing of it is left. The audit log has
 * `ABCMNOPXYZ` where links have `abc-mnop-xyz`.
 */
export function normaliseCode(code: string | null | undefined): string | null {
  if (!code) return null;
  return code.replaceAll(/[^a-z]/gi, '').toLowerCase() || null;
}
