import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Audience } from '../../../preload/contract/audience.ts';
import { type Reading, useRead } from '../bridge/queries.ts';
import { audienceRequest, type Token } from './tokens.ts';

export interface AudienceReading extends Reading<Audience> {
  /** The answer belongs to an earlier choice; a new one is on its way. */
  readonly isBehind: boolean;
}

/** Who the tokens stand for. The last answer stays while the next is asked for. */
export function useAudience(tokens: readonly Token[]): AudienceReading {
  const request = useMemo(() => audienceRequest(tokens), [tokens]);
  const [settled] = useDebouncedValue(request, 250);
  const isEmpty = tokens.length === 0;
  const reading = useRead('audience', 'resolve', settled, { enabled: !isEmpty, keepPrevious: true });
  return {
    ...reading,
    data: isEmpty ? undefined : reading.data,
    isBehind: !isEmpty && (settled !== request || reading.isRefreshing || reading.isLoading),
  };
}
