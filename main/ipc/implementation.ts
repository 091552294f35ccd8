import type { Contract, Input, Namespace, Output } from '../../preload/contract.ts';
import type { Result } from '../result.ts';

/** A handler for every method of the contract: one that is missing does not compile. */
export type Implementation = {
  readonly [N in Namespace]: {
    readonly [M in keyof Contract[N]]: (input: Input<N, M>) => Promise<Result<Output<N, M>>>;
  };
};
