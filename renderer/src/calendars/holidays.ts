import type { Holiday } from '../../../preload/contract/calendars.ts';
import { longestHolidayName } from '../../../preload/contract/scheduling-bounds.ts';

export interface PastedHolidays {
  readonly holidays: readonly Holiday[];
  /** Lines without a date that can be told for certain; the first line is 1. */
  readonly unclear: readonly { readonly line: number; readonly text: string }[];
}

const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
/** Day first, as the hint says. */
const dayFirst = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/;

/** One holiday a line: a date, before or after it a name. Lines that are empty are passed over. */
export function readHolidays(text: string): PastedHolidays {
  const holidays: Holiday[] = [];
  const unclear: { line: number; text: string }[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const holiday = readLine(line);
    if (holiday) holidays.push(holiday);
    else unclear.push({ line: index + 1, text: line });
  }
  return { holidays: mergeHolidays([], holidays), unclear };
}

function readLine(line: string): Holiday | null {
  const found = iso.exec(line);
  const european = found ? null : dayFirst.exec(line);
  const [whole, year, month, day] =
    found ?? (european ? [european[0], european[3], european[2], european[1]] : []);
  if (whole === undefined || year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDate(date)) return null;
  const name = line
    .replace(whole, ' ')
    .replaceAll('"', ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '');
  return { date, name: name.slice(0, longestHolidayName) };
}

function isDate(date: string): boolean {
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
}

/** Each date once, in order; a name that is new takes the place of the old one. */
export function mergeHolidays(known: readonly Holiday[], more: readonly Holiday[]): Holiday[] {
  const byDate = new Map<string, Holiday>();
  for (const one of [...known, ...more]) {
    byDate.set(one.date, { date: one.date, name: one.name || (byDate.get(one.date)?.name ?? '') });
  }
  return [...byDate.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}
