import { useQueryClient } from '@tanstack/react-query';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { queryKey, useWrite } from '../bridge/queries.ts';

/** Into the demo workspace; the frame does the rest when it sees the workspace change. */
export function useEnterDemo(): { enter: () => void; isPending: boolean; error: ErrorValue | null } {
  const queryClient = useQueryClient();
  const demo = useWrite('app', 'enterDemo');
  return {
    enter: () =>
      demo.mutate(undefined, {
        onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKey('app', 'info') }),
      }),
    isPending: demo.isPending,
    error: demo.error,
  };
}
