import { setTimeout } from 'node:timers/promises';

export type Pause = (milliseconds: number) => Promise<void>;

/** A wait that ends at once when `signal` is aborted. */
export function createPause(signal: AbortSignal): Pause {
  return async (milliseconds) => {
    try {
      await setTimeout(milliseconds, undefined, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
}
