import { useQueries } from '@tanstack/react-query';
import type { PersonWithProjects } from '../../../preload/contract/directory.ts';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { call, useMuster } from '../bridge/muster.ts';
import { queryKey, useRead } from '../bridge/queries.ts';

/** About two screens of rows. */
const pageLength = 50;

export interface PeopleReading {
  /** Undefined while the row's page is on its way. */
  readonly at: (index: number) => PersonWithProjects | undefined;
  /** Undefined before the first answer. */
  readonly total: number | undefined;
  readonly error: ErrorValue | null;
  readonly isBehind: boolean;
  readonly retry: () => void;
}

/** Those of a search that stand between two rows; the pages they are on are read as they come into sight. */
export function usePeople(
  query: string,
  range: { readonly from: number; readonly to: number },
): PeopleReading {
  const muster = useMuster();
  // The answer to the last letter stays until the next one is there.
  const first = useRead('directory', 'people', pageOf(query, 0), { keepPrevious: true });
  const total = first.data?.total;
  const lastPage = Math.floor(Math.min(range.to, (total ?? 1) - 1) / pageLength);
  const firstPage = Math.max(1, Math.floor(range.from / pageLength));
  const wanted = Array.from(
    { length: Math.max(0, lastPage - firstPage + 1) },
    (_, index) => firstPage + index,
  );
  const pages = useQueries({
    queries: wanted.map((page) => ({
      queryKey: queryKey('directory', 'people', pageOf(query, page)),
      queryFn: () => call(muster, 'directory', 'people', pageOf(query, page)),
    })),
  });
  return {
    at: (index) => {
      const page = Math.floor(index / pageLength);
      const people = page === 0 ? first.data?.people : pages[page - firstPage]?.data?.people;
      return people?.[index % pageLength];
    },
    total,
    error: first.error,
    isBehind: first.isRefreshing,
    retry: first.retry,
  };
}

const pageOf = (query: string, page: number) => ({ query, offset: page * pageLength, limit: pageLength });
