import type { Contract, Input, Namespace, Output } from '../../preload/contract.ts';
import type { Result } from '../result.ts';

/** A handler for every method of the contract: one that is missing does not compile. */
export type Implementation = {
  readonly [N in Namespace]: {
    readonly [M in keyof Contract[N]]: (input: Input<N, M>) => Promise<Result<Output<N, M>>>;
  };
};

/** The part that works on one workspace's records; the rest belongs to the application. */
export type WorkspaceHandlers = Pick<
  Implementation,
  | 'accounts'
  | 'calendars'
  | 'directory'
  | 'audience'
  | 'availability'
  | 'checks'
  | 'meetings'
  | 'series'
  | 'attendance'
  | 'jobs'
  | 'bulk'
  | 'templates'
>;
