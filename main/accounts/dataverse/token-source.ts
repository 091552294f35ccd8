import type { Context } from '../../context.ts';
import { fail, ok, type Result } from '../../result.ts';
import { MicrosoftClient } from '../microsoft/client.ts';
import { signInNeeded } from '../microsoft/failures.ts';
import { type CacheStore, TokenCache } from '../microsoft/token-cache.ts';
import type { AccessToken } from '../renewed-token.ts';
import type { Secrets } from '../secrets.ts';
import type { DataverseConfiguration } from './configuration.ts';
import { obtainToken } from './obtain-token.ts';

/** Where the access tokens of one sign-in come from. */
export interface TokenSource {
  obtain(): Promise<Result<AccessToken>>;
  /** Once this has resolved the source writes nothing any more. */
  close(): Promise<void>;
}

/** A client secret or a pasted token; `secret` null: asked from the keychain when it is needed. */
export function secretSource(
  context: Context,
  configuration: DataverseConfiguration,
  secret: string | null,
  load: () => Promise<Result<string | null>>,
): TokenSource {
  let known = secret;
  return {
    obtain: async () => {
      if (known === null) {
        const kept = await load();
        if (!kept.ok) return kept;
        if (kept.value === null) return fail('dataverse-token-refused', { reason: 'no secret' });
        known = kept.value;
      }
      return obtainToken(context, configuration, known);
    },
    close: async () => undefined,
  };
}

/** A person's sign-in with Microsoft. */
export function microsoftSource(
  context: Context,
  { client, cache }: { readonly client: MicrosoftClient; readonly cache: TokenCache },
  username: string,
): TokenSource {
  return {
    obtain: async () => {
      const renewed = await client.renew(username);
      const kept = await cache.written;
      // The sign-in that is kept serves on: Entra ID lets an earlier refresh token live when it gives a new one.
      if (!kept.ok) context.log.warn({ code: kept.error.code }, 'a renewed sign-in was not kept');
      return renewed;
    },
    close: () => cache.close(),
  };
}

/** The source of a connection that was made in an earlier run; `remembered` false: nothing of it is left. */
export function keptSource(
  context: Context,
  configuration: DataverseConfiguration,
  kept: { readonly remembered: boolean; readonly store: CacheStore },
): TokenSource {
  const { credentials, origin } = configuration;
  if (credentials.kind !== 'microsoft') {
    return secretSource(
      context,
      configuration,
      null,
      kept.remembered ? kept.store.load : async () => ok(null),
    );
  }
  const { username } = credentials;
  if (!kept.remembered) {
    return {
      obtain: async () => ({ ok: false, error: signInNeeded(username) }),
      close: async () => undefined,
    };
  }
  const cache = new TokenCache(kept.store);
  const client = new MicrosoftClient(context, { ...credentials, environment: origin }, cache);
  return microsoftSource(context, { client, cache }, username);
}

/** The keychain's entry of a connection. */
export function storeOf(secrets: Secrets, accountId: string): CacheStore {
  return { load: () => secrets.get(accountId), save: (material) => secrets.set(accountId, material) };
}
