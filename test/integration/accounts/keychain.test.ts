import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import keytar from 'keytar';
import { describe, expect, it } from 'vitest';
import { createKeychain, longestSecret } from '../../../main/accounts/keychain.ts';
import { Secrets } from '../../../main/accounts/secrets.ts';
import { createTestPlatform } from '../../support/platform.ts';
import { must } from './desk.ts';

const script = join(import.meta.dirname, 'keychain-session.ts');

interface Line {
  readonly operation: string;
  readonly result: { ok: boolean; value?: unknown; error?: { code: string } };
  readonly state: string;
}

/** Runs `command` with a D-Bus session and folders of its own; the lines of JSON in `$OUT` are its answer. */
async function inSession(command: string, options: { display: boolean; config?: string }): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-keychain-'));
  const { DBUS_SESSION_BUS_ADDRESS: _, DISPLAY, ...inherited } = process.env;
  const out = join(folder, 'out');
  const env = {
    ...inherited,
    XDG_DATA_HOME: folder,
    XDG_RUNTIME_DIR: folder,
    ...(options.display ? { DISPLAY } : {}),
    NODE: process.execPath,
    SCRIPT: script,
    OUT: out,
  };
  const config = join(folder, 'bus.conf');
  if (options.config) writeFileSync(config, options.config);
  const bus = options.config ? [`--config-file=${config}`] : [];
  // A process group without pipes: the keyring's prompt outlives its session and would hold them open.
  const session = spawn('dbus-run-session', [...bus, '--', 'sh', '-c', command], {
    env,
    stdio: 'ignore',
    detached: true,
  });
  try {
    await once(session, 'exit');
    return readFileSync(out, 'utf8')
      .split('\n')
      .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));
  } finally {
    if (session.pid) endGroup(session.pid);
    rmSync(folder, { recursive: true, force: true });
  }
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader);
  } catch (error) {
    // All of it has ended already.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

const ask = (limit: number, operations: string) => `"$NODE" "$SCRIPT" ${limit} ${operations} >>"$OUT"`;
const lock =
  'printf a | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; ' +
  `${ask(5000, 'set get')}; ` +
  'dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets ' +
  'org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null; ';
const codes = (lines: readonly Line[]) => lines.map(({ result }) => (result.ok ? 'ok' : result.error?.code));

describe('the keychain', () => {
  it('keeps, gives, replaces and forgets; untouched it is unknown', async () => {
    const keychain = createKeychain(5_000);
    const service = `Muster test ${randomUUID()}`;
    expect(keychain.state()).toBe('unknown');
    expect(await keychain.get(service, 'a')).toEqual({ ok: true, value: null });
    expect(keychain.state()).toBe('ready');
    must(await keychain.set(service, 'a', 'one'));
    must(await keychain.set(service, 'a', 'two ñ 漢'));
    expect(must(await keychain.get(service, 'a'))).toBe('two ñ 漢');
    must(await keychain.delete(service, 'a'));
    must(await keychain.delete(service, 'a'));
    expect(must(await keychain.get(service, 'a'))).toBeNull();
  });

  it('refuses what Windows could not hold, before it asks', async () => {
    const keychain = createKeychain(5_000);
    const result = await keychain.set(`Muster test ${randomUUID()}`, 'a', 'x'.repeat(longestSecret + 1));
    expect(result).toEqual({ ok: false, error: { code: 'keychain-failed' } });
    expect(keychain.state()).toBe('unknown');
  });

  it('locked, with a prompt that nobody answers: every call ends in time', async () => {
    const lines = await inSession(lock + ask(700, 'get set delete'), { display: true });
    expect(codes(lines)).toEqual(['ok', 'ok', 'keychain-locked', 'keychain-locked', 'keychain-locked']);
    expect(lines.at(-1)?.state).toBe('locked');
  });

  it('locked, without a prompt: a secret that is there is not taken for none', async () => {
    const lines = await inSession(lock + ask(5000, 'get other set delete'), { display: false });
    expect(codes(lines).slice(2)).toEqual(Array(4).fill('keychain-locked'));
    expect(lines.at(-1)?.state).toBe('locked');
  });

  it('without a secret service: missing', async () => {
    const config =
      '<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth><policy context="default">' +
      '<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>';
    const lines = await inSession(ask(5000, 'get set delete'), { display: false, config });
    expect(codes(lines)).toEqual(Array(3).fill('keychain-missing'));
    expect(lines.at(-1)?.state).toBe('missing');
  });

  it('without a session bus: missing', async () => {
    const { DBUS_SESSION_BUS_ADDRESS: _, DISPLAY: __, ...env } = process.env;
    const bus = { ...env, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };
    const { stdout } = await promisify(execFile)(process.execPath, [script, '5000', 'get', 'set'], {
      env: bus,
    });
    expect(stdout.match(/keychain-missing/g)).toHaveLength(2);
  });
});

describe('secrets in the keychain', () => {
  it('longer than an entry go in pieces, and leave none behind', async () => {
    const platform = createTestPlatform();
    const { keychainService } = platform;
    const secrets = new Secrets({ platform, keychainService });
    const lengths = async () =>
      (await keytar.findCredentials(keychainService))
        .map(({ password }) => password.length)
        .sort((a, b) => a - b);
    const token = Array.from({ length: 3_000 }, (_, index) => String(index % 10)).join('');
    must(await secrets.set('a', token));
    expect(must(await secrets.get('a'))).toBe(token);
    expect((await lengths()).slice(-3)).toEqual([440, 1280, 1280]);
    must(await secrets.set('a', 'short'));
    expect(must(await secrets.get('a'))).toBe('short');
    expect(await lengths()).toEqual(['short'.length]);
    must(await secrets.set('a', token));
    must(await secrets.delete('a'));
    expect(await lengths()).toEqual([]);
    platform.remove();
  });
});
