import { setTimeout as wait } from 'node:timers/promises';
import type { ErrorCode } from '../../preload/contract/errors.ts';
import type { Context } from '../context.ts';
import type { Failure, Result } from '../result.ts';

/** What waiting or the kept directory would only hide: the connection has to be set right. */
const toBeMended: readonly ErrorCode[] = [
  'dataverse-forbidden',
  'dataverse-table-unknown',
  'dataverse-column-unknown',
  'dataverse-url-invalid',
  'service-refused',
];

/** How long Dataverse is not waited for again after it did not answer, in milliseconds. */
const patienceLost = 15_000;

/** Waits for Dataverse as long as somebody at the screen would, and not again at once when it was in vain. */
export class Patience {
  readonly #context: Pick<Context, 'timing' | 'now'>;
  #lostAt = Number.NEGATIVE_INFINITY;

  constructor(context: Pick<Context, 'timing' | 'now'>) {
    this.#context = context;
  }

  /** The answer, when it comes in good time or says that something has to be mended; null: do without. */
  async ask<T>(question: () => Promise<Result<T>>): Promise<Result<T> | null> {
    const since = this.#context.now() - this.#lostAt;
    if (since >= 0 && since < patienceLost) return null;
    const answer = question();
    const late = new AbortController();
    const tooLate = wait(this.#context.timing.request / 5, null, { signal: late.signal }).catch(() => null);
    const inTime = await Promise.race([answer, tooLate]);
    late.abort();
    if (inTime !== null && (inTime.ok || isToBeMended(inTime.error))) return inTime;
    this.#lostAt = this.#context.now();
    // An answer that comes late after all shows that it can be asked again.
    if (inTime === null) void answer.then((result) => result.ok && this.regain());
    return null;
  }

  regain(): void {
    this.#lostAt = Number.NEGATIVE_INFINITY;
  }
}

const isToBeMended = ({ code }: Failure): boolean => toBeMended.includes(code);
