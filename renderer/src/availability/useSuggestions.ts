import { useDebouncedValue } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import type { CallInput, Output } from '../../../preload/contract.ts';
import { call, useMuster } from '../bridge/muster.ts';
import { queryKey, type Reading, useRead } from '../bridge/queries.ts';
import { addDays } from './grid.ts';

export type Suggestions = Output<'availability', 'suggest'>;
type Request = CallInput<'availability', 'suggest'>;

/** Days that are looked at, the meeting's own the first. */
export const daysAhead = 13;

export interface Asked {
  readonly audience: Pick<Request, 'audienceType' | 'employeeIds' | 'employeeEmails' | 'projectId'>;
  readonly calendar: { readonly accountId: string; readonly calendarId: string } | null;
  readonly date: string;
  readonly minutes: number;
  readonly zone: string;
  /** Addresses of those without whom the meeting takes place all the same. */
  readonly optional: ReadonlySet<string>;
}

export interface SuggestionsReading extends Reading<Suggestions> {
  /** The answer belongs to an earlier question; a new one is on its way. */
  readonly isBehind: boolean;
  readonly refresh: () => void;
}

/** Asks for common times over two weeks; the last answer stays while the next is on its way. */
export function useSuggestions(asked: Asked, everybody: readonly string[]): SuggestionsReading {
  const muster = useMuster();
  const queryClient = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const request = useMemo((): Request => {
    const { audience, calendar, date, minutes, zone, optional } = asked;
    const required = everybody.filter((email) => !optional.has(email));
    return {
      ...audience,
      ...calendar,
      from: date,
      to: addDays(date, daysAhead),
      durationMinutes: minutes,
      timeZone: zone,
      limit: 6,
      ...(optional.size === 0 ? {} : { required }),
    };
  }, [asked, everybody]);
  const [settled] = useDebouncedValue(request, 300);
  const reading = useRead('availability', 'suggest', settled, { keepPrevious: true });

  const refresh = async (): Promise<void> => {
    setIsAsking(true);
    try {
      const answer = await call(muster, 'availability', 'suggest', { ...settled, refresh: true });
      queryClient.setQueryData(queryKey('availability', 'suggest', settled), answer);
    } catch (error) {
      // What is shown stays; asking once more in the usual way tells what is wrong.
      if ((error as ErrorValue).code !== undefined) reading.retry();
    } finally {
      setIsAsking(false);
    }
  };
  return {
    ...reading,
    isBehind: settled !== request || reading.isRefreshing || reading.isLoading || isAsking,
    refresh: () => void refresh(),
  };
}
