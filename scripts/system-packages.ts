/** Knows what Electron, the keychain and a virtual display need from Debian's packages, and installs what is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Need {
  readonly apt: string;
  readonly present: () => boolean;
}

const library = (apt: string, file: string): Need => ({ apt, present: () => libraries().includes(file) });
const program = (apt: string, name: string): Need => ({ apt, present: () => onPath(name) });

const always: readonly Need[] = [
  library('libgtk-3-0', 'libgtk-3.so.0'),
  library('libnss3', 'libnss3.so'),
  library('libgbm1', 'libgbm.so.1'),
  library('libasound2', 'libasound.so.2'),
  library('libsecret-1-0', 'libsecret-1.so.0'),
  { apt: 'fonts-noto-core', present: hasFonts },
];
const virtual: readonly Need[] = [
  program('xvfb', 'Xvfb'),
  program('dbus', 'dbus-run-session'),
  program('gnome-keyring', 'gnome-keyring-daemon'),
];

let cachedLibraries: string | undefined;
function libraries(): string {
  cachedLibraries ??= spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  return cachedLibraries;
}

function onPath(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function hasFonts(): boolean {
  const folder = '/usr/share/fonts/truetype';
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('noto'));
}

/** Installs as root; otherwise prints the one line to run and ends the process with status 1. */
export function ensureSystemPackages(options: { virtualDesktop: boolean }): void {
  if (process.platform !== 'linux') return;
  const needs = options.virtualDesktop ? [...always, ...virtual] : always;
  const missing = needs.filter((need) => !need.present()).map((need) => need.apt);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    console.error(
      `Muster needs system packages that are missing. Install them and try again:\n\n  sudo apt-get install -y ${missing.join(' ')}\n`,
    );
    process.exit(1);
  }
  console.log(`Installing system packages: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...missing]]) {
    const result = spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (result.status !== 0) {
      console.error(
        `apt-get ${args[0]} failed. Try: apt-get update && apt-get install -y ${missing.join(' ')}`,
      );
      process.exit(1);
    }
  }
  cachedLibraries = undefined;
}
