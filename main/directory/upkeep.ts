import type { Context } from '../context.ts';
import type { Result } from '../result.ts';
import type { DirectoryCache } from './cache/cache.ts';
import type { Synced, Synchronisation } from './cache/synchronisation.ts';

const hour = 3_600_000;
/** After a failure nothing is tried again by itself for so long, in milliseconds. */
const tryAgainAfter = 5 * 60_000;

/** Decides when the kept directory is read anew without being asked to. */
export class Upkeep {
  readonly #context: Pick<Context, 'now'>;
  readonly #cache: DirectoryCache;
  readonly #synchronisation: Synchronisation;
  /** Connection and tables that were tried last, and when. */
  #tried: { readonly key: string; readonly at: number } | undefined;

  constructor(context: Pick<Context, 'now'>, cache: DirectoryCache, synchronisation: Synchronisation) {
    this.#context = context;
    this.#cache = cache;
    this.#synchronisation = synchronisation;
  }

  async refresh(): Promise<Result<Synced>> {
    const state = await this.#cache.state();
    if (state !== null) this.#tried = { key: state.accountId + state.source, at: this.#context.now() };
    return this.#synchronisation.run();
  }

  async refreshWhenOld(): Promise<void> {
    const state = await this.#cache.state();
    this.#synchronisation.keepOnly(state?.accountId ?? null);
    if (state === null) return;
    const age = this.#context.now() - (state.whole?.lastSuccess ?? Number.NEGATIVE_INFINITY);
    // A clock that was set back must not keep the directory from being read.
    if (age < 0 || age >= hour) await this.refresh();
  }

  /** The first synchronisation, unless it was tried just now. */
  async begin(): Promise<void> {
    const state = await this.#cache.state();
    if (state === null || state.whole !== null || this.#synchronisation.running) return;
    const since = this.#context.now() - (this.#tried?.at ?? Number.NEGATIVE_INFINITY);
    if (this.#tried?.key === state.accountId + state.source && since >= 0 && since < tryAgainAfter) return;
    await this.refresh();
  }

  async connectionsChanged(): Promise<void> {
    const state = await this.#cache.state();
    this.#synchronisation.keepOnly(state?.accountId ?? null);
    await this.begin();
  }
}
