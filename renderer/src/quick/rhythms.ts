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
    'every (?:other|2nd|second) week|every (?:two|2) weeks|cada (?:dos|2) semanas|quincenalmente',
    ['biweekly'],
  ],
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
  return [...find(rules, false), ...find(words, true)];
}
