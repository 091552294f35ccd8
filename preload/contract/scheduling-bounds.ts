/** Whole numbers from the first to the second; without a schema, so that the page can hold to them as well. */
export const schedulingBounds = {
  durationMinutes: [5, 1440],
  bufferBeforeMinutes: [0, 480],
  noticeDays: [0, 365],
} as const satisfies Record<string, readonly [number, number]>;

export const mostHolidays = 1000;
export const longestHolidayName = 200;
