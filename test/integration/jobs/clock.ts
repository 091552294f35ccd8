import type { Timers } from '../../../main/jobs/runner.ts';

export interface TestClock {
  readonly timers: Timers;
  readonly now: () => number;
  /** Time passes: timers fire in their order, and what they start gets its turn. */
  pass(milliseconds: number): Promise<void>;
  /** Somebody sets the clock; timers do not notice. */
  set(by: number): void;
  /** The computer sleeps: the clock goes on, timers stand still. */
  sleep(milliseconds: number): void;
  /** How many timers are set. */
  readonly pending: number;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** A clock that only moves when it is told to. */
export function createClock(start = Date.UTC(2026, 10, 21, 9)): TestClock {
  let running = 0;
  let offset = start;
  const waiting = new Set<Timer>();
  const earliest = (until: number): Timer | undefined =>
    [...waiting].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  return {
    timers: {
      after: (milliseconds, callback) => {
        const timer = { at: running + milliseconds, callback };
        waiting.add(timer);
        return () => void waiting.delete(timer);
      },
    },
    now: () => offset + running,
    pass: async (milliseconds) => {
      const end = running + milliseconds;
      for (;;) {
        await settle();
        const next = earliest(end);
        if (!next) break;
        waiting.delete(next);
        running = Math.max(running, next.at);
        next.callback();
      }
      running = end;
      await settle();
    },
    set: (by) => {
      offset += by;
    },
    sleep: (milliseconds) => {
      offset += milliseconds;
    },
    get pending() {
      return waiting.size;
    },
  };
}

/** Everything that waits for nothing but its turn has had it. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
