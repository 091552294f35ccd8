import { createHash } from 'node:crypto';

/** Where a page ended: the last row that was given. */
export interface Place {
  readonly left: number;
  readonly endpoint: string;
}

export type PageTokens = ReturnType<typeof pageTokens>;

/** A token belongs to the parameters that its first page was asked with, and lives until `expire`. */
export function pageTokens() {
  let age = 0;
  const mark = (query: URLSearchParams, who: string): string => {
    const others = [...query].filter(([name]) => name !== 'pageToken').toSorted();
    return createHash('sha256')
      .update(JSON.stringify([who, others]))
      .digest('base64url')
      .slice(0, 12);
  };
  return {
    write: (place: Place, query: URLSearchParams, who: string): string =>
      `A:${Buffer.from(JSON.stringify([age, place.left, place.endpoint, mark(query, who)])).toString('base64url')}`,
    /** Null for a token that was never given, is too old, or comes with other parameters. */
    read(token: string, query: URLSearchParams, who: string): Place | null {
      const parts = parse(Buffer.from(token.replace(/^A:/, ''), 'base64url').toString());
      if (!Array.isArray(parts)) return null;
      const [born, left, endpoint, marked]: readonly unknown[] = parts;
      if (born !== age || marked !== mark(query, who)) return null;
      return typeof left === 'number' && typeof endpoint === 'string' ? { left, endpoint } : null;
    },
    expire(): void {
      age += 1;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
