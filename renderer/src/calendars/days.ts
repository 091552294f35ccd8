/** ISO 8601: 1 is Monday, 7 is Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** 1 January 2024 was a Monday. */
export function weekdayName(day: number, locale: string, width: 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' });
  return format.format(Date.UTC(2024, 0, day));
}

/** Days that follow one another, as first and last: `[1, 2, 3, 5]` is `[[1, 3], [5, 5]]`. */
export function runsOf(days: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const day of [...days].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && day === last[1] + 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** `Mon–Fri`, `Mon, Wed` */
export function daysInWords(days: readonly number[], locale: string): string {
  const name = (day: number) => weekdayName(day, locale, 'short');
  return runsOf(days)
    .flatMap(([first, last]) => {
      if (last === first) return [name(first)];
      return last === first + 1 ? [name(first), name(last)] : [`${name(first)}–${name(last)}`];
    })
    .join(', ');
}
