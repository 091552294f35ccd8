const day = 86_400_000;

/** The same question for all meetings of a day, so that it is asked once; a meeting may last over midnight. */
export function daysAround(start: string): { readonly from: string; readonly to: string } {
  const midnight = Math.floor(Date.parse(start) / day) * day;
  return {
    from: new Date(midnight - day).toISOString(),
    to: new Date(midnight + 2 * day).toISOString(),
  };
}
