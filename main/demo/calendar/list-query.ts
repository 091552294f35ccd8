import { googleError } from '../google/errors.ts';
import type { Answer } from '../http/exchange.ts';
import { parseInstant } from './time.ts';
import type { SyncTokens } from './tokens.ts';

/** Milliseconds; `timeMin` bounds the end, `timeMax` the start. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export interface ListQuery {
  readonly window: Window;
  readonly single: boolean;
  readonly showDeleted: boolean;
  readonly order: 'startTime' | 'updated' | null;
  /** Revision after which changes are wanted; null: a full list. */
  readonly changedAfter: number | null;
  readonly limit: number;
  readonly text: readonly string[];
  readonly iCalUid: string | null;
  readonly properties: readonly {
    readonly kind: 'private' | 'shared';
    readonly key: string;
    readonly value: string;
  }[];
}

type Read<T> = { readonly value: T } | { readonly refused: Answer };

const notWithSyncToken = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'sharedExtendedProperty',
  'q',
  'timeMin',
  'timeMax',
  'updatedMin',
];

/** The query of `events.list` and `events.instances`, or the answer to a wrong one. */
export function readListQuery(query: URLSearchParams, tokens: SyncTokens): Read<ListQuery> {
  const syncToken = query.get('syncToken');
  const since = syncToken === null ? null : tokens.read(syncToken);
  if (since !== null) {
    if ('refused' in since) return since;
    const bad = notWithSyncToken.find((name) => query.has(name));
    if (bad !== undefined) {
      return { refused: googleError('badRequest', 'Sync token cannot be used with this parameter.', bad) };
    }
    if (query.get('showDeleted') === 'false')
      return { refused: googleError('badRequest', undefined, 'showDeleted') };
  }
  const window = readWindow(query);
  if ('refused' in window) return window;
  const single = query.get('singleEvents') === 'true';
  const order = query.get('orderBy');
  if (order !== null && order !== 'updated' && order !== 'startTime') {
    return { refused: googleError('invalid', undefined, 'orderBy') };
  }
  if (order === 'startTime' && !single) {
    const message = 'The requested ordering is not available for the particular query.';
    return { refused: googleError('badRequest', message) };
  }
  const limit = readLimit(query.get('maxResults'));
  if (limit === null) return { refused: googleError('invalid', undefined, 'maxResults') };
  const text = (query.get('q') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return {
    value: {
      window: window.value,
      single,
      showDeleted: query.get('showDeleted') === 'true',
      order,
      changedAfter: since?.revision ?? null,
      limit,
      text,
      iCalUid: query.get('iCalUID'),
      properties: [...properties(query, 'private'), ...properties(query, 'shared')],
    },
  };
}

function readWindow(query: URLSearchParams): Read<Window> {
  const from = bound(query.get('timeMin'), Number.NEGATIVE_INFINITY);
  const to = bound(query.get('timeMax'), Number.POSITIVE_INFINITY);
  if (from === null) return { refused: googleError('badRequest', undefined, 'timeMin') };
  if (to === null) return { refused: googleError('badRequest', undefined, 'timeMax') };
  if (from >= to) return { refused: googleError('timeRangeEmpty') };
  return { value: { from, to } };
}

/** Milliseconds are ignored, and the offset is mandatory. */
function bound(text: string | null, open: number): number | null {
  if (text === null) return open;
  const instant = parseInstant(text);
  return instant === null ? null : Math.floor(instant / 1000) * 1000;
}

function readLimit(text: string | null): number | null {
  if (text === null) return 250;
  return /^[1-9]\d{0,9}$/.test(text) ? Math.min(Number(text), 2500) : null;
}

function properties(query: URLSearchParams, kind: 'private' | 'shared'): ListQuery['properties'] {
  return query.getAll(`${kind}ExtendedProperty`).map((constraint) => {
    const at = constraint.indexOf('=');
    return { kind, key: constraint.slice(0, Math.max(0, at)), value: constraint.slice(at + 1) };
  });
}
