import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work at a time; what waits in main meanwhile is answered before the next. */
const stint = 3;

/** Long work in short stints: `due` says when to let others go on, `rest` does. */
export class Pacer {
  #since = performance.now();

  due(): boolean {
    return performance.now() - this.#since >= stint;
  }

  async rest(): Promise<void> {
    await setImmediate();
    this.#since = performance.now();
  }
}
