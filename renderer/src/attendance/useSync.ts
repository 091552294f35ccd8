import { useState } from 'react';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { useWrite } from '../bridge/queries.ts';

export interface Sync {
  readonly run: () => void;
  readonly isRunning: boolean;
  /** Of the last look by hand, in main's words; it goes with the next one. */
  readonly message: string | null;
  readonly error: ErrorValue | null;
}

export function useSync(meetingId: string): Sync {
  const write = useWrite('attendance', 'sync');
  const [message, setMessage] = useState<string | null>(null);
  return {
    run: () => {
      setMessage(null);
      write.mutate({ meetingId }, { onSuccess: (told) => setMessage(told.message) });
    },
    isRunning: write.isPending,
    message,
    error: write.error,
  };
}
