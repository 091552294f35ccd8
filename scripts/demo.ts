/**
 * Opens Muster on the demo workspace. On a virtual display it walks the main job unattended, as a coordinator would:
 * every step is printed with its result, and pictured under out/demo/.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveRuntime, rootFlags } from './electron-runtime.ts';
import { walkMainJob } from './walk.ts';

const root = join(import.meta.dirname, '..');
const runtime = resolveRuntime({ realAccounts: false, log: console.log });
const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], {
  stdio: 'inherit',
  cwd: root,
});
if (built.status !== 0) process.exit(1);

const env = {
  ...process.env,
  ...(runtime.kind === 'substitute' ? { MUSTER_DEMO_ONLY: '1' } : {}),
};

if (process.env.MUSTER_VIRTUAL_DISPLAY === '1') {
  const userData = mkdtempSync(join(tmpdir(), 'muster-demo-'));
  const pictures = join(root, 'out', 'demo');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  try {
    await walkMainJob({
      args: [root],
      env: { ...env, MUSTER_USER_DATA: userData },
      pictures,
      print: console.log,
    });
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
} else {
  process.exitCode =
    spawnSync(runtime.executable, [...rootFlags(), root], {
      stdio: 'inherit',
      env: { ...env, MUSTER_DEMO: '1' },
    }).status ?? 1;
}
