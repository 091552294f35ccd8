import type { Context } from '../context.ts';
import { type Failure, ok, type Result } from '../result.ts';
import type { LoopbackSignIn } from './loopback.ts';

export interface Pending {
  readonly provider: 'google' | 'dataverse';
  readonly address: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** One sign-in from its first moment to its last; it can be stopped at any of them. */
export interface Attempt {
  /** Ok until somebody stopped it. */
  state(): Result<void>;
  /** From here on there is something to wait for, and to cancel. */
  waiting(loopback: LoopbackSignIn, pending: Pending): void;
}

/** At most one sign-in is under way: a second one takes the place of the first. */
export class Attempts {
  readonly #broadcast: Context['broadcast'];
  #current: { stop(failure: Failure): void; pending: Pending | null } | null = null;

  constructor(broadcast: Context['broadcast']) {
    this.#broadcast = broadcast;
  }

  get pending(): Pending | null {
    return this.#current?.pending ?? null;
  }

  /** False when there was nothing to stop. */
  stop(failure: Failure): boolean {
    const current = this.#current;
    this.#current = null;
    current?.stop(failure);
    return current !== null;
  }

  async run<T>(work: (attempt: Attempt) => Promise<Result<T>>): Promise<Result<T>> {
    this.stop({ code: 'sign-in-replaced' });
    let stopped: Result<void> = ok(undefined);
    let listening: LoopbackSignIn | null = null;
    const mine = {
      pending: null as Pending | null,
      stop: (failure: Failure) => {
        stopped = { ok: false, error: failure };
        listening?.cancel(failure);
      },
    };
    this.#current = mine;
    try {
      return await work({
        state: () => stopped,
        waiting: (loopback, pending) => {
          listening = loopback;
          mine.pending = pending;
          this.#broadcast.changed('accounts');
        },
      });
    } finally {
      // However the work ended, no server stays behind.
      mine.stop({ code: 'sign-in-cancelled' });
      if (this.#current === mine) this.#current = null;
      if (mine.pending) this.#broadcast.changed('accounts');
    }
  }
}
