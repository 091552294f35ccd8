import { useDebouncedValue } from '@mantine/hooks';
import type { SeriesChanges, SeriesScope } from '../../../preload/contract/series.ts';
import { useRead } from '../bridge/queries.ts';

/** Who would be mailed of several dates; `changes` undefined: about their cancellation, null: not told yet. */
export function useSeriesMail(
  meetingId: string,
  scope: SeriesScope | 'one',
  changes: SeriesChanges | null | undefined,
  sendUpdates: 'all' | 'externalOnly' | 'none',
) {
  const [settled] = useDebouncedValue(changes, 200);
  return useRead(
    'series',
    'mailPreview',
    {
      meetingId,
      scope: scope === 'one' ? 'following' : scope,
      sendUpdates,
      ...(settled ? { changes: settled } : {}),
    },
    { keepPrevious: true, enabled: scope !== 'one' && settled !== null },
  );
}
