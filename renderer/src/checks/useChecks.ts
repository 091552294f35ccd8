import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Finding } from '../../../preload/contract/checks.ts';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import type { CallInput } from '../../../preload/contract.ts';
import { useRead } from '../bridge/queries.ts';

export interface Checked {
  /** Of the last question that was answered. */
  readonly findings: readonly Finding[] | undefined;
  readonly error: ErrorValue | null;
  /** The findings are those of what stood in the form before. */
  readonly isBehind: boolean;
  /** Something stops the meeting as it stands in the form now. */
  readonly isStopped: boolean;
}

/** What stands against the meeting; asked when the typing rests, and not for words that change nothing. Null: not yet. */
export function useChecks(input: CallInput<'meetings', 'create'> | null, isReady: boolean): Checked | null {
  const key = useMemo(() => (isReady && input ? JSON.stringify(relevant(input)) : null), [input, isReady]);
  const [settled] = useDebouncedValue(key, 400);
  const asked = useMemo(
    () => (settled === null ? {} : (JSON.parse(settled) as CallInput<'checks', 'run'>)),
    [settled],
  );
  const reading = useRead('checks', 'run', asked, { enabled: settled !== null, keepPrevious: true });
  if (key === null) return null;
  const findings = reading.data?.findings;
  const isBehind = key !== settled || reading.isRefreshing || reading.isLoading;
  const isStopped = !isBehind && (findings ?? []).some(({ severity }) => severity === 'stop');
  return { findings, error: reading.error, isBehind, isStopped };
}

function relevant(input: CallInput<'meetings', 'create'>): CallInput<'checks', 'run'> {
  const { title: _, description: __, requestId: ___, sendUpdates: ____, ...rest } = input;
  return rest;
}
