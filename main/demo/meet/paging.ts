import { statusError } from '../google/status.ts';
import type { Answer } from '../http/exchange.ts';

interface Sizes {
  readonly usual: number;
  readonly most: number;
}

/** One page of a list; a size above the most is lowered to it, not refused (AIP-158). */
export function pageOf<T>(
  query: URLSearchParams,
  items: readonly T[],
  sizes: Sizes,
  list: string,
):
  | { readonly value: { readonly items: readonly T[]; readonly next: string | null } }
  | { readonly refused: Answer } {
  const size = Number(query.get('pageSize') ?? 0);
  if (!Number.isInteger(size) || size < 0) return refuse('page_size must not be negative.');
  const limit = size === 0 ? sizes.usual : Math.min(size, sizes.most);
  const mark = JSON.stringify([list, query.get('filter')]);
  const token = query.get('pageToken') ?? '';
  const skip = token === '' ? 0 : readToken(token, mark);
  if (skip === null) return refuse('The page token is invalid.');
  const end = skip + limit;
  return {
    value: {
      items: items.slice(skip, end),
      next: end < items.length ? Buffer.from(`${end}:${mark}`).toString('base64url') : null,
    },
  };
}

function readToken(token: string, mark: string): number | null {
  const match = /^(\d+):(.*)$/s.exec(Buffer.from(token, 'base64url').toString());
  return match !== null && match[2] === mark ? Number(match[1]) : null;
}

const refuse = (message: string) => ({ refused: statusError('INVALID_ARGUMENT', message) });
