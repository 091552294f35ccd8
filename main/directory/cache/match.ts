import { wordsOf } from './words.ts';

/**
 * FTS5 expressions for a search, best matches first: the name begins with it, its words begin words of the name, they
 * begin words of name, address or id. Each holds all matches of those before it. Empty: everybody; null: there is
 * nothing but punctuation in the query, and nobody matches. Words are letters and digits alone, so that nothing in
 * them can be an operator.
 */
export function expressionsOf(query: string): readonly string[] | null {
  const words = wordsOf(query);
  if (words.length === 0) return query.trim() === '' ? [] : null;
  const all = words.map((word) => `"${word}" *`).join(' AND ');
  return [`name : ^ "${words.join(' ')}" *`, `name : (${all})`, all];
}

export interface Slice {
  /** Which of the expressions. */
  readonly tier: number;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Where in the tiers the matches `offset` to `offset + limit` stand. `counts` are the matches of each expression, those
 * of the ones before it included; offsets count the others only.
 */
export function slicesOf(counts: readonly number[], offset: number, limit: number): readonly Slice[] {
  return counts.flatMap((count, tier) => {
    const before = counts[tier - 1] ?? 0;
    const from = Math.max(offset, before);
    const to = Math.min(offset + limit, count);
    return from < to ? [{ tier, offset: from - before, limit: to - from }] : [];
  });
}
