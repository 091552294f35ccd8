import { describe, expect, it } from 'vitest';
import type { Keychain, Platform } from '../platform.ts';
import { fail, ok } from '../result.ts';
import { longestSecret } from './keychain.ts';
import { Secrets } from './secrets.ts';

/** A keychain that refuses to be written after `writes` more writes, as if the computer had stopped there. */
function keychainWith(entries: Map<string, string>, writes = Number.POSITIVE_INFINITY) {
  let left = writes;
  const write = (change: () => void) => {
    left -= 1;
    if (left < 0) return fail('keychain-failed');
    change();
    return ok(undefined);
  };
  const keychain: Keychain = {
    state: () => 'ready',
    get: async (_, account) => ok(entries.get(account) ?? null),
    set: async (_, account, secret) => write(() => entries.set(account, secret)),
    delete: async (_, account) => write(() => entries.delete(account)),
  };
  const platform = { keychain } as Pick<Platform, 'keychain'> as Platform;
  return new Secrets({ platform, keychainService: 'test' });
}

const long = (letter: string, pieces: number) => letter.repeat((pieces - 1) * longestSecret + 1);

describe('a secret in the keychain', () => {
  it.each([
    ['short', 'short'],
    ['as long as an entry', 'x'.repeat(longestSecret)],
    ['one longer', 'x'.repeat(longestSecret + 1)],
    ['three entries', long('x', 3)],
  ])('%s comes back whole, no entry too long, and goes without a trace', async (_, secret) => {
    const entries = new Map<string, string>();
    const secrets = keychainWith(entries);
    expect(await secrets.set('one', secret)).toEqual(ok(undefined));
    expect(Math.max(...[...entries.values()].map(({ length }) => length))).toBeLessThanOrEqual(longestSecret);
    expect(await secrets.get('one')).toEqual(ok(secret));
    expect(await secrets.delete('one')).toEqual(ok(undefined));
    expect(entries.size).toBe(0);
  });

  it.each([
    ['long by long', long('a', 3), long('b', 2)],
    ['long by longer', long('a', 2), long('b', 4)],
    ['long by short', long('a', 3), 'b'],
    ['short by long', 'a', long('b', 3)],
  ])('%s: wherever it stops, the old one or the new one is whole', async (_, old, next) => {
    const outcomes = new Set<string>();
    for (let writes = 0; writes < 12; writes++) {
      const entries = new Map<string, string>();
      await keychainWith(entries).set('one', old);
      await keychainWith(entries, writes).set('one', next);
      const found = await keychainWith(entries).get('one');
      expect([ok(old), ok(next)]).toContainEqual(found);
      outcomes.add(found.ok && found.value === next ? 'new' : 'old');
      // And what was left lying about does not stand in the way of the next one.
      expect(await keychainWith(entries).set('one', next)).toEqual(ok(undefined));
      expect(await keychainWith(entries).get('one')).toEqual(ok(next));
      expect(await keychainWith(entries).delete('one')).toEqual(ok(undefined));
      expect([...entries.keys()]).toEqual([]);
    }
    expect(outcomes).toEqual(new Set(['old', 'new']));
  });
});
