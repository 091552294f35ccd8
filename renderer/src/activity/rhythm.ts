export type Rhythm = { readonly unit: 'Minutes' | 'Hours' | 'Days'; readonly count: number };

/** An interval in the largest unit that says it exactly. */
export function rhythmOf(minutes: number): Rhythm {
  if (minutes % 1440 === 0) return { unit: 'Days', count: minutes / 1440 };
  if (minutes % 60 === 0) return { unit: 'Hours', count: minutes / 60 };
  return { unit: 'Minutes', count: minutes };
}
