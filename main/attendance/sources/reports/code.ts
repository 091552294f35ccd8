/**
 * A meeting code as Muster compares it: letters only, lower case; null: nothing of it is left. The audit log has
 * `ABCMNOPXYZ` where links have `abc-mnop-xyz`.
 */
export function normaliseCode(code: string | null | undefined): string | null {
  if (!code) return null;
  const letters = /^[a-z]+$/i.test(code) ? code : code.replaceAll(/[^a-z]/gi, '');
  return letters.toLowerCase() || null;
}
