const words: readonly (readonly [string, number])[] = [
  ['one|una?', 1],
  ['two|dos', 2],
  ['three|tres', 3],
  ['four|cuatro', 4],
  ['five|cinco', 5],
  ['six|seis', 6],
  ['seven|siete', 7],
  ['eight|ocho', 8],
  ['nine|nueve', 9],
  ['ten|diez', 10],
  ['eleven|once', 11],
  ['twelve|doce', 12],
];

/** A pattern for a number in figures or, to twelve, in words, English and Spanish. */
export const numberPattern = String.raw`(?:\d{1,3}|${words.map(([text]) => text).join('|')})`;

/** Null: it is none. */
export function readNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  return words.find(([word]) => new RegExp(`^(?:${word})$`, 'iu').test(text))?.[1] ?? null;
}

/** `weeks` of "week", "semanas" and their like. */
export function readUnit(text: string): 'days' | 'weeks' | 'months' {
  if (/^d/iu.test(text)) return 'days';
  return /^m/iu.test(text) ? 'months' : 'weeks';
}

export const unitPattern = 'days?|weeks?|months?|d[ií]as?|semanas?|mes(?:es)?';
