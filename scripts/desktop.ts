/**
 * `node scripts/desktop.ts [--private] COMMAND…` runs COMMAND with a display and a keychain. Where the machine has
 * none, a virtual display and a private, unlocked keyring are started for the length of the command.
 * --private: never the person's own display or keyring (tests).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSystemPackages } from './system-packages.ts';

const args = process.argv.slice(2);
const isPrivate = args[0] === '--private';
const command = isPrivate ? args.slice(1) : args;
const linux = process.platform === 'linux';
const nested = process.env.MUSTER_DESKTOP === 'private';
const needsVirtual = linux && !nested && (isPrivate || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

ensureSystemPackages({ virtualDesktop: needsVirtual });
process.exitCode = needsVirtual ? await runInVirtualDesktop() : await run(command, process.env);

async function runInVirtualDesktop(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-desktop-'));
  // Windows on one display take the focus from each other: tests that run side by side have one each.
  const displays = await Promise.all([startDisplay(), startDisplay()]);
  const unlock =
    'printf muster | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"';
  const { WAYLAND_DISPLAY: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    DISPLAY: displays[0].name,
    MUSTER_DISPLAYS: displays.map(({ name }) => name).join(' '),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_RUNTIME_DIR: folder,
    GNOME_KEYRING_CONTROL: '',
    MUSTER_DESKTOP: 'private',
    MUSTER_VIRTUAL_DISPLAY: '1',
  };
  try {
    return await run(['dbus-run-session', '--', 'sh', '-c', unlock, 'sh', ...command], env);
  } finally {
    for (const display of displays) display.process.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function startDisplay(): Promise<{ name: string; process: ChildProcess }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with status ${code}`)));
    server.stdio[3]?.once('data', (data: Buffer) =>
      resolve({ name: `:${data.toString('utf8').trim()}`, process: server }),
    );
  });
}

function run(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [name = 'true', ...rest] = words;
  const child = spawn(name, rest, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
