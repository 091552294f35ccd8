import { Temporal } from 'temporal-polyfill';
import type { DateOrder } from '../../../preload/contract/bulk-plan.ts';
import { fold, monthOf, weekdayOf } from './words.ts';

export type DateReading =
  /** ISO 8601, `2026-11-23`. */
  | { readonly kind: 'date'; readonly date: string; readonly yearAssumed: boolean }
  /** Two readings, and nothing said which. */
  | { readonly kind: 'order'; readonly dmy: string; readonly mdy: string }
  /** The weekday that stands beside it is not the one of that date. */
  | { readonly kind: 'weekday'; readonly date: string }
  | { readonly kind: 'unreadable' };

export interface DateContext {
  /** Null: not known. */
  readonly order: DateOrder | null;
  /** A date without a year is the next one from here. */
  readonly today: string;
}

const unreadable: DateReading = { kind: 'unreadable' };

/**
 * Reads `2026-11-23`, `23/11/2026`, `11/23/26`, `23.11.`, `23 nov`, `Nov 23, 2026`, `lunes 23 de noviembre de 2026`.
 * Names of months and days in English and Spanish, whole or cut to three letters.
 */
export function readDate(text: string, context: DateContext): DateReading {
  const { weekday, rest } = withoutWeekday(fold(text));
  const reading = readPlain(rest, context);
  if (reading.kind !== 'date' || weekday === null) return reading;
  const found = Temporal.PlainDate.from(reading.date).dayOfWeek;
  return found === weekday ? reading : { kind: 'weekday', date: reading.date };
}

function readPlain(text: string, context: DateContext): DateReading {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const numbers = numeric.exec(text);
  if (numbers) return readNumeric(numbers, context);
  return readWords(text, context);
}

/** `23/11/2026`, `23-11-26`, `23.11.`: the same mark between all parts. */
const numeric = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/;

function readNumeric(found: RegExpExecArray, { order, today }: DateContext): DateReading {
  const [, one, , two, yearText] = found;
  const place = (day: number, month: number) =>
    yearText === undefined ? nextOf(month, day, today) : dateOf(wholeYear(yearText), month, day);
  const dmy = place(Number(one), Number(two));
  const mdy = place(Number(two), Number(one));
  if (order !== null) return order === 'dmy' ? dmy : mdy;
  if (dmy.kind === 'date' && mdy.kind === 'date') {
    return dmy.date === mdy.date ? dmy : { kind: 'order', dmy: dmy.date, mdy: mdy.date };
  }
  return dmy.kind === 'date' ? dmy : mdy;
}

function readWords(text: string, { today }: DateContext): DateReading {
  const words = text
    .replaceAll(/(\d)(?:st|nd|rd|th|º|ª)\b/g, '$1')
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && word !== 'de' && word !== 'del' && word !== 'of' && word !== 'the');
  const month = words.map(monthOf).find((one) => one !== null) ?? null;
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const [dayText = '', yearText] = numbers;
  const nothingElse = words.length === numbers.length + 1;
  if (month === null || !nothingElse || numbers.length > 2 || dayText.length > 2) return unreadable;
  if (yearText === undefined) return nextOf(month, Number(dayText), today);
  return /^(\d{4}|\d{2})$/.test(yearText) ? dateOf(wholeYear(yearText), month, Number(dayText)) : unreadable;
}

function withoutWeekday(text: string): { weekday: number | null; rest: string } {
  const found = /^([a-z]+)\.?,?\s+(.*)$/.exec(text);
  const weekday = found ? weekdayOf(found[1] ?? '') : null;
  // `mar 23` is Tuesday or March: a day alone is no date, so what is left has to be one.
  if (!found || weekday === null || monthOf(found[1] ?? '') !== null) {
    const march = found && weekday !== null && /[a-z]/.test(found[2] ?? '');
    return march ? { weekday, rest: found[2] ?? '' } : { weekday: null, rest: text };
  }
  return { weekday, rest: found[2] ?? '' };
}

const wholeYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

function dateOf(year: number, month: number, day: number): DateReading {
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    return { kind: 'date', date: date.toString(), yearAssumed: false };
  } catch (error) {
    if (error instanceof RangeError) return unreadable;
    throw error;
  }
}

/** 29 February waits for a year that has it. */
function nextOf(month: number, day: number, today: string): DateReading {
  const { year } = Temporal.PlainDate.from(today);
  for (let later = 0; later <= 8; later += 1) {
    const found = dateOf(year + later, month, day);
    if (found.kind === 'date' && found.date >= today) return { ...found, yearAssumed: true };
  }
  return unreadable;
}

/** What the table's own dates say about their order: `ask` when some can be read in two ways and none decides. */
export function orderOf(texts: readonly string[]): DateOrder | 'ask' | 'none' {
  let dmy = false;
  let mdy = false;
  let either = false;
  for (const text of texts) {
    const found = numeric.exec(withoutWeekday(fold(text)).rest);
    if (!found) continue;
    const [one, two] = [Number(found[1]), Number(found[3])];
    if (one > 12 && two <= 12) dmy = true;
    else if (two > 12 && one <= 12) mdy = true;
    else if (one !== two) either = true;
  }
  if (dmy !== mdy) return dmy ? 'dmy' : 'mdy';
  return either ? 'ask' : 'none';
}
