import { createContext, useContext } from 'react';
import type { Envelope, ErrorValue } from '../../../preload/contract/errors.ts';
import type { CallInput, Contract, Muster, Namespace, Output } from '../../../preload/contract.ts';

declare global {
  interface Window {
    readonly muster: Muster;
  }
}

export type MethodOf<N extends Namespace> = keyof Contract[N] & string;

export const MusterContext = createContext<Muster | null>(null);

export function useMuster(): Muster {
  const muster = useContext(MusterContext);
  if (!muster) throw new Error('MusterContext has no value');
  return muster;
}

/** Resolves with the value, rejects with the `ErrorValue`: what TanStack Query expects of a function. */
export async function call<N extends Namespace, M extends MethodOf<N>>(
  muster: Muster,
  namespace: N,
  method: M,
  input: CallInput<N, M>,
): Promise<Output<N, M>> {
  const methods = muster[namespace] as unknown as Record<
    M,
    (input: CallInput<N, M>) => Promise<Envelope<Output<N, M>>>
  >;
  const envelope = await methods[method](input).catch(() => ({ ok: false as const, error: unanswered }));
  return envelope.ok ? envelope.value : Promise.reject(envelope.error);
}

/** Main itself did not answer; its words cannot be asked for, so the message stays empty and the part that shows it says so. */
const unanswered: ErrorValue = { code: 'internal', message: '', retryable: true };
