import { numberPattern, readNumber, readUnit, unitPattern } from './numbers.ts';
import type { Range, Rhythm } from './parts.ts';

export interface FoundRhythm extends Range {
  readonly options: readonly (Rhythm | null)[];
  /** The words belong to the title too: "Weekly review" need not repeat. */
  readonly isWord: boolean;
}

const monthly = ['monthlyDay', 'monthlyNth'] as const;
const weekday =
  '(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?s?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?';

const rules: readonly (readonly [string, readonly (Rhythm | null)[]])[] = [
  [
    'every (?:other|2nd|second) week|quincenalmente|una semana s[ií] y otra no|semana por medio',
    ['biweekly'],
  ],
  ['every (?:other|2nd|second) day|un d[ií]a s[ií] y otro no|d[ií]a por medio', ['every 2 days']],
  ['every (?:other|2nd|second) month', ['every 2 months by day', 'every 2 months by nth']],
  [String.raw`every (?:other|2nd|second)(?=\s+(?:${weekday})(?!\p{L}))`, ['biweekly']],
  ['every (?:weekday|workday|working day)|de lunes a viernes|cada d[ií]a laborable', ['workdays']],
  ['every day|cada d[ií]a|todos los d[ií]as|diariamente', ['daily']],
  ['every week|cada semana|todas las semanas|semanalmente', ['weekly']],
  ['every month|cada mes|todos los meses|mensualmente', monthly],
  // The day itself is left to be read as the first one.
  [String.raw`(?:every|each|cada|todos los)(?=\s+(?:${weekday})(?!\p{L}))`, ['weekly']],
];
const words: readonly (readonly [string, readonly (Rhythm | null)[]])[] = [
  ['weekly|semanal', ['weekly', null]],
  ['biweekly|fortnightly|quincenal', ['biweekly', null]],
  ['monthly|mensual', [...monthly, null]],
  ['daily|diari[oa]', ['daily', 'workdays', null]],
];

const whole = (text: string): RegExp => new RegExp(String.raw`(?<![\p{L}\d])(?:${text})(?![\p{L}\d])`, 'giu');

const counted = whole(String.raw`(?:every|each|cada)\s+(${numberPattern})\s+(${unitPattern})`);

/** "Every three weeks". */
function findCounted(line: string): FoundRhythm[] {
  return [...line.matchAll(counted)].flatMap((match): FoundRhythm[] => {
    const count = readNumber(match[1] ?? '');
    if (count === null || count < 1 || count > 99) return [];
    const range = { from: match.index, to: match.index + match[0].length };
    return [{ ...range, options: everySo(count, readUnit(match[2] ?? '')), isWord: false }];
  });
}

function everySo(count: number, unit: 'days' | 'weeks' | 'months'): readonly Rhythm[] {
  if (unit === 'months') {
    return count === 1 ? monthly : [`every ${count} months by day`, `every ${count} months by nth`];
  }
  if (count === 1) return [unit === 'days' ? 'daily' : 'weekly'];
  return [unit === 'weeks' && count === 2 ? 'biweekly' : `every ${count} ${unit}`];
}

export function findRhythms(line: string): readonly FoundRhythm[] {
  const find = (list: typeof rules, isWord: boolean): FoundRhythm[] =>
    list.flatMap(([text, options]) =>
      [...line.matchAll(whole(text))].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        options,
        isWord,
      })),
    );
  return [...findCounted(line), ...find(rules, false), ...find(words, true)];
}
