import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { useRead } from '../bridge/queries.ts';

/**
 * Into or out of the demo, by whatever way: what was read belongs to the other workspace. It is dropped before the
 * next paint, so that nothing of one stands on the screen of the other, and Today is shown.
 */
export function useWorkspaceChange(): void {
  const queryClient = useQueryClient();
  const router = useRouter();
  const workspace = useRead('app', 'info').data?.workspace;
  const before = useRef(workspace);
  useLayoutEffect(() => {
    if (workspace === undefined || workspace === before.current) return;
    const isChange = before.current !== undefined;
    before.current = workspace;
    if (!isChange) return;
    void queryClient.resetQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'app' && queryKey[0] !== 'settings',
    });
    void router.navigate({ to: '/' });
  }, [workspace, queryClient, router]);
}
