/** What a reader measured of itself. */
export interface Told {
  readonly milliseconds: number;
  readonly rows: number;
  /** The most memory that the process ever had resident, in megabytes. */
  readonly peak: number;
  /** The longest time for which nothing else could run, in milliseconds. */
  readonly longestBlock: number;
}

/** Times `work`, which gives the number of rows it has read, and tells the parent process. */
export async function tell(work: () => Promise<number>): Promise<void> {
  const beat = 2;
  let longestBlock = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longestBlock = Math.max(longestBlock, now - last - beat);
    last = now;
  }, beat);
  const started = performance.now();
  const rows = await work();
  const milliseconds = performance.now() - started;
  clearInterval(timer);
  const told: Told = { milliseconds, rows, peak: process.resourceUsage().maxRSS / 1024, longestBlock };
  process.send?.(told);
  process.disconnect?.();
}
