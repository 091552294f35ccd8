import type { PendingChange } from '../../../../preload/contract/changes.ts';
import { useRead } from '../../bridge/queries.ts';

const none: readonly PendingChange[] = [];

/** Changes that are not in the calendar yet. */
export function usePending(): readonly PendingChange[] {
  return useRead('meetings', 'pendingChanges').data?.changes ?? none;
}
