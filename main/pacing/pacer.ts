import { setImmediate } from 'node:timers/promises';

/** Long work in short stints: `due` says when to let others go on, `rest` does. */
export class Pacer {
  readonly #stint: number;
  #since = performance.now();

  /** `stint`: milliseconds of work at a time; what waits in main meanwhile is answered before the next. */
  constructor(stint = 3) {
    this.#stint = stint;
  }

  due(): boolean {
    return performance.now() - this.#since >= this.#stint;
  }

  async rest(): Promise<void> {
    await setImmediate();
    this.#since = performance.now();
  }
}
