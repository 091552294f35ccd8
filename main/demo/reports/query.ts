import { parseInstant } from '../calendar/time.ts';
import { googleError } from '../google/errors.ts';
import type { Answer } from '../http/exchange.ts';
import { type Filter, readFilters } from './filters.ts';

export interface ReportsQuery {
  readonly eventName: string | null;
  readonly filters: readonly Filter[];
  /** Milliseconds; both ends belong to the window. */
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

const longest = 1000;

/** Reads the parameters of `activities.list`; a parameter that is not among them is passed over. */
export function readReportsQuery(
  query: URLSearchParams,
  now: number,
): { readonly value: ReportsQuery } | { readonly refused: Answer } {
  const refuse = (name: string) => ({ refused: googleError('invalid', 'Invalid value', name) });
  const last = (name: string) => query.getAll(name).at(-1) ?? null;
  const instant = (name: string, otherwise: number): number | null => {
    const text = last(name);
    return text === null ? otherwise : parseInstant(text);
  };
  const from = instant('startTime', Number.NEGATIVE_INFINITY);
  const to = instant('endTime', now);
  if (from === null || from > now) return refuse('startTime');
  if (to === null || (last('endTime') !== null && to <= from)) return refuse('endTime');

  const size = last('maxResults');
  const limit = size === null ? longest : Number(size);
  if (!Number.isInteger(limit) || limit < 1 || limit > longest) return refuse('maxResults');

  const eventName = last('eventName');
  const list = last('filters');
  const filters = list === null || list === '' ? [] : readFilters(list);
  if (filters === null || (filters.length > 0 && eventName === null)) return refuse('filters');
  return { value: { eventName, filters, from, to, limit } };
}
