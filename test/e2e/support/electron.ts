import { dirname } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright';
import { resolveRuntime, rootFlags } from '../../../scripts/electron-runtime.ts';

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/**
 * Starts Electron the way Playwright knows it: without `executablePath` it brings its loader, which holds `ready` back
 * until Playwright listens. Without the loader Playwright may attach while the first page changes its process; it then
 * misses that the page came, and waits for ever (three starts in a hundred).
 */
export function startElectron(
  options: Pick<LaunchOptions, 'cwd' | 'env'> & { readonly args: readonly string[] },
): Promise<ElectronApplication> {
  const { kind, executable } = resolveRuntime({ realAccounts: false, log: () => undefined });
  // Read by the package `electron`, which Playwright asks for the way to the executable.
  if (kind === 'substitute') process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(executable);
  return _electron.launch({ ...options, args: [...rootFlags(), ...options.args] });
}
