import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright';
import { resolveRuntime, rootFlags } from '../../../scripts/electron-runtime.ts';

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/**
 * Starts Electron and lets the application begin when Playwright listens, so that it misses nothing of the first page.
 * Playwright's own loader does the same, but adds switches of its own: what is tested here starts as it does for a
 * person.
 */
export function startElectron(
  options: Pick<LaunchOptions, 'cwd' | 'env'> & { readonly args: readonly string[] },
): Promise<ElectronApplication> {
  return _electron.launch({
    ...options,
    executablePath: resolveRuntime({ realAccounts: false, log: () => undefined }).executable,
    args: [...rootFlags(), '-r', join(import.meta.dirname, 'hold-ready.cjs'), ...options.args],
  });
}
