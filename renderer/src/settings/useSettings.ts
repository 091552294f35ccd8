import { useQueryClient } from '@tanstack/react-query';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import { queryKey, type Reading, useRead, useWrite } from '../bridge/queries.ts';

/** The settings and the one way to change them: kept at once, shown as chosen meanwhile, put back when it failed. */
export function useSettings(): {
  reading: Reading<Settings>;
  error: ErrorValue | null;
  change: (part: Partial<Settings>) => void;
} {
  const queryClient = useQueryClient();
  const reading = useRead('settings', 'get');
  const set = useWrite('settings', 'set');
  const key = queryKey('settings', 'get');
  const change = (part: Partial<Settings>): void => {
    const before = reading.data;
    if (before) queryClient.setQueryData(key, { ...before, ...part });
    set.mutate(part, {
      onSuccess: (saved) => {
        queryClient.setQueryData(key, saved);
        // The language of the words is main's to decide, also when it is "as the computer".
        if (part.language) void queryClient.invalidateQueries({ queryKey: queryKey('app', 'info') });
      },
      onError: () => queryClient.setQueryData(key, before),
    });
  };
  return { reading, error: set.error, change };
}
