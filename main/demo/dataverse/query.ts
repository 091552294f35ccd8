import type { Answer, DemoRequest } from '../http/exchange.ts';
import { QueryError, unknownColumn } from './errors.ts';
import { parseFilter } from './filter.ts';
import { propertyOf, type Row, type Table } from './tables.ts';

export interface Paging {
  /** Rows per page without `Prefer`, and the most with it. */
  readonly pageSize: number;
  readonly nextLinks: 'absolute' | 'relative';
  /** The last full page has a next link too, which leads to a page without rows. */
  readonly emptyLastPage: boolean;
}

const supported = ['$select', '$filter', '$orderby', '$top', '$count', '$skiptoken'];

/** Answers `GET {entitySet}?$select=...`; throws a QueryError for what the Web API does not understand. */
export function answerQuery(table: Table, request: DemoRequest, origin: string, paging: Paging): Answer {
  const { query } = request;
  const bad = [...query.keys()].find((name) => name.startsWith('$') && !supported.includes(name));
  if (bad !== undefined) throw new QueryError(`The query parameter ${bad} is not supported`);

  const columns = selected(table, query.get('$select'));
  const found = filtered(table, query).toSorted(ordering(table, query.get('$orderby')));
  const top = query.get('$top');
  if (top !== null && !/^\d+$/.test(top))
    throw new QueryError(`Invalid value '${top}' for $top query option found.`);
  const rows = top === null ? found : found.slice(0, Number(top));

  const preferred = /odata\.maxpagesize=(\d+)/.exec(String(request.headers.prefer ?? ''))?.[1];
  const size = Math.max(1, Math.min(Number(preferred ?? paging.pageSize), paging.pageSize));
  const skip = readSkipToken(query.get('$skiptoken'));
  const page = rows.slice(skip, skip + size);
  const after = skip + page.length;
  const more = after < rows.length || (paging.emptyLastPage && page.length === size);
  const base = paging.nextLinks === 'absolute' ? origin : '';

  return {
    status: 200,
    headers: {
      'odata-version': '4.0',
      'content-type': 'application/json; odata.metadata=minimal',
      ...(preferred === undefined ? {} : { 'preference-applied': `odata.maxpagesize=${preferred}` }),
    },
    body: {
      '@odata.context': `${origin}/api/data/v9.2/$metadata#${table.entitySet}(${columns.join(',')})`,
      ...(query.get('$count') === 'true' ? { '@odata.count': Math.min(found.length, 5000) } : {}),
      value: page.map((row) => present(table, row, columns)),
      ...(more ? { '@odata.nextLink': base + nextTarget(request.target, after) } : {}),
    },
  };
}

/** The primary key is always there. */
function selected(table: Table, select: string | null): readonly string[] {
  const names = table.columns.map(propertyOf);
  if (select === null) return names;
  const wanted = select.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) throw unknownColumn(unknown, table);
  return [...new Set([...wanted, table.primaryId])];
}

function filtered(table: Table, query: URLSearchParams): readonly Row[] {
  const filter = query.get('$filter');
  if (filter === null) return table.rows;
  const aliases = new Map([...query].filter(([name]) => name.startsWith('@')));
  return table.rows.filter(parseFilter(filter, table, aliases));
}

function ordering(table: Table, orderby: string | null): (left: Row, right: Row) => number {
  const terms = (orderby ?? '').split(',').filter((term) => term.trim() !== '');
  const orders = terms.map((term) => {
    const [name = '', direction = 'asc'] = term.trim().split(/\s+/);
    if (!table.columns.some((column) => propertyOf(column) === name)) throw unknownColumn(name, table);
    if (direction !== 'asc' && direction !== 'desc') throw new QueryError(`Syntax error in '${term}'.`);
    return { name, sign: direction === 'asc' ? 1 : -1 };
  });
  return (left, right) => {
    for (const { name, sign } of orders) {
      const order = (left[name] ?? '').localeCompare(right[name] ?? '', 'en', { sensitivity: 'accent' });
      if (order !== 0) return order * sign;
    }
    return 0;
  };
}

function present(table: Table, row: Row, columns: readonly string[]): Record<string, string | null> {
  const shown: Record<string, string | null> = { '@odata.etag': 'W/"1000001"' };
  for (const column of columns) shown[column] = row[column] ?? null;
  shown[table.primaryId] = row[table.primaryId] ?? null;
  return shown;
}

/** The same request with a cookie in it; a client must follow it as it is. */
function nextTarget(target: string, skip: number): string {
  const cookie = encodeURIComponent(`<cookie pagenumber="2" after="${skip}" istracking="False" />`);
  const bare = target.replace(/([?&])\$skiptoken=[^&]*&?/, '$1').replace(/[?&]$/, '');
  return `${bare}${bare.includes('?') ? '&' : '?'}$skiptoken=${cookie}`;
}

function readSkipToken(token: string | null): number {
  if (token === null) return 0;
  const skip = /^<cookie pagenumber="2" after="(\d+)" istracking="False" \/>$/.exec(token)?.[1];
  if (skip === undefined) throw new QueryError('Skip token is malformed.');
  return Number(skip);
}
