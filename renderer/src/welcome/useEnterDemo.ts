import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { useWrite } from '../bridge/queries.ts';

/** Into the demo workspace: everything that was read before belongs to the real one and is read again. */
export function useEnterDemo(): { enter: () => void; isPending: boolean; error: ErrorValue | null } {
  const router = useRouter();
  const queryClient = useQueryClient();
  const demo = useWrite('app', 'enterDemo');
  return {
    enter: () =>
      demo.mutate(undefined, {
        onSuccess: async () => {
          await queryClient.resetQueries();
          await router.navigate({ to: '/' });
        },
      }),
    isPending: demo.isPending,
    error: demo.error,
  };
}
