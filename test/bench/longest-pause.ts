import { setTimeout } from 'node:timers/promises';

/** Milliseconds: the longest in which a timer of one millisecond got no turn during `work`, and what it took in all. */
export async function longestPause(
  work: () => Promise<unknown>,
): Promise<{ readonly milliseconds: number; readonly all: number }> {
  let milliseconds = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    milliseconds = Math.max(milliseconds, now - last - 1);
    last = now;
  };
  const timer = setInterval(look, 1);
  try {
    await setTimeout(5);
    milliseconds = 0;
    last = performance.now();
    const started = last;
    await work();
    // The last pause ends with the turn after it.
    await setTimeout(5);
    return { milliseconds, all: performance.now() - started };
  } finally {
    clearInterval(timer);
  }
}
