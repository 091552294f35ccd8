import { useDebouncedValue } from '@mantine/hooks';
import type { Output } from '../../../preload/contract.ts';
import { type Reading, useRead } from '../bridge/queries.ts';

const limit = 500;

/** The meetings that have begun, newest first; a search is asked when the typing rests. */
export function useMeetings(text: string): Reading<Output<'attendance', 'list'>> {
  const [query] = useDebouncedValue(text.trim().slice(0, 200), 150);
  return useRead('attendance', 'list', { limit, ...(query === '' ? {} : { query }) }, { keepPrevious: true });
}
