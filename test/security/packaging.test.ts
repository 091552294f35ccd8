import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { expect, test } from 'vitest';

type Fuses = Required<NonNullable<Configuration['electronFuses']>>;

/** Every fuse there is, decided with its reason: one that electron-builder adds does not compile until it is here. */
const decided: Readonly<Record<keyof Fuses, readonly [boolean, string]>> = {
  runAsNode: [
    false,
    'ELECTRON_RUN_AS_NODE would lend Muster’s signature, and its place in the keychain, to any script',
  ],
  enableCookieEncryption: [true, 'whatever Chromium stores is encrypted by the operating system'],
  enableNodeOptionsEnvironmentVariable: [false, 'NODE_OPTIONS could load code into the main process'],
  enableNodeCliInspectArguments: [false, '--inspect would open the main process to every local program'],
  enableEmbeddedAsarIntegrityValidation: [true, 'changed code does not start (macOS, Windows)'],
  onlyLoadAppFromAsar: [true, 'nor does code put beside the archive'],
  loadBrowserProcessSpecificV8Snapshot: [false, 'Muster has no snapshot of its own'],
  grantFileProtocolExtraPrivileges: [false, 'no page comes from file://'],
  resetAdHocDarwinSignature: [false, 'releases are signed; a local build on Apple silicon may set it'],
};

/** The `key: true|false` lines below `section:`; anything else there is an error. */
function readSwitches(yaml: string, section: string): Record<string, boolean> {
  const body = new RegExp(`^${section}:\\n((?: {2}.*\\n)+)`, 'm').exec(yaml)?.[1] ?? '';
  const entries = body
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, key, value] = /^ {2}(\w+): (true|false)$/.exec(line) ?? [];
      if (key === undefined) throw new Error(`not a switch: ${line}`);
      return [key, value === 'true'] as const;
    });
  return Object.fromEntries(entries);
}

const configuration = readFileSync(join(import.meta.dirname, '..', '..', 'electron-builder.yml'), 'utf8');

test('every fuse of the packaged application is set as decided', () => {
  const expected = Object.fromEntries(Object.entries(decided).map(([fuse, [value]]) => [fuse, value]));
  expect(readSwitches(configuration, 'electronFuses')).toEqual(expected);
});

test('the code is packed into an archive, which the integrity fuses protect', () => {
  expect(configuration).toMatch(/^asar: true$/m);
  expect(configuration).toMatch(/^ {2}- ["']!node_modules\/\*\*["']$/m);
});
