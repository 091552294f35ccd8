import type { Keychain, KeychainState } from '../platform.ts';
import { fail, ok, type Result } from '../result.ts';

/** Windows holds 2,560 bytes of UTF-16 in one entry. */
export const longestSecret = 1280;

type Keytar = typeof import('keytar');

/**
 * The operating system's keychain through keytar. Nothing is loaded or asked before the first call: on macOS a call
 * may open a prompt. `limitMs` bounds each call, because a locked keyring waits for a prompt that may never come.
 */
export function createKeychain(limitMs: number): Keychain {
  let state: KeychainState = 'unknown';
  let keytar: Promise<Keytar> | undefined;
  // A call that hangs holds one of libuv's four threads, so only one is under way at a time.
  let last: Promise<unknown> = Promise.resolve();

  async function call<T>(ask: (keytar: Keytar) => Promise<T>): Promise<Result<T>> {
    keytar ??= loadKeytar();
    const loading = keytar;
    const limit = new AbortController();
    const turn = last.then(async () => {
      if (limit.signal.aborted) throw new NoAnswer();
      return ask(await loading);
    });
    const leave = new AbortController();
    last = turn.catch(() => undefined).finally(() => leave.abort());
    const timer = setTimeout(() => {
      limit.abort();
      endWithoutWaiting(leave.signal);
    }, limitMs);
    try {
      const value = await Promise.race([turn, rejectsOn(limit.signal)]);
      state = 'ready';
      return ok(value);
    } catch (error) {
      const code = codeOf(error);
      state = stateOf[code];
      return fail(code);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    state: () => state,
    get: (service, account) =>
      call(async (keytar) => {
        const secret = await keytar.getPassword(service, account);
        if (secret === null) await confirmOpen(keytar, service);
        return secret;
      }),
    set: async (service, account, secret) => {
      if (secret.length > longestSecret) return fail('keychain-failed');
      return call((keytar) => keytar.setPassword(service, account, secret));
    },
    delete: (service, account) =>
      call(async (keytar) => {
        if (!(await keytar.deletePassword(service, account))) await confirmOpen(keytar, service);
      }),
  };
}

/**
 * A locked keyring that can show no prompt says "no such secret" when it is read (seen with gnome-keyring 42); only
 * writing tells it from an open one.
 */
async function confirmOpen(keytar: Keytar, service: string): Promise<void> {
  if (process.platform !== 'linux') return;
  await keytar.setPassword(service, 'open?', 'yes');
  await keytar.deletePassword(service, 'open?');
}

/** Keytar is CommonJS: its functions stand on `default` or on the namespace, as the loader likes. */
async function loadKeytar(): Promise<Keytar> {
  const loaded: Keytar & { readonly default?: Keytar } = await import('keytar');
  return loaded.default ?? loaded;
}

/**
 * Until `signal`: ending the process does not wait for a call that hangs. libuv joins its threads at exit, and the one
 * that waits for a prompt would keep Muster alive without a window.
 */
function endWithoutWaiting(signal: AbortSignal): void {
  if (signal.aborted) return;
  const end = () => process.kill(process.pid, 'SIGKILL');
  process.once('exit', end);
  signal.addEventListener('abort', () => process.off('exit', end));
}

class NoAnswer extends Error {}

function rejectsOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new NoAnswer())));
}

const stateOf = {
  'keychain-locked': 'locked',
  'keychain-missing': 'missing',
  'keychain-failed': 'failed',
} as const satisfies Record<string, KeychainState>;

/** The texts are those of libsecret and GDBus; keytar passes them on without a code. */
function codeOf(error: unknown): keyof typeof stateOf {
  if (error instanceof NoAnswer) return 'keychain-locked';
  const text = error instanceof Error ? error.message : '';
  if (/locked|dismissed/i.test(text)) return 'keychain-locked';
  const missing =
    /autolaunch|could not connect|\.service files|ServiceUnknown|no such secret collection|object does not exist|libsecret/i;
  return missing.test(text) ? 'keychain-missing' : 'keychain-failed';
}
