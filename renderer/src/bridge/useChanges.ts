import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMuster } from './muster.ts';
import { isAffected } from './topics.ts';

/** Mounted once: what main says has changed is read again wherever it is on the screen. */
export function useChanges(): void {
  const muster = useMuster();
  const queryClient = useQueryClient();
  useEffect(
    () =>
      muster.on('changed', ({ topics }) => {
        void queryClient.invalidateQueries({ predicate: (query) => isAffected(query.queryKey, topics) });
      }),
    [muster, queryClient],
  );
}
