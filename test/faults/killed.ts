import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A script, run as a process of its own and killed with the signal that cannot be caught. */
export class Killed {
  readonly #script: string;
  #child: ChildProcess | undefined;

  constructor(script: URL) {
    this.#script = fileURLToPath(script);
  }

  /** Starts it, waits until `moment` and kills it there; what it said until then. Throws when it ended by itself. */
  async at(args: readonly string[], moment: (child: ChildProcess) => Promise<unknown>): Promise<string[]> {
    const child = spawn(process.execPath, [this.#script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    const said: string[] = [];
    child.stdout.on('data', (chunk) => said.push(String(chunk)));
    const ended = once(child, 'exit');
    await Promise.race([
      moment(child),
      ended.then(() => {
        throw new Error(`ended by itself: ${said.join('')}`);
      }),
    ]);
    child.kill('SIGKILL');
    const [, signal] = await ended;
    if (signal !== 'SIGKILL') throw new Error(`ended by ${signal}`);
    return said;
  }

  /** After a test that failed in the middle. */
  end(): void {
    this.#child?.kill('SIGKILL');
  }
}
