/** Builds Muster and opens it for real accounts. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { resolveRuntime, rootFlags, SubstituteRefused } from './electron-runtime.ts';
import { ensureSystemPackages } from './system-packages.ts';

const root = join(import.meta.dirname, '..');
ensureSystemPackages({ virtualDesktop: false });
try {
  const runtime = resolveRuntime({ realAccounts: true, log: console.log });
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], {
    stdio: 'inherit',
    cwd: root,
  });
  process.exitCode =
    built.status === 0
      ? (spawnSync(runtime.executable, [...rootFlags(), root], { stdio: 'inherit' }).status ?? 1)
      : 1;
} catch (error) {
  if (!(error instanceof SubstituteRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
