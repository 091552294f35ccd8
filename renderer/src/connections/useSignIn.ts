import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Account } from '../../../preload/contract/accounts.ts';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import type { CallInput, Output } from '../../../preload/contract.ts';
import { queryKey, useRead, useWrite } from '../bridge/queries.ts';

type Pending = Output<'accounts', 'pending'>['pending'];

export type SignIn =
  | { readonly step: 'review'; readonly error: ErrorValue | null }
  | { readonly step: 'waiting'; readonly pending: Pending }
  | { readonly step: 'done'; readonly account: Account };

/** One attempt to connect, from the explanation to what came of it. Leaving it cancels it. */
export function useSignIn(): {
  signIn: SignIn;
  /** Some attempt was made, whatever came of it. */
  hasBegun: boolean;
  begin: (input: CallInput<'accounts', 'connect'>, onDone?: (account: Account) => void) => void;
  cancel: () => void;
} {
  const queryClient = useQueryClient();
  const connect = useWrite('accounts', 'connect');
  const { mutate: cancel } = useWrite('accounts', 'cancelConnect');
  const waiting = useRead('accounts', 'pending', undefined, {
    enabled: connect.isPending,
    refetchEvery: 500,
  });

  const isPending = useRef(false);
  isPending.current = connect.isPending;
  useEffect(
    () => () => {
      if (isPending.current) cancel(undefined);
    },
    [cancel],
  );

  const begin: ReturnType<typeof useSignIn>['begin'] = (input, onDone) => {
    // The address of an earlier attempt no longer leads anywhere.
    queryClient.removeQueries({ queryKey: queryKey('accounts', 'pending') });
    connect.mutate(input, { onSuccess: ({ account }) => onDone?.(account) });
  };
  const failed = connect.error?.code === 'sign-in-cancelled' ? null : connect.error;
  const signIn: SignIn = connect.isPending
    ? { step: 'waiting', pending: waiting.data?.pending ?? null }
    : connect.data
      ? { step: 'done', account: connect.data.account }
      : { step: 'review', error: failed };
  return { signIn, hasBegun: !connect.isIdle, begin, cancel: () => cancel(undefined) };
}
