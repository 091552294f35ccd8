import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeOutcome } from '../../../../preload/contract/changes.ts';
import type { ErrorValue } from '../../../../preload/contract/errors.ts';
import type { CallInput } from '../../../../preload/contract.ts';
import { call, useMuster } from '../../bridge/muster.ts';

export type Conflict = ChangeOutcome & { outcome: 'conflict' };

export interface Change<T> {
  readonly submit: (input: T, onConflict?: () => void) => void;
  /** The same once more, decided on what stands in the calendar now. */
  readonly insist: () => void;
  readonly conflict: Conflict | null;
  readonly error: ErrorValue | null;
  readonly isPending: boolean;
}

type Inputs = {
  update: CallInput<'meetings', 'update'>;
  cancel: CallInput<'meetings', 'cancel'>;
};

/** One change from its button to its end: held or done, or a conflict that a person decides. */
export function useChange<K extends 'update' | 'cancel'>(method: K, onDone: () => void): Change<Inputs[K]> {
  const muster = useMuster();
  const write = useMutation<ChangeOutcome, ErrorValue, Inputs[K]>({
    // Both methods take what is theirs and answer alike, which the types cannot follow through `K`.
    mutationFn: (input) => call(muster, 'meetings', method as 'update', input as Inputs['update']),
  });
  const [conflict, setConflict] = useState<{ input: Inputs[K]; outcome: Conflict } | null>(null);
  const submit = (input: Inputs[K], onConflict?: () => void): void =>
    write.mutate(input, {
      onSuccess: (outcome) => {
        if (outcome.outcome !== 'conflict') return onDone();
        setConflict({ input, outcome });
        onConflict?.();
      },
    });
  return {
    submit,
    insist: () => {
      if (conflict === null) return;
      submit({ ...conflict.input, seen: conflict.outcome.theirs, requestId: crypto.randomUUID() });
    },
    conflict: conflict?.outcome ?? null,
    error: write.error,
    isPending: write.isPending,
  };
}
