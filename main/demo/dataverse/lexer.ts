import { QueryError } from './errors.ts';

export type Token =
  | { readonly kind: 'text' | 'name' | 'guid' | 'number' | 'alias'; readonly value: string }
  | { readonly kind: 'array'; readonly value: readonly string[] }
  | { readonly kind: 'mark'; readonly value: '(' | ')' | ',' | '=' };

const patterns = {
  space: /\s+/y,
  // A quote inside a literal is doubled (OData 4.0 ABNF, SQUOTE-in-string).
  text: /'((?:[^']|'')*)'/y,
  guid: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/iy,
  number: /-?\d+(?:\.\d+)?(?![\w-])/y,
  alias: /@\w+/y,
  name: /[A-Za-z_][\w.]*/y,
  array: /\[[^\]]*\]/y,
  mark: /[(),=]/y,
} as const;

/** Splits a `$filter` or a parameter alias; throws a QueryError where it is not understood. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at += match[0].length;
    return match;
  };
  while (at < text.length) {
    if (take(patterns.space) !== null) continue;
    const position = at;
    const literal = take(patterns.text);
    const token: Token | null =
      literal !== null
        ? { kind: 'text', value: (literal[1] ?? '').replaceAll("''", "'") }
        : (simple(take(patterns.guid), 'guid') ??
          simple(take(patterns.number), 'number') ??
          simple(take(patterns.alias), 'alias') ??
          simple(take(patterns.name), 'name') ??
          array(take(patterns.array)) ??
          mark(take(patterns.mark)));
    if (token === null) throw new QueryError(`Syntax error at position ${position} in '${text}'.`);
    found.push(token);
  }
  return found;
}

function simple(match: RegExpExecArray | null, kind: 'guid' | 'number' | 'alias' | 'name'): Token | null {
  return match === null ? null : { kind, value: match[0] };
}

function mark(match: RegExpExecArray | null): Token | null {
  const value = match?.[0];
  return value === '(' || value === ')' || value === ',' || value === '=' ? { kind: 'mark', value } : null;
}

function array(match: RegExpExecArray | null): Token | null {
  if (match === null) return null;
  try {
    const value: unknown = JSON.parse(match[0]);
    if (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
      return { kind: 'array', value };
  } catch {
    // Said below: it is the same mistake.
  }
  throw new QueryError(`Invalid JSON array '${match[0]}'.`);
}
