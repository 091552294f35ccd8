const offered: readonly number[] = [15, 20, 30, 45, 60, 90, 120, 180];

/** The lengths on offer, in minutes, and the one in use when it is none of them. */
export function durationsWith(current: number): number[] {
  return [...new Set([...offered, current])].toSorted((a, b) => a - b);
}

export function durationParts(minutes: number): { hours: number; minutes: number } {
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
