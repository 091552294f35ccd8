const most = 3;
const within = 60_000;

/** Whether a page that went at `times` (milliseconds) is loaded again: not when it keeps going. */
export function mayReload(times: readonly number[], now: number): boolean {
  return times.filter((time) => now - time < within).length < most;
}
