import { TokenCacheContext } from '@azure/msal-node';
import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../result.ts';
import { refreshMaterial, TokenCache } from './token-cache.ts';

const full = JSON.stringify({
  Account: { a: { username: 'ana@contoso.example' } },
  IdToken: { i: { secret: 'id' } },
  AccessToken: { t: { secret: 'access' } },
  RefreshToken: { r: { secret: 'refresh' } },
  AppMetadata: { m: { client_id: '1' } },
});

/** MSAL's cache as it calls a plugin. */
function access(serialized: string, cacheHasChanged = true) {
  const read: string[] = [];
  const tokenCache = { serialize: () => serialized, deserialize: (text: string) => void read.push(text) };
  return { read, context: new TokenCacheContext(tokenCache, cacheHasChanged) };
}

function store(first: string | null = null) {
  const saved: string[] = [];
  let answer: Result<void> = ok(undefined);
  return {
    saved,
    refuse: () => {
      answer = fail('keychain-locked');
    },
    load: async () => ok(first),
    save: async (material: string) => {
      saved.push(material);
      return answer;
    },
  };
}

describe('what is kept of MSAL’s cache', () => {
  it('renews the sign-in and is nothing else', () => {
    expect(JSON.parse(refreshMaterial(full))).toEqual({
      Account: { a: { username: 'ana@contoso.example' } },
      RefreshToken: { r: { secret: 'refresh' } },
      AppMetadata: { m: { client_id: '1' } },
    });
  });

  it('is written when there is a place for it, and only when it changed', async () => {
    const cache = new TokenCache();
    const kept = store();
    await cache.afterCacheAccess(access(full).context);
    expect(kept.saved).toEqual([]);
    expect(await cache.keepIn(kept)).toEqual(ok(undefined));
    await cache.afterCacheAccess(access(full).context);
    await cache.afterCacheAccess(access('{"RefreshToken":{"r":2}}', false).context);
    expect(kept.saved).toEqual([refreshMaterial(full)]);
    await cache.close();
    await cache.afterCacheAccess(access('{"RefreshToken":{"r":3}}').context);
    expect(kept.saved).toHaveLength(1);
  });

  it('comes back from where it was kept, once', async () => {
    const cache = new TokenCache(store('kept before'));
    expect(await cache.load()).toEqual(ok(true));
    const { context, read } = access(full);
    await cache.beforeCacheAccess(context);
    expect(read).toEqual(['kept before']);
    expect(await new TokenCache(store(null)).load()).toEqual(ok(false));
    expect(await new TokenCache().load()).toEqual(ok(false));
  });

  it('tells when it could not be written', async () => {
    const kept = store();
    kept.refuse();
    const cache = new TokenCache(kept);
    await cache.afterCacheAccess(access(full).context);
    expect(await cache.written).toEqual(fail('keychain-locked'));
  });
});
