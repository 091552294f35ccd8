const minute = 60_000;

/** Milliseconds since the epoch between which a room may be joined: 15 minutes before the start to 60 after the end. */
export function joinWindow(start: number, end: number): { readonly from: number; readonly until: number } {
  return { from: start - 15 * minute, until: end + 60 * minute };
}

export function joinable(start: number, end: number, now: number): 'too-early' | 'open' | 'too-late' {
  const { from, until } = joinWindow(start, end);
  if (now < from) return 'too-early';
  return now > until ? 'too-late' : 'open';
}
