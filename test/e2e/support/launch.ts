import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { call } from './call.ts';
import { startElectron } from './electron.ts';

export const projectRoot = join(import.meta.dirname, '..', '..', '..');

export interface LaunchOptions {
  /** A folder of an earlier run; a fresh one when left out. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What MUSTER_ENDPOINTS holds. */
  readonly endpoints?: object;
}

export interface Running {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** The addresses that were opened in the browser so far, oldest first. */
  openedLinks(): readonly string[];
  /** Ends the application; `keep` leaves its folder for another start. */
  close(options?: { keep: boolean }): Promise<void>;
}

/** Starts the built application in real Electron, as a person would find it. */
export async function launchMuster(options: LaunchOptions = {}): Promise<Running> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'muster-e2e-'));
  const links = join(userData, 'opened-links.txt');
  appendFileSync(links, '');
  const endpoints = join(userData, 'endpoints.json');
  if (options.endpoints) writeFileSync(endpoints, JSON.stringify(options.endpoints));
  const start = () =>
    startElectron({
      args: ['--lang=en-GB', projectRoot],
      cwd: projectRoot,
      env: {
        ...inheritedEnvironment(),
        PATH: `${join(import.meta.dirname, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
        MUSTER_TEST_LINKS: links,
        MUSTER_USER_DATA: userData,
        ...ownDisplay(),
        TZ: 'Europe/Madrid',
        LANGUAGE: 'en_GB',
        ...(options.endpoints ? { MUSTER_ENDPOINTS: endpoints } : {}),
        ...options.env,
      },
    });
  const { electron, page } = await withWindow(start);
  // The window is there before the services. While they are loaded, Playwright loses what it asks of main: memory is
  // tidied up, and the answer with it ("Resulting promise was garbage collected").
  await page.waitForURL(/^app:/);
  await call(page, 'app', 'info', {});
  return {
    electron,
    page,
    userData,
    openedLinks: () => readFileSync(links, 'utf8').split('\n').filter(Boolean),
    close: async (closing) => {
      await electron.close();
      if (!closing?.keep) rmSync(userData, { recursive: true, force: true });
    },
  };
}

/**
 * Once in some hundred starts the substitute runtime dies of a SIGSEGV of its own while the debugger attaches, before a
 * line of Muster ran. Such a start is said, and one more is made; a second in a row fails the test.
 */
async function withWindow(
  start: () => Promise<ElectronApplication>,
): Promise<{ electron: ElectronApplication; page: Page }> {
  let first: ElectronApplication | undefined;
  try {
    first = await start();
    return { electron: first, page: await first.firstWindow({ timeout: 20_000 }) };
  } catch (error) {
    process.stderr.write(`Electron did not start (${String(error).split('\n')[0]}); it is started again.\n`);
    first?.process().kill('SIGKILL');
  }
  const second = await start();
  return { electron: second, page: await second.firstWindow({ timeout: 20_000 }) };
}

/** The display of this worker, where `scripts/desktop.ts` started several. */
export function ownDisplay(): Record<string, string> {
  const displays = (process.env.MUSTER_DISPLAYS ?? '').split(' ').filter(Boolean);
  const display = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0) % displays.length];
  return display === undefined ? {} : { DISPLAY: display };
}

function inheritedEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(GOOGLE_|MUSTER_(?!DESKTOP|DISPLAYS))/.test(entry[0]),
  );
  return Object.fromEntries(kept);
}

/** Builds out/ once, unless the caller did. */
export function ensureBuilt(): void {
  if (process.env.MUSTER_BUILT === '1' && existsSync(join(projectRoot, 'out', 'main', 'index.cjs'))) return;
  execFileSync(process.execPath, [join(projectRoot, 'scripts', 'build.ts')], {
    stdio: 'inherit',
    cwd: projectRoot,
  });
}
