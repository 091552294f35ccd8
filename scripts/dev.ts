/**
 * Development: the renderer from Vite's server with hot reload, main and preload rebuilt and the application started
 * again when their sources change.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, createServer, type Plugin } from 'vite';
import { resolveRuntime, rootFlags } from './electron-runtime.ts';
import { ensureSystemPackages } from './system-packages.ts';

const root = join(import.meta.dirname, '..');
ensureSystemPackages({ virtualDesktop: false });
const runtime = resolveRuntime({ realAccounts: false, log: console.log });

const server = await createServer({ configFile: 'vite.config.ts', mode: 'development' });
await server.listen();
const address = server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5173/';

let running: ChildProcess | undefined;
let restarting = false;

function start(): void {
  const env = {
    ...process.env,
    MUSTER_DEV_SERVER: address.replace(/\/$/, ''),
    ...(runtime.kind === 'substitute' ? { MUSTER_DEMO_ONLY: '1' } : {}),
  };
  running = spawn(runtime.executable, [...rootFlags(), root], { stdio: 'inherit', env });
  running.once('exit', () => {
    if (restarting) {
      restarting = false;
      start();
      return;
    }
    void server.close().then(() => process.exit(0));
  });
}

/** Both bundles must stand before the first start; each later build starts the application again. */
const waiting = new Set(['vite.main.config.ts', 'vite.preload.config.ts']);
const startAfterBuild = (configFile: string): Plugin => ({
  name: 'muster:start-after-build',
  closeBundle() {
    const first = waiting.delete(configFile);
    if (waiting.size > 0) return;
    if (first || !running) {
      if (!running) start();
      return;
    }
    restarting = true;
    running.kill();
  },
});

for (const configFile of [...waiting]) {
  await build({
    configFile,
    mode: 'development',
    logLevel: 'warn',
    build: { watch: {} },
    plugins: [startAfterBuild(configFile)],
  });
}
