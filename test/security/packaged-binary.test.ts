import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resolveRuntime } from '../../scripts/electron-runtime.ts';

const root = join(import.meta.dirname, '..', '..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-packaged-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Packages an application of one line with Muster's own configuration and the runtime at hand. */
function packageOnLinux(): string {
  const { executable } = resolveRuntime({ realAccounts: false, log: () => undefined });
  const runtime = join(folder, 'runtime');
  cpSync(dirname(executable), runtime, { recursive: true });
  rmSync(join(runtime, 'resources', 'app'), { recursive: true, force: true });
  const app = join(folder, 'app');
  mkdirSync(join(app, 'out', 'main'), { recursive: true });
  writeFileSync(join(app, 'out', 'main', 'index.cjs'), '"use strict";');
  const { name, version, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const manifest = { name, version, description, author: 'Muster', main: 'out/main/index.cjs' };
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest));
  const options = {
    electronDist: runtime,
    electronVersion: readFileSync(join(runtime, 'version'), 'utf8').trim().replace(/^v/, ''),
    'directories.app': app,
    'directories.output': join(folder, 'release'),
  };
  const switches = Object.entries(options).map(([key, value]) => `-c.${key}=${value}`);
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules', 'electron-builder', 'cli.js'),
      '--linux',
      'dir',
      '--publish',
      'never',
      ...switches,
    ],
    { cwd: root, stdio: 'pipe' },
  );
  return join(folder, 'release', 'linux-unpacked', 'muster');
}

/**
 * The fuses as they stand in a binary: a mark, a version, a count and one character per fuse
 * (https://github.com/electron/electron/blob/main/docs/tutorial/fuses.md#the-hard-way).
 */
function readFuses(binary: string): string {
  const bytes = readFileSync(binary);
  const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  const at = bytes.indexOf(mark) + mark.length;
  expect([at > mark.length, bytes[at]]).toEqual([true, 1]);
  return bytes.toString('latin1', at + 2, at + 2 + (bytes[at + 1] ?? 0));
}

test('the packaged binary has its fuses as decided, and the code in an archive', { timeout: 120_000 }, () => {
  const binary = packageOnLinux();
  const [runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, snapshot, fileProtocol] =
    readFuses(binary);
  expect({ runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, snapshot, fileProtocol }).toEqual({
    runAsNode: '0',
    cookies: '1',
    nodeOptions: '0',
    inspect: '0',
    integrity: '1',
    onlyAsar: '1',
    snapshot: '0',
    fileProtocol: '0',
  });
  expect(readFileSync(join(dirname(binary), 'resources', 'app.asar')).length).toBeGreaterThan(0);
});
