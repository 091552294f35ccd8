import type { ICachePlugin, TokenCacheContext } from '@azure/msal-node';
import { z } from 'zod';
import { ok, type Result } from '../../result.ts';

/** Where the refresh material of one connection is kept. */
export interface CacheStore {
  /** Null: nothing is kept. */
  load(): Promise<Result<string | null>>;
  save(material: string): Promise<Result<void>>;
}

const section = z.record(z.string(), z.unknown()).default({});
const cache = z.object({ Account: section, RefreshToken: section, AppMetadata: section });

/**
 * What of MSAL's cache is needed to renew a sign-in. Access and id tokens are left out: they end within the hour, and
 * with them the cache is longer than what a keychain holds.
 */
export function refreshMaterial(serialized: string): string {
  return JSON.stringify(cache.parse(JSON.parse(serialized)));
}

/** MSAL's cache between its calls: in memory, and in a store from the moment there is one. */
export class TokenCache implements ICachePlugin {
  #material: string | null = null;
  #store: CacheStore | null;
  /** One write after the other, the newest last. */
  #written: Promise<Result<void>> = Promise.resolve(ok(undefined));

  /** Without a store the sign-in is held in memory alone. */
  constructor(store: CacheStore | null = null) {
    this.#store = store;
  }

  /** False: there is nothing to renew a sign-in with. */
  async load(): Promise<Result<boolean>> {
    if (this.#material === null && this.#store) {
      const kept = await this.#store.load();
      if (!kept.ok) return kept;
      this.#material = kept.value;
    }
    return ok(this.#material !== null);
  }

  /** Keeps what is held now, and all that comes later. */
  async keepIn(store: CacheStore): Promise<Result<void>> {
    this.#store = store;
    return this.#save();
  }

  /** Nothing is written any more once this has resolved. */
  async close(): Promise<void> {
    this.#store = null;
    await this.#written;
  }

  /** How the last write went. */
  get written(): Promise<Result<void>> {
    return this.#written;
  }

  async beforeCacheAccess({ tokenCache }: TokenCacheContext): Promise<void> {
    if (this.#material !== null) tokenCache.deserialize(this.#material);
  }

  async afterCacheAccess({ cacheHasChanged, tokenCache }: TokenCacheContext): Promise<void> {
    if (!cacheHasChanged) return;
    const material = refreshMaterial(tokenCache.serialize());
    if (material === this.#material) return;
    this.#material = material;
    await this.#save();
  }

  #save(): Promise<Result<void>> {
    this.#written = this.#written.then(async () => {
      if (!this.#store || this.#material === null) return ok(undefined);
      return this.#store.save(this.#material);
    });
    return this.#written;
  }
}
