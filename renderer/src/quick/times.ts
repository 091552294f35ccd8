import type { Meaning, Range } from './parts.ts';

type Found = readonly Meaning[] | null;

const clock = (hours: number, minutes = 0): string | null =>
  hours > 23 || minutes > 59 ? null : `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;

function onHalfDay(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function time(hours: string | undefined, minutes: string | undefined, half?: string): Found {
  const hour = onHalfDay(Number(hours), half);
  const text = hour === null ? null : clock(hour, Number(minutes ?? 0));
  return text === null ? null : [{ kind: 'time', options: [text] }];
}

function span(match: RegExpExecArray): Found {
  const [, h1, m1, h2, m2] = match.map(Number);
  const start = clock(h1 ?? 24, m1);
  const end = clock(h2 ?? 24, m2);
  if (start === null || end === null) return null;
  const minutes = ((h2 ?? 0) * 60 + (m2 ?? 0) - (h1 ?? 0) * 60 - (m1 ?? 0) + 1440) % 1440;
  if (minutes === 0) return null;
  return [
    { kind: 'time', options: [start] },
    { kind: 'duration', options: [minutes] },
  ];
}

const longest = 24 * 60;
function duration(minutes: number): Found {
  const whole = Math.round(minutes);
  return whole < 5 || whole > longest ? null : [{ kind: 'duration', options: [whole] }];
}
const number = (text: string | undefined): number => Number((text ?? '0').replace(',', '.'));

/** "At 3" may be in the night and in the afternoon. */
function bare(hours: number): Found {
  const early = clock(hours);
  if (early === null) return null;
  const late = hours >= 1 && hours <= 11 ? clock(hours + 12) : null;
  return [{ kind: 'time', options: late === null ? [early] : [late, early] }];
}

const at = String.raw`(?:(?:at|@|a las|a la)\s*)?`;
const length = String.raw`(?:(?:for|durante|de|por)\s+)?`;
const rules: readonly (readonly [RegExp, (match: RegExpExecArray) => Found])[] = [
  [
    /(?<![\d:\p{L}@]|\bat\s|\ba las?\s)([1-8])h(\d{2})(?![\d:\p{L}]|\s?[-–])/giu,
    (match) => duration(number(match[1]) * 60 + number(match[2])),
  ],
  [
    /(?<![\d:\p{L}])(?:(?:from|de|desde(?: las)?)\s+)?(\d{1,2})[:h](\d{2})\s?(?:-|–|to|until|a|hasta(?: las)?)\s?(\d{1,2})[:h](\d{2})(?![\d:\p{L}])/giu,
    span,
  ],
  [
    new RegExp(
      String.raw`(?<![\d:\p{L}])${at}(\d{1,2})[:h](\d{2})(?:\s?([ap])\.?m\.?)?(?![\d:\p{L}])`,
      'giu',
    ),
    (match) => time(match[1], match[2], match[3]),
  ],
  // "In two hours" is a moment, and no length.
  [
    new RegExp(
      String.raw`(?<![\d.,:\p{L}]|\bin\s|\ben\s|\bdentro de\s|\ba las\s|\bat\s)${length}([1-8](?:[.,]\d)?)\s?(?:h|hrs?|hours?|horas?)(?:\s?(\d{1,2})\s?(?:m|min|minutos|minutes)?)?(?![\d:\p{L}])`,
      'giu',
    ),
    (match) => duration(number(match[1]) * 60 + number(match[2])),
  ],
  [
    new RegExp(
      String.raw`(?<![\d.,:\p{L}]|\bin\s|\ben\s|\bdentro de\s)${length}(\d{1,4})\s?(?:m|min|mins|minutes?|minutos?)(?![\d:\p{L}])`,
      'giu',
    ),
    (match) => duration(number(match[1])),
  ],
  [/(?<![\p{L}])(?:for\s+)?half an hour(?!\p{L})|(?<!\p{L})media hora(?!\p{L})/giu, () => duration(30)],
  [/(?<![\p{L}])(?:for\s+)?an hour(?!\p{L})|(?<!\p{L})una hora(?!\p{L})/giu, () => duration(60)],
  [
    new RegExp(String.raw`(?<![\d:\p{L}])${at}(\d{1,2})\s?([ap])\.?m\.?(?![\d:\p{L}])`, 'giu'),
    (match) => time(match[1], undefined, match[2]),
  ],
  [/(?<![\d:\p{L}])(?:(?:at|a las?)\s+)?(noon|mediod[ií]a)(?!\p{L})/giu, () => time('12', '0')],
  [/(?<![\d:\p{L}])(?:a las?\s+)?(9|1\d|2[0-3])\s?h(?![\d:\p{L}])/giu, (match) => time(match[1], '0')],
  [/(?<![\d:\p{L}])(?:at|@|a las?)\s*(\d{1,2})(?![\d:./\p{L}])/giu, (match) => bare(Number(match[1]))],
];

/** Times of day and lengths, in English and Spanish; what one rule has taken is no other's. */
export function findTimes(line: string): readonly (Range & { readonly means: readonly Meaning[] })[] {
  const found: (Range & { means: readonly Meaning[] })[] = [];
  let rest = line;
  for (const [pattern, read] of rules) {
    for (const match of rest.matchAll(pattern)) {
      const means = read(match);
      if (means === null) continue;
      const range = { from: match.index, to: match.index + match[0].length };
      found.push({ ...range, means });
    }
    rest = masked(line, found);
  }
  return found;
}

/** The line with what was taken blotted out, every other character in its place. */
export function masked(line: string, ranges: readonly Range[]): string {
  let text = line;
  for (const { from, to } of ranges) text = text.slice(0, from) + '|'.repeat(to - from) + text.slice(to);
  return text;
}
