import { numberPattern, readNumber, readUnit, unitPattern } from './numbers.ts';
import type { Ends, FoundDate, Range } from './parts.ts';

export interface FoundEnd extends Range {
  readonly options: readonly Ends[];
}

const lengths = new RegExp(
  String.raw`(?<![\p{L}\d])(?:for|over|during|durante|por)\s+(?:(?:the\s+)?next\s+|(?:los|las)\s+pr[oó]xim[oa]s\s+)?(${numberPattern})\s+(${unitPattern})(?![\p{L}\d])`,
  'giu',
);
const times = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:for|durante)\s+)?(${numberPattern})\s+(?:times|occurrences|sessions|classes|veces|sesiones|clases)(?![\p{L}\d])`,
  'giu',
);
const untils =
  /(?<![\p{L}\d])(?:until|till|til|through|ending(?:\s+on)?|ends(?:\s+on)?|up\s+to|hasta)\s+(?:(?:the|el|la)\s+)?(?=[\p{L}\d])/giu;

/** How long it goes on, where that is said without a day: "for 8 weeks", "10 veces". */
export function findLengths(line: string): readonly FoundEnd[] {
  const found = (pattern: RegExp, write: (count: number, unit: string) => Ends): FoundEnd[] =>
    [...line.matchAll(pattern)].flatMap((match): FoundEnd[] => {
      const count = readNumber(match[1] ?? '');
      if (count === null || count < 1 || count > 730) return [];
      const range = { from: match.index, to: match.index + match[0].length };
      return [{ ...range, options: [write(count, match[2] ?? '')] }];
    });
  return [
    ...found(lengths, (count, unit) => `${count} ${readUnit(unit)}`),
    ...found(times, (count) => `${count} times`),
  ];
}

/** The words that make the day after them the last one. */
export const findUntils = (line: string): readonly Range[] =>
  [...line.matchAll(untils)].map((match) => ({ from: match.index, to: match.index + match[0].length }));

/** The word that leads to a day and makes it the last one. */
export const untilBefore = (date: FoundDate, leads: readonly Range[]): Range | undefined =>
  leads.find(({ to }) => to === date.from);

/** A last day is not before the first: a day without a year that would be is that of the next year. */
export function lastDays(
  options: readonly string[],
  text: string,
  first: readonly string[],
): readonly string[] {
  const earliest = [...first].sort()[0];
  if (earliest === undefined || /\d{4}/.test(text)) return options;
  return options.map((date) => (date < earliest ? `${Number(date.slice(0, 4)) + 1}${date.slice(4)}` : date));
}
