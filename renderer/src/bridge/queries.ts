import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import type { CallInput, Namespace, Output } from '../../../preload/contract.ts';
import { call, type MethodOf, useMuster } from './muster.ts';

/**
 * Main answers from this computer and tells what changed, so nothing is retried, polled or re-read on focus here;
 * `always`, because an answer does not need the network.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

export interface Reading<T> {
  readonly data: T | undefined;
  /** The last attempt's failure; `data` may still hold what was read before. */
  readonly error: ErrorValue | null;
  readonly isLoading: boolean;
  readonly isRefreshing: boolean;
  /** There is data, and the last attempt to read it again failed. */
  readonly isStale: boolean;
  /** Milliseconds since the epoch of the last good answer; 0 when there was none. */
  readonly readAt: number;
  readonly retry: () => void;
}

export function queryKey<N extends Namespace, M extends MethodOf<N>>(
  namespace: N,
  method: M,
  input?: CallInput<N, M>,
): readonly unknown[] {
  return input === undefined ? [namespace, method] : [namespace, method, input];
}

/** Reads, keeps the last good answer when a later read fails, and reads again when main says the topic changed. */
export function useRead<N extends Namespace, M extends MethodOf<N>>(
  namespace: N,
  method: M,
  input?: CallInput<N, M>,
  options: { enabled?: boolean; keepPrevious?: boolean; refetchEvery?: number } = {},
): Reading<Output<N, M>> {
  const muster = useMuster();
  const query = useQuery<Output<N, M>, ErrorValue>({
    queryKey: queryKey(namespace, method, input),
    queryFn: () => call(muster, namespace, method, input as CallInput<N, M>),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
    ...(options.refetchEvery ? { refetchInterval: options.refetchEvery } : {}),
  });
  const data = query.data as Output<N, M> | undefined;
  return {
    data,
    error: query.error,
    isLoading: query.isPending && query.isFetching,
    isRefreshing: query.isFetching && data !== undefined,
    isStale: query.isError && data !== undefined,
    readAt: query.dataUpdatedAt,
    retry: () => void query.refetch(),
  };
}

/** For what changes something. What it changed is read again when main tells (`changed`). */
export function useWrite<N extends Namespace, M extends MethodOf<N>>(
  namespace: N,
  method: M,
): UseMutationResult<Output<N, M>, ErrorValue, CallInput<N, M>> {
  const muster = useMuster();
  return useMutation<Output<N, M>, ErrorValue, CallInput<N, M>>({
    mutationKey: [namespace, method],
    mutationFn: (input) => call(muster, namespace, method, input),
  });
}
